/** Something the reader should know about the document or the run. Its words are in shared/contract/messages.ts. */
export type Message = {
  readonly code: MessageCode;
  readonly paragraph: number | null;
  /** Fills the placeholders of the sentence. */
  readonly values: MessageValues;
};

export type MessageValues = { readonly [name: string]: string | number };

/** Published (ndjson `error.code`, `messages[].code`) and never reused. */
export type MessageCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-unknown'
  | 'file-not-found'
  | 'file-unreadable'
  | 'folder-empty'
  | 'zip-not-docx'
  | 'office-other'
  | 'doc-legacy'
  | 'doc-damaged'
  | 'rtf-unsupported'
  | 'ofd-damaged'
  | 'ofd-encrypted'
  | 'ofd-no-text'
  | 'text-encoding'
  | 'image-unsupported'
  | 'docx-damaged'
  | 'docx-unsafe'
  | 'docx-encrypted'
  | 'docx-empty'
  | 'pdf-damaged'
  | 'pdf-password'
  | 'pdf-password-wrong'
  | 'pdf-no-text'
  | 'review-timeout'
  | 'review-memory'
  | 'review-cancelled'
  | 'review-failed'
  | 'not-found'
  | 'review-outdated'
  | 'export-needs-docx'
  | 'export-needs-pdf'
  | 'export-pdf-locked'
  | 'export-pdf-signed'
  | 'export-pdf-damaged'
  | 'output-unwritable'
  | 'review-renewed'
  | 'handling-left-over'
  | 'docx-part-missing'
  | 'docx-element-unknown'
  | 'revisions-present'
  | 'hidden-text'
  | 'pdf-pages-without-text'
  | 'doc-without-numbers'
  | 'ofd-glyphs-only'
  | 'indicator-contradiction'
  | 'table-quantity-blank'
  | 'table-quantity-unclear'
  | 'table-bounds-swapped'
  | 'table-row-contradiction'
  | 'table-weights-sum'
  | 'amount-mismatch'
  | 'parties-unclear'
  | 'policy-paper'
  | 'edit-as-comment'
  | 'edit-left-out'
  | 'blanks-left';
