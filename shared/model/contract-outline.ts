import type { Range } from './source-document.ts';

/** What kind of thing each piece of the text is. Written by structure, read by analyze and revise. */
export type ContractOutline = {
  readonly kind: 'contract' | 'tender' | 'unknown';
  readonly parties: Parties;
  /** Tree, flattened in reading order. */
  readonly clauses: readonly Clause[];
  /** One per paragraph, same index. */
  readonly contexts: readonly ParagraphContext[];
  /** Sentences of all paragraphs, in reading order: what rules are matched against. */
  readonly statements: readonly Statement[];
  readonly indicatorTables: readonly IndicatorTable[];
};

export type Parties = {
  readonly purchaser: Party;
  readonly provider: Party;
};

export type Party = {
  /** Full name at the head of the document; null when it gives none. */
  readonly name: string | null;
  /** Every word this document uses for the party (甲方, 采购人, its name …), longest first. */
  readonly words: readonly string[];
  /** The word to use in proposals: the document's own usual one. */
  readonly usualWord: string;
};

/** Whose duty a sentence states. `none`: no duty (heading, definition, preamble). */
export type Bearer = 'provider' | 'purchaser' | 'both' | 'none';

export type Clause = {
  readonly index: number;
  /** The paragraph that opens the clause, and the last that belongs to it (inclusive, children included). */
  readonly paragraph: number;
  readonly last: number;
  /** Own number: （三）; null for an unnumbered heading. */
  readonly label: string | null;
  /** As cited: 第五条（三） */
  readonly path: string;
  /** Depth in the tree, zero-based. */
  readonly level: number;
  /** Index into `clauses`. */
  readonly parent: number | null;
  /** Short text that only names what follows. */
  readonly heading: boolean;
  /** Heading text, or the first words. */
  readonly title: string;
};

export type ParagraphContext = {
  /** Number of this paragraph, automatic or typed; automatic numbers with their path. */
  readonly label: string | null;
  /** Where the typed number ends in the text (0 when there is none): the clause's own words begin here. */
  readonly textStart: number;
  /** Index into `clauses` of the innermost clause that holds the paragraph. */
  readonly clause: number | null;
  readonly section: SectionKind;
  /** Bearer announced by the headings above (乙方的权利义务), or null. */
  readonly announcedBearer: Bearer | null;
  /** The paragraph is an item of a list whose lead-in it depends on. */
  readonly listItem: boolean;
  readonly heading: boolean;
};

export type SectionKind =
  | 'title' | 'preamble' | 'legal-basis' | 'background' | 'definitions'
  | 'service' | 'indicators' | 'staff' | 'price' | 'payment' | 'term'
  | 'purchaser-duties' | 'provider-duties' | 'mutual-duties'
  | 'acceptance' | 'liability' | 'change' | 'termination' | 'dispute' | 'confidentiality'
  | 'qualification' | 'bid-scoring' | 'assessment-scoring' | 'general' | 'annex' | 'signature' | 'unknown';

export type Statement = {
  readonly paragraph: number;
  /** The sentence, its closing mark included. A run of numbered items inside one paragraph is several. */
  readonly range: Range;
  readonly dutyOf: Bearer;
  readonly section: SectionKind;
};

/** A table read as rows of an indicator list. Columns are zero-based; null when the table has no such column. */
export type IndicatorTable = {
  readonly table: number;
  readonly headerRows: number;
  readonly columns: {
    readonly item: number;
    readonly quantity: number | null;
    readonly unit: number | null;
    readonly weight: number | null;
    readonly requirement: number | null;
    readonly floor: number | null;
    readonly ceiling: number | null;
  };
  /** Said by the caption, the lead-in or a note of the table. */
  readonly comparator: '>=' | '=' | null;
  readonly period: string | null;
  /** 站, 社区 …, where the amounts are said to be for each of them (每站每年数量). */
  readonly scope: string | null;
  /** Named by the head of the column of amounts (人数), where the table has no column of units. */
  readonly unit: string | null;
};
