import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { PlannedEdit, RevisionPlan } from '../model/revision.ts';
import { citePlace, readEvidence } from './evidence.ts';
import { cell, strong } from './paper/compose.ts';
import type { PaperCell, Span } from './paper/paper.ts';

/** What a plan does to one paragraph, side by side. Findings in the same sentence share one text. */
export type RevisionRow = {
  readonly paragraph: number;
  /** The sentences concerned; words at fault are `strong`, words that go are `removed`. */
  readonly original: readonly Span[];
  /** The same with the edits applied, new words `strong`; null where only a comment was planned; empty where everything goes. */
  readonly suggested: readonly Span[] | null;
  /** Clauses of their own that come along with it, wherever they stand. */
  readonly added: readonly PlannedEdit[];
  readonly findings: readonly Finding[];
};

export function listRevisions({ document, findings }: Review, plan: RevisionPlan): readonly RevisionRow[] {
  const commented = new Set(plan.comments.map(({ finding }) => finding));
  const changes = plan.edits.filter(({ clause }) => clause === undefined);
  const clauses = plan.edits.filter(({ clause }) => clause !== undefined);
  const paragraphs = [...new Set([...plan.comments, ...changes].map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  return paragraphs.map((paragraph) => {
    const text = document.paragraphs[paragraph]?.text ?? '';
    const here = findings.filter((finding) => finding.paragraph === paragraph && commented.has(finding.id));
    const edits = changes.filter((edit) => edit.paragraph === paragraph);
    const spots = [...here.map(({ sentence }) => sentence), ...edits.map(({ range }) => range)];
    const window = { start: Math.min(...spots.map(([start]) => start)), end: Math.max(...spots.map(([, end]) => end)) };
    return {
      paragraph,
      findings: here,
      added: clauses.filter((edit) => here.some(({ id }) => id === edit.finding)),
      original: around(text, window, edits.length > 0 ? markRemoved(text, window, edits) : markFaults(text, window, here)),
      suggested: edits.length === 0 ? null : around(text, window, markAdded(text, window, edits)),
    };
  });
}

export function isRevised({ suggested, added }: RevisionRow): boolean {
  return suggested !== null || added.length > 0;
}

/** What shall stand there; a clause of its own with its place and number. */
export function suggestedCell(review: Review, { suggested, added }: RevisionRow): PaperCell {
  return cell(
    ...(suggested === null ? [] : [hasWords(suggested) ? suggested : [strong('（删去）')]]),
    ...added.flatMap(({ paragraph, text, clause }): readonly (readonly (string | Span)[])[] => [
      [`（在${citePlace(readEvidence(review, paragraph), paragraph)}之后另起一段）`], [strong(`${clause?.number ?? ''}${text}`)],
    ]),
  );
}

/** More than the mark that is left of a sentence, and the signs that the paragraph goes on. */
function hasWords(spans: readonly Span[]): boolean {
  return spans.some(({ text }) => /[^\p{P}\s]/u.test(text));
}

type Window = { readonly start: number; readonly end: number };

function markFaults(text: string, { start, end }: Window, findings: readonly Finding[]): readonly Span[] {
  const faults = findings.map(({ range }) => range);
  return cut(text, start, end, faults.flat()).map(({ from, words }) => (
    faults.some(([first, last]) => from >= first && from < last) ? { text: words, mark: 'strong' } : { text: words }
  ));
}

function markRemoved(text: string, { start, end }: Window, edits: readonly PlannedEdit[]): readonly Span[] {
  return cut(text, start, end, edits.flatMap(({ range }) => range)).map(({ from, words }) => (
    edits.some(({ range: [first, last] }) => from >= first && from < last) ? { text: words, mark: 'removed' } : { text: words }
  ));
}

/** Pieces between the given offsets. */
function cut(text: string, start: number, end: number, offsets: readonly number[]): readonly { readonly from: number; readonly words: string }[] {
  const stops = [...new Set([start, ...offsets.filter((offset) => offset > start && offset < end), end])].sort((a, b) => a - b);
  return stops.slice(0, -1).map((from, at) => ({ from, words: text.slice(from, stops[at + 1]) }));
}

function markAdded(text: string, { start, end }: Window, edits: readonly PlannedEdit[]): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const { range: [first, last], text: wording } of edits) {
    if (first > at) spans.push({ text: text.slice(at, first) });
    if (wording !== '') spans.push({ text: wording, mark: 'strong' });
    at = last;
  }
  return at < end ? [...spans, { text: text.slice(at, end) }] : spans;
}

/** An ellipsis where the paragraph goes on. */
function around(text: string, { start, end }: Window, spans: readonly Span[]): readonly Span[] {
  const left = text.slice(0, start).trim() === '' ? [] : [{ text: '……' }];
  const right = text.slice(end).trim() === '' ? [] : [{ text: '……' }];
  return spans.length === 0 ? [] : [...left, ...spans, ...right];
}
