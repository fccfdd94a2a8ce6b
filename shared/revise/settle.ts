import type { ContractOutline } from '../model/contract-outline.ts';
import type { Finding } from '../model/finding.ts';
import type { TextEdit } from '../model/revision.ts';
import { levelWeight } from '../model/rule.ts';
import type { Range } from '../model/source-document.ts';
import { readBlanks } from '../text/blanks.ts';
import { citationAt } from '../text/clause-path.ts';
import { buildEdits } from './build-edits.ts';
import { findConflict } from './find-conflict.ts';
import type { Candidate } from './find-conflict.ts';
import type { Wording } from './find-scope.ts';
import { deleteScope, keepClosingMark } from './fit-wording.ts';
import { joinParts } from './keep-stated.ts';
import { saidBy } from './likeness.ts';

/** What becomes of the accepted wordings, by finding: those that are in the text, and what a comment has to say about it. */
export type Settled = { readonly kept: readonly Candidate[]; readonly applied: ReadonlyMap<string, Candidate>; readonly notes: ReadonlyMap<string, string> };

/** A wording that says this much of another stands for it. */
const mostly = 0.6;
/** The same wording with other words of the contract in it. */
const same = 0.75;
/** Paragraphs. Farther apart a reader would have to search. */
const near = 12;
/** What is said again is shorter than a reference to it, below. */
const worthReferring = { replace: 30, insert: 60, delete: Infinity };


/**
 * The gravest wordings come first and each makes room for those before it. Two that want the same words: the first has them. Words that
 * are gone need no addition. What a wording nearby says is not said again: the text refers to it, or says nothing where it stands beside it.
 * A wording that the reader wrote is left alone.
 */
export function settle(candidates: readonly Candidate[], outline: ContractOutline, wordingAt: (paragraph: number) => Wording): Settled {
  const kept: Candidate[] = [];
  const applied = new Map<string, Candidate>();
  const notes = new Map<string, string>();
  for (const candidate of candidates.toSorted(byWeight)) {
    const { finding: { id } } = candidate;
    const conflict = findConflict(kept, candidate);
    const wider = conflict === null ? kept.find((other) => widens(candidate, other)) : undefined;
    const gone = conflict === null ? kept.find((other) => hasTaken(other, candidate)) : undefined;
    const twin = conflict === null ? kept.find((other) => repeats(candidate, other)) : undefined;
    if (conflict !== null) {
      notes.set(id, noteOf(conflict.with, conflict.same));
      if (conflict.same) applied.set(id, candidate);
    } else if (wider !== undefined) {
      const { text } = wider.proposal;
      const widened = reword(wider, joinParts(stayingOf(wider), keepClosingMark(text, candidate.proposal.text)), wordingAt);
      kept[kept.indexOf(wider)] = widened;
      applied.set(wider.finding.id, widened).set(id, widened);
      notes.set(id, noteOf(wider.finding, true));
    } else if (gone !== undefined) {
      notes.set(id, noteOf(gone.finding, false));
    } else {
      const settled = twin === undefined ? candidate : sayOnce(candidate, twin, outline, wordingAt);
      if (settled.edits.length > 0) kept.push(settled);
      applied.set(id, settled);
      if (twin !== undefined && settled !== candidate) notes.set(id, onceNote(twin.finding, outline));
    }
  }
  return { kept, applied, notes };
}

/** The gravest first; what changes words before what adds some; then as a reader meets them, whole sentences before words in them. */
function byWeight(a: Candidate, b: Candidate): number {
  const width = ([start, end]: Range): number => end - start;
  return levelWeight[b.finding.level] - levelWeight[a.finding.level] || Number(isAddition(a)) - Number(isAddition(b))
    || a.finding.paragraph - b.finding.paragraph || a.proposal.scope[0] - b.proposal.scope[0]
    || width(b.proposal.scope) - width(a.proposal.scope) || a.finding.range[0] - b.finding.range[0] || width(b.finding.range) - width(a.finding.range);
}

