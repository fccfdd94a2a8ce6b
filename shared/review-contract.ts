import { addDepartures, analyze, answerGates, takeStandpoint } from './analyze/index.ts';
import type { Analysis, Reader, RulePack, StandpointRules } from './analyze/index.ts';
import { compareDocuments } from './compare/index.ts';
import { ingest } from './ingest/index.ts';
import type { IngestOptions } from './ingest/index.ts';
import type { CompanionLabel, Comparison } from './model/comparison.ts';
import type { ContractOutline } from './model/contract-outline.ts';
import type { AskedGates, Role } from './model/gates.ts';
import type { Adjustments } from './model/handling.ts';
import type { Message } from './model/message.ts';
import type { Review } from './model/review.ts';
import type { Decisions } from './model/revision.ts';
import type { Checkpoint, RuleWatch } from './ports.ts';
import { message } from './result.ts';
import { listStated, proposeRevisions } from './revise/index.ts';
import { structure } from './structure/index.ts';

export type ReviewPorts = IngestOptions & { /** Left out: rules may take as long as they will. */ readonly watch?: RuleWatch | undefined };

/**
 * One contract's way, in order:
 *   1. ingest    bytes → paragraphs, tables, positions in the file
 *   2. structure paragraphs → clause tree, parties, sections, whose duty each sentence states
 *   3. analyze   sentences → findings, indicators, facts, ratios, by the rule pack; told from where the reader stands
 *   4. compare   contract and procurement document, where one is given → differences, and the findings that tell them
 *   5. propose   findings → wordings that remove the fault with the smallest change
 * Nothing here knows a machine; what is odd about the document is collected as messages.
 * Throws Refusal when the bytes cannot be reviewed at all, and whatever `checkpoint` throws to stop.
 */
export async function reviewContract(
  bytes: Uint8Array, pack: RulePack, ports: ReviewPorts, { reader, companion }: Pick<ReviewOptions, 'reader' | 'companion'> = {},
): Promise<Review> {
  const source = await ingest(bytes, ports);
  return reviewDocument({ document: source.value, reading: source.messages }, pack, ports.checkpoint, { reader, companion, watch: ports.watch });
}

/** A document as it was read, with the messages of reading it: all that a second review needs. */
export type ReadDocument = Pick<Review, 'document' | 'reading'>;

/** The procurement document beside a contract: its own review, of which nothing is told but what the contract departs from. */
export type Companion = { readonly label: CompanionLabel; readonly review: Pick<Review, 'document' | 'outline' | 'indicators' | 'facts' | 'findings'> };

export type ReviewOptions = {
  readonly reader?: Reader | undefined;
  readonly adjustments?: Adjustments;
  readonly companion?: Companion | undefined;
  readonly watch?: RuleWatch | undefined;
};

/** Steps 2 to 5. The way to make a review again for what the user said about it, without reading the file again. */
export function reviewDocument(
  { document, reading }: ReadDocument, pack: RulePack, checkpoint: Checkpoint,
  { reader, adjustments, companion, watch }: ReviewOptions,
): Review {
  const total = document.paragraphs.length;
  checkpoint({ stage: 'structure', done: 0, total });
  const outline = structure(document);
  checkpoint({ stage: 'analyze', done: 0, total });
  const analysis = analyze(document, outline.value, pack, reader, adjustments, watch);
  if (companion !== undefined) checkpoint({ stage: 'compare', done: 0, total });
  const compared = compareWith(companion, { document, outline: outline.value, analysis: analysis.value }, pack, adjustments);
  checkpoint({ stage: 'propose', done: 0, total });
  const proposals = proposeRevisions(document, outline.value, compared.analysis.findings, listStated(analysis.value.facts));
  return {
    document,
    outline: outline.value,
    ...compared.analysis,
    proposals,
    comparison: compared.comparison,
    messages: [...reading, ...outline.messages, ...analysis.messages, ...compared.messages],
    reading,
    rules: pack.label,
  };
}

type Read = { readonly document: Review['document']; readonly outline: ContractOutline; readonly analysis: Analysis };
type Compared = { readonly analysis: Analysis; readonly comparison: Comparison | null; readonly messages: readonly Message[] };

function compareWith(companion: Companion | undefined, { document, outline, analysis }: Read, pack: RulePack, adjustments: Adjustments | undefined): Compared {
  if (companion === undefined) return { analysis, comparison: null, messages: [] };
  const { label, review } = companion;
  const { differences, matched, compared, obstacle } = compareDocuments({ document, outline, ...analysis }, review, pack.alignment);
  const tender = { name: label.title ?? label.fileName, parties: review.outline.parties };
  const told = addDepartures(analysis, { document, outline, differences, tender }, pack, adjustments);
  const { ocr } = review.document;
  return {
    analysis: told.analysis,
    comparison: { companion: label, differences: told.differences, matched, compared, obstacle },
    messages: [
      ...(obstacle !== null ? [message(obstacle)] : review.outline.kind === 'unknown' ? [message('companion-kind-unclear', { file: label.fileName })] : []),
      ...(ocr === null ? [] : [message('companion-ocr', { file: label.fileName, pages: ocr.pages.length })]),
    ],
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
