import { analyze, answerGates, takeStandpoint } from './analyze/index.ts';
import type { Reader, RulePack, StandpointRules } from './analyze/index.ts';
import { ingest } from './ingest/index.ts';
import type { IngestOptions } from './ingest/index.ts';
import type { AskedGates, Role } from './model/gates.ts';
import type { Adjustments } from './model/handling.ts';
import type { Review } from './model/review.ts';
import type { Decisions } from './model/revision.ts';
import type { Checkpoint, RuleWatch } from './ports.ts';
import { listStated, proposeRevisions } from './revise/index.ts';
import { structure } from './structure/index.ts';

export type ReviewPorts = IngestOptions & { /** Left out: rules may take as long as they will. */ readonly watch?: RuleWatch | undefined };

/**
 * One contract's way, in order:
 *   1. ingest    bytes → paragraphs, tables, positions in the file
 *   2. structure paragraphs → clause tree, parties, sections, whose duty each sentence states
 *   3. analyze   sentences → findings, indicators, facts, ratios, by the rule pack; told from where the reader stands
 *   4. propose   findings → wordings that remove the fault with the smallest change
 * Nothing here knows a machine; what is odd about the document is collected as messages.
 * Throws Refusal when the bytes cannot be reviewed at all, and whatever `checkpoint` throws to stop.
 */
export async function reviewContract(bytes: Uint8Array, pack: RulePack, ports: ReviewPorts, reader?: Reader): Promise<Review> {
  const source = await ingest(bytes, ports);
  return reviewDocument({ document: source.value, reading: source.messages }, pack, ports.checkpoint, { reader, watch: ports.watch });
}

/** A document as it was read, with the messages of reading it: all that a second review needs. */
export type ReadDocument = Pick<Review, 'document' | 'reading'>;

/** Steps 2 to 4. The way to make a review again for what the user said about it, without reading the file again. */
export function reviewDocument(
  { document, reading }: ReadDocument, pack: RulePack, checkpoint: Checkpoint,
  { reader, adjustments, watch }: { readonly reader?: Reader | undefined; readonly adjustments?: Adjustments; readonly watch?: RuleWatch | undefined },
): Review {
  const total = document.paragraphs.length;
  checkpoint({ stage: 'structure', done: 0, total });
  const outline = structure(document);
  checkpoint({ stage: 'analyze', done: 0, total });
  const analysis = analyze(document, outline.value, pack, reader, adjustments, watch);
  checkpoint({ stage: 'propose', done: 0, total });
  const proposals = proposeRevisions(document, outline.value, analysis.value.findings, listStated(analysis.value.facts));
  return {
    document,
    outline: outline.value,
    ...analysis.value,
    proposals,
    messages: [...reading, ...outline.messages, ...analysis.messages],
    reading,
    rules: pack.label,
  };
}

/**
 * The same review from another standpoint: other answers, another role. Nothing is read or matched again. What was decided
 * keeps the wordings on which it was decided.
 */
export function changeStandpoint(
  review: Review, decisions: Decisions, change: { readonly gates?: AskedGates | undefined; readonly role?: Role | undefined }, rules: StandpointRules,
): Review {
  const standpoint = { gates: answerGates(review.gates, change.gates ?? {}), role: change.role ?? review.role };
  const findings = takeStandpoint(review.findings, standpoint, rules);
  const isDecided = (finding: string): boolean => decisions[finding] !== undefined;
  const proposals = findings.flatMap((finding) => (isDecided(finding.id)
    ? review.proposals.filter((proposal) => proposal.finding === finding.id)
    : proposeRevisions(review.document, review.outline, [finding], listStated(review.facts))));
  return { ...review, ...standpoint, findings, proposals };
}