/** One says all that the other puts in the place of the sentence before it, and more: it takes that place. */
function widens({ finding, proposal, edits, own }: Candidate, other: Candidate): boolean {
  return !own && !other.own && proposal.action === 'insert' && other.proposal.action === 'replace' && finding.paragraph === other.finding.paragraph
    && !isClause(edits) && covers(other.proposal.scope, finding.range) && saidBy(other.proposal.text.slice(stayingOf(other).length), proposal.text) >= mostly;
}

/** The whole parts at the head of a wording that the original has, too. */
function stayingOf({ proposal: { text, scope }, paragraph }: Candidate): string {
  const original = paragraph.slice(...scope);
  let common = 0;
  while (common < text.length && text.charAt(common) === original.charAt(common)) common += 1;
  return /^[^]*(?=[，；。：])/.exec(text.slice(0, common + 1))?.[0] ?? '';
}

/** The words at fault are no longer there, so nothing is to be added to them. */
function hasTaken({ finding: { paragraph, level }, proposal }: Candidate, { finding, proposal: { action }, edits }: Candidate): boolean {
  return action === 'insert' && !isClause(edits) && proposal.action !== 'insert' && paragraph === finding.paragraph
    && levelWeight[level] >= levelWeight[finding.level] && covers(proposal.scope, finding.range);
}

function repeats({ finding, proposal: { action, text }, own }: Candidate, other: Candidate): boolean {
  return !own && text.length >= worthReferring[action] && Math.abs(finding.paragraph - other.finding.paragraph) <= near
    && saidBy(text, other.proposal.text) >= same;
}

function sayOnce(candidate: Candidate, { finding: { paragraph } }: Candidate, outline: ContractOutline, wordingAt: (paragraph: number) => Wording): Candidate {
  const { finding, proposal: { action, scope }, edits } = candidate;
  if (isClause(edits) || (action === 'insert' && finding.paragraph === paragraph)) return { ...candidate, edits: [] };
  if (finding.paragraph === paragraph) return { ...candidate, edits: deleteScope(wordingAt(paragraph), scope).map((change) => ({ paragraph, ...change })) };
  const place = placeOf(paragraph, outline);
  // Nobody finds the other one by a number that both have.
  if (place === null || place === placeOf(finding.paragraph, outline)) return candidate;
  const reference = action === 'insert' ? `本项比照${place}的约定执行。` : keepClosingMark(candidate.proposal.text, `本项按${place}的约定执行`);
  return reword(candidate, reference, wordingAt);
}

function reword(candidate: Candidate, text: string, wordingAt: (paragraph: number) => Wording): Candidate {
  const { finding: { paragraph }, proposal } = candidate;
  const edits = buildEdits(proposal.action, wordingAt(paragraph), paragraph, proposal.scope, text);
  return { ...candidate, edits, proposal: { ...proposal, text, edits, blanks: readBlanks(text) } };
}

function isAddition({ proposal }: Candidate): boolean {
  return proposal.action === 'insert';
}

function isClause(edits: readonly TextEdit[]): boolean {
  return edits.some(({ clause }) => clause !== undefined);
}

function covers([start, end]: Range, [from, to]: Range): boolean {
  return start <= from && to <= end;
}

/** As a sentence names it: 第三条（二）3, without the mark behind a number; a mere 三 could be mistaken for a word. */
function placeOf(paragraph: number, outline: ContractOutline): string | null {
  const place = citationAt(outline, paragraph)?.replace(/[.．、]$/, '') ?? null;
  return place === null || /[^一二三四五六七八九十]/.test(place) ? place : `“${place}”部分`;
}

function noteOf(other: Finding, asOne: boolean): string {
  return asOne
    ? `与“${other.title}”的修改相同，已合并为一处修订。`
    : `同一处已按“${other.title}”修改，本条没有另作修订，请一并考虑。`;
}

function onceNote({ title, paragraph }: Finding, outline: ContractOutline): string {
  return `${placeOf(paragraph, outline) ?? '附近'}按“${title}”写入的文字已有同样的约定，此处不再重复。`;
}
