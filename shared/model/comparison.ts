import type { MessageCode } from './message.ts';
import type { Range, SourceFormat } from './source-document.ts';

/** What two documents may differ in, in the order in which it is told. */
export const differenceKinds = [
  'catch-all', 'duty', 'indicator', 'price', 'term', 'payment', 'bond', 'staff', 'deduction', 'acceptance', 'standard',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** How the contract stands to the procurement document. `more` and `less` are of one figure in both; `other` is changed. */
export const differenceWays = ['added', 'left-out', 'more', 'less', 'other'] as const;
export type DifferenceWay = (typeof differenceWays)[number];

/** Words of one document, and where a reader finds them. */
export type Side = {
  readonly paragraph: number;
  readonly range: Range;
  readonly quote: string;
  /** As cited: 第五条（三）; null where nothing is numbered. */
  readonly clause: string | null;
  readonly page: number | null;
};

/** One thing of substance in which a contract departs from its procurement document. */
export type Difference = {
  readonly kind: DifferenceKind;
  readonly way: DifferenceWay;
  /** What it is about: 个案服务, 第二期付款. */
  readonly subject: string;
  readonly ours: Side | null;
  /** Of something added: the passage of the procurement document that comes nearest, where one does. */
  readonly theirs: Side | null;
  /** Where it is told in the contract: `ours`, or the place that what is left out belongs behind. */
  readonly anchor: Side;
  /** Figures as a reader compares them; null where it is words that differ. */
  readonly values: { readonly ours: string; readonly theirs: string } | null;
  /** Reads as what the provider himself has promised in his bid. */
  readonly promised: boolean;
};

/** A difference with the finding that tells it; null when the rule pack has no rule for it. */
export type ToldDifference = Difference & { readonly finding: string | null };

/** The procurement document beside a contract. */
export type CompanionLabel = {
  readonly fileName: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly format: SourceFormat;
  readonly pages: number | null;
};

export type Comparison = {
  readonly companion: CompanionLabel;
  readonly differences: readonly ToldDifference[];
  /** Duties, indicators and facts of the contract that were found in the procurement document as well, of those there are. */
  readonly matched: number;
  readonly compared: number;
  /** Why they were not compared; then there are no differences. */
  readonly obstacle: Obstacle | null;
};

export type Obstacle = Extract<MessageCode, 'companion-same' | 'companion-swapped' | 'companion-not-tender' | 'companion-needs-contract' | 'companion-unlike'>;

/** Ways to say of one matter what cannot both be. */
export type Contrast = {
  readonly kind: DifferenceKind;
  readonly subject: string;
  /** From the least that is asked to the most, where `ordered`. */
  readonly rungs: readonly { readonly name: string; readonly words: RegExp }[];
  readonly ordered: boolean;
  /** The rung of a sentence that says none; null: then nothing is compared. */
  readonly otherwise: string | null;
  /** What a sentence has to be about as well; null: anything. */
  readonly where: RegExp | null;
  /** Compared where each document says one rung only, not sentence by sentence. */
  readonly document: boolean;
};

/** What an author says about alignment; read from `rules/comparison.yml` and `rules/words.yml`. */
export type AlignmentWords = {
  /** Names of the parties that documents use without introducing them. */
  readonly purchaser: readonly string[];
  readonly provider: readonly string[];
  /** Words without content of their own. */
  readonly drop: readonly string[];
  /** Words that mean the same to a reader, a group a line. */
  readonly alike: readonly (readonly string[])[];
  /** Words that make a duty what it is: a passage without them hardly says it. */
  readonly key: readonly string[];
  /** Units that count the same. */
  readonly units: readonly (readonly string[])[];
  /** Headings of chapters about bidding, and sentences about it elsewhere. */
  readonly biddingChapter: RegExp;
  readonly biddingSentence: RegExp;
  /** Headings of chapters that say what for and for whom: no duties. */
  readonly aimChapter: RegExp;
  /** Sentences about the contract itself, the law, bonds and how often is assessed: no work. */
  readonly notDuty: RegExp;
  /** The highest price that a procurement document allows; its group `amount`. */
  readonly priceCap: RegExp;
  /** What a provider has offered of his own accord. */
  readonly promised: RegExp;
  /** Words that leave work without an end: what a catch-all has and a plain duty has not. */
  readonly openWords: RegExp;
  /** Names of standards and of papers that work is judged by; global. */
  readonly standards: RegExp;
  /** Puts payment off until somebody else has paid. */
  readonly paymentCondition: RegExp;
  /** Part of a sentence that takes a sum or a share off. */
  readonly deduction: RegExp;
  /** What most documents of both kinds say, each in its own words: said by both where both have a sentence of one line. */
  readonly common: readonly RegExp[];
  /** What a duty is about, where that is told as something else than a duty. */
  readonly fields: Readonly<Record<'staff', RegExp>>;
  readonly contrasts: readonly Contrast[];
  /** Share of a piece's content that must stand in one passage of the other document, for it to count as found there. */
  readonly found: number;
  /** Likeness from which two indicators are the same work. */
  readonly sameWork: number;
};
