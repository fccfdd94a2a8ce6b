/** What a document says, in reading order, whatever file it came from. Written by ingest, read by everyone. */

/** Half-open, in UTF-16 units of the paragraph's original text. */
export type Range = readonly [start: number, end: number];

export type SourceFormat = 'docx' | 'pdf' | 'doc' | 'ofd' | 'text';

export type SourceDocument = {
  readonly format: SourceFormat;
  /** The document's own title line, not its file name. */
  readonly title: string | null;
  /** Number of pages where the format knows it. */
  readonly pages: number | null;
  /** Body, table cells, text boxes and notes in reading order; `paragraphs[i].index === i`. */
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  /** Headers, footers, page numbers: kept apart from the text that is judged. */
  readonly furniture: readonly Furniture[];
  /** Tracked changes that were already in the file. The paragraphs show the accepted text. */
  readonly revisions: readonly ExistingRevision[];
  readonly comments: readonly ExistingComment[];
  /** Which pages were pictures, when their text was recognised; null when all text was there as text. */
  readonly ocr: OcrText | null;
};

/** Confidence in per cent (0–100), the mean over the characters. */
export type OcrText = { readonly pages: readonly OcrPage[]; readonly confidence: number };

/** `page` is one-based. */
export type OcrPage = { readonly page: number; readonly confidence: number };

export type Paragraph = {
  readonly index: number;
  /** Original characters. A typed number is part of it, an automatic number is not. Tab is \t, line break is \n. */
  readonly text: string;
  readonly numbering: AutomaticNumber | null;
  readonly place: Place;
  /** One-based page of the first character, where the format has pages. */
  readonly page: number | null;
  readonly look: Look;
  readonly anchor: Anchor;
};

/** A number that the word processor computes, as the reader sees it. */
export type AutomaticNumber = {
  /** This level alone: （三）, 1.1 */
  readonly label: string;
  /** With the levels above that the label does not repeat: 第五条（三）; '' for a bullet (label •), which cannot be cited. */
  readonly path: string;
  /** Zero-based. */
  readonly level: number;
};

export type Place =
  | { readonly kind: 'body' }
  | { readonly kind: 'cell'; readonly table: number; readonly row: number; readonly column: number }
  | { readonly kind: 'textbox' }
  | { readonly kind: 'note' };

/** Only what the reading view and the clause tree need. */
export type Look = {
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly bold: boolean;
  /** Of the largest run, in points. */
  readonly size: number | null;
  /** First-line or left indent, in points. */
  readonly indent: number;
  /** 0 = heading 1 … 8; null for body text. */
  readonly outline: number | null;
};

export type Anchor = DocxAnchor | PdfAnchor | NoAnchor;

/** Where `<w:p …>` begins in the part's XML text (UTF-16 units). */
export type DocxAnchor = { readonly kind: 'docx'; readonly part: string; readonly start: number };

/** Where the words stand on the pages of a PDF or OFD. */
export type PdfAnchor = { readonly kind: 'pdf'; readonly pieces: readonly PdfPiece[] };

/** The format gives no way back into the file: nothing can be written into it. */
export type NoAnchor = { readonly kind: 'none' };

export type PdfPiece = {
  readonly range: Range;
  /** One-based. */
  readonly page: number;
  /** Left, top, right, bottom as shares (0–1) of the page as shown. */
  readonly box: readonly [number, number, number, number];
};

export type Table = {
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /** The table whose cell holds this one. */
  readonly parent: number | null;
};

export type Cell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** In a row that repeats as a header, or that the reader took for one. */
  readonly header: boolean;
  /** Indexes into `SourceDocument.paragraphs`. */
  readonly paragraphs: readonly number[];
};

export type Furniture = {
  readonly kind: 'header' | 'footer' | 'hidden';
  readonly text: string;
  readonly page: number | null;
};

export type ExistingRevision = {
  readonly kind: 'inserted' | 'deleted' | 'moved';
  readonly paragraph: number | null;
  readonly text: string;
  readonly author: string | null;
};

export type ExistingComment = {
  readonly paragraph: number | null;
  readonly text: string;
  readonly author: string | null;
};
