import type { ContractOutline, SectionKind } from '../../model/contract-outline.ts';
import type { Finding } from '../../model/finding.ts';
import type { BasisEntry, Claim, Level } from '../../model/rule.ts';
import type { Range, SourceDocument } from '../../model/source-document.ts';
import type { Unit } from '../clauses/read-units.ts';
import type { Message } from '../../model/message.ts';
import type { Figures } from '../measure.ts';
import type { Contradiction } from '../ratios/find-repeats.ts';
import type { CompiledPattern } from '../rule-pack/compile-pattern.ts';

/** A document with everything that was read from it: what rules about whole documents are asked of. */
export type Whole = {
  readonly document: SourceDocument;
  readonly outline: ContractOutline;
  readonly units: readonly Unit[];
  /** What the rules of single sentences found. */
  readonly findings: readonly Finding[];
  readonly measured: Figures;
  readonly contradictions: readonly Contradiction[];
  readonly messages: readonly Message[];
  /** Sentences in which a pattern of a document rule may match. */
  readonly candidates: ReadonlyMap<CompiledPattern, readonly Unit[]>;
};

/** Words of the document; `sentence` is what they stand in. */
export type Place = { readonly paragraph: number; readonly range: Range; readonly sentence: Range };

/** What a document rule has to say at one place: values for the placeholders of its message, and what it says other than the rule. */
export type Remark = Place & {
  readonly values: { readonly [name: string]: string };
  readonly level?: Level | undefined;
  readonly claim?: Claim | undefined;
  readonly message?: string | undefined;
  readonly basis?: readonly BasisEntry[] | undefined;
};

const unspecific: ReadonlySet<SectionKind> = new Set<SectionKind>(['title', 'preamble', 'legal-basis', 'background', 'signature', 'unknown']);
/** A contract or tender that deserves the name has as many kinds of sections; a fragment has fewer. */
const fewestSections = 3;

/** What may be asked about as a whole: null for a fragment, and for a contract that nothing calls one. */
export function readScope({ title, paragraphs }: SourceDocument, { kind, contexts }: ContractOutline): 'contract' | 'tender' | null {
  const sections = new Set(contexts.map(({ section }) => section).filter((section) => !unspecific.has(section)));
  if (kind === 'unknown' || sections.size < fewestSections) return null;
  if (kind === 'tender') return 'tender';
  const names = [title ?? '', ...paragraphs.filter(({ index }) => contexts[index]?.section === 'title').map(({ text }) => text)];
  return names.some((name) => /合\s*同|协\s*议/u.test(name)) ? 'contract' : null;
}
