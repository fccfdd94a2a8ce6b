/** A paper of an office as pure data: what is said, once. write-paper-docx.ts and write-paper-html.ts draw it. */
export type Paper = {
  readonly title: string;
  readonly subtitle: string | null;
  readonly author: string;
  /** `YYYY-MM-DD`; the day printed on the paper. */
  readonly date: string;
  readonly orientation: 'portrait' | 'landscape';
  /** `official`: 一、（一）1. — `contract`: 第一条 （一） 1. */
  readonly numbering: 'official' | 'contract';
  /** A table of contents under the title. */
  readonly contents: boolean;
  readonly blocks: readonly Block[];
};

export type Block =
  | Heading
  /** `item`: a numbered clause of running text, on the level below the heading above. */
  | { readonly kind: 'item'; readonly level: 2 | 3; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly spans: readonly Span[] }
  | PaperTable
  | { readonly kind: 'bars'; readonly bars: readonly Bar[] }
  | { readonly kind: 'signature'; readonly columns: readonly (readonly string[])[] }
  /** Before a heading. */
  | { readonly kind: 'page-break' };

export type Heading = { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly numbered: boolean };

/** `quote`: words of the contract; `note`: small print; `caption`: above a table. */
export type ParagraphRole = 'body' | 'quote' | 'note' | 'caption';

/** `strong`: what a reader must not miss; `blank`: a field to be filled in, its text says with what. */
export type Span = { readonly text: string; readonly mark?: 'strong' | 'blank' | 'removed' };

export type PaperTable = {
  readonly kind: 'table';
  /** Widths are shares of the line and need not add up to 1. */
  readonly columns: readonly PaperColumn[];
  /** Without titles the table has no header row. */
  readonly rows: readonly (readonly PaperCell[])[];
};

export type PaperColumn = { readonly title: string | null; readonly width: number; readonly align: 'left' | 'center' | 'right' };

/** One entry a paragraph of the cell. */
export type PaperCell = readonly (readonly Span[])[];

/** One line of a chart: parts of a whole, drawn side by side. Values are not negative. */
export type Bar = { readonly label: string; readonly parts: readonly { readonly name: string; readonly value: number; readonly text: string }[] };
