import type { Role } from './gates.ts';
import type { BasisEntry, Claim, FindingType, Level } from './rule.ts';
import type { Range } from './source-document.ts';

export type Finding = {
  /** `rule:paragraph:start`, the same for the same document and rule pack. */
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly type: FindingType;
  readonly level: Level;
  readonly claim: Claim;
  readonly paragraph: number;
  /** The smallest words that carry the fault, and the sentence they stand in. */
  readonly range: Range;
  readonly sentence: Range;
  readonly quote: string;
  /** As cited: 第五条（三）; null where nothing is numbered. */
  readonly clause: string | null;
  readonly page: number | null;
  /** What is wrong, why it matters, what this reader can do. A rule gives `message` without opening words; the standpoint adds them. */
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  readonly basis: readonly BasisEntry[];
  /** Model wordings of the rule, placeholders still in them; revise fills and fits them. */
  readonly templates: readonly ProposalTemplate[];
  /** Rules whose fault lies on the same words and is told with this one, behind its own message and basis. */
  readonly joined?: readonly string[];
  /** Set once a standpoint was applied; what the next one is applied to. */
  readonly ground?: FindingGround;
};

/** What the rule itself says, before it is known which laws apply and whom the advice speaks to. */
export type FindingGround = {
  readonly level: Level;
  readonly claim: Claim;
  readonly basis: readonly BasisEntry[];
  /** Without the opening words that the claim prescribes. */
  readonly message: string;
  readonly voices: { readonly [role in Role]: Voice };
};

export type Voice = { readonly advice: string; readonly templates: readonly ProposalTemplate[] };

export type ProposalTemplate = {
  /** Names the wording, whatever place it has for a reader; left out where it is `kind`. */
  readonly key?: string;
  readonly kind: 'preferred' | 'fallback';
  readonly action: 'replace' | 'delete' | 'insert';
  /** What the wording replaces: the quoted words, their sentence or list item, or the whole paragraph. `insert` puts a new sentence behind it. */
  readonly scope: 'match' | 'sentence' | 'paragraph';
  /** Placeholders in braces: {purchaser} {provider} {match} … filled from the contract, others left as 【待填：…】. Empty for `delete`. */
  readonly text: string;
};

/** A good clause: what the document has that such contracts should have. */
export type Strength = {
  readonly rule: string;
  readonly title: string;
  readonly paragraph: number;
  readonly range: Range;
  readonly quote: string;
  readonly clause: string | null;
  readonly page: number | null;
  readonly message: string;
};
