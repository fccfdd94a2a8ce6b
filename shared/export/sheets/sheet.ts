/** A table for a spreadsheet, before it is a file. Text stays text, whatever it begins with. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly SheetCell[])[];
};

/** Width in characters of the default font. */
export type SheetColumn = { readonly title: string; readonly width: number };

export type SheetCell = string | number | null;
