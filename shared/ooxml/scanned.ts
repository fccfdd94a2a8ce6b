/**
 * One XML part seen as paragraphs of text whose every character has a place in the XML. Read by ingest, written to by
 * export: both count text in the same way because both count it here. All offsets are UTF-16 units of the part's XML.
 */
export type ScannedPart = {
  readonly xml: string;
  /** Under which prefix this part knows WordprocessingML: `w`, seldom another, '' when it is the default namespace. */
  readonly prefix: string;
  /** In document order; a nested paragraph (text box) follows the paragraph that holds it. */
  readonly paragraphs: readonly ScannedParagraph[];
};

export type Span = { readonly start: number; readonly end: number };

export type ScannedParagraph = {
  /** `<w:p …>` to `</w:p>` inclusive. */
  readonly element: Span;
  /** `<w:pPr>` to `</w:pPr>` inclusive. */
  readonly properties: Span | null;
  readonly runs: readonly ScannedRun[];
  /** Accepted text in order: joined it is `Paragraph.text`. */
  readonly atoms: readonly Atom[];
  /** Ancestors' element names (always with the prefix `w`, `mc`, `m`) from the body down, e.g. ['w:tbl', 'w:tr', 'w:tc'] or ['w:p', 'w:r', …, 'w:txbxContent']. */
  readonly path: readonly string[];
  /** Index into `ScannedPart.paragraphs` of the paragraph that holds this one (text box), or null. */
  readonly holder: number | null;
};

export type ScannedRun = {
  /** `<w:r …>` to `</w:r>` inclusive, and where its content begins (behind `w:rPr`). */
  readonly element: Span;
  readonly properties: Span | null;
  readonly contentStart: number;
  /** All elements between the paragraph and the run, outermost first: w:ins, w:hyperlink, w:sdt, w:sdtContent … with their start. */
  readonly wrappers: readonly { readonly name: string; readonly start: number }[];
  /**
   * The run is (part of) a field's code or result, or likewise not to be written in: a formula (m:r), a reading aid,
   * a w:t that holds comments or CDATA.
   */
  readonly field: boolean;
};

export type Atom = {
  /** As counted in `Paragraph.text`; never empty. */
  readonly text: string;
  /** `text`: content of a w:t, may be split. `mark`: one unit that stands for an element (tab, break, symbol), may not. */
  readonly kind: 'text' | 'mark';
  /** The element that carries it. */
  readonly element: Span;
  /** Raw content inside the w:t; equals `element` for a mark. */
  readonly content: Span;
  /** Index into `ScannedParagraph.runs`. */
  readonly run: number;
};
