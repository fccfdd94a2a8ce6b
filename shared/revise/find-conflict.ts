import type { Finding } from '../model/finding.ts';
import type { Proposal, TextEdit } from '../model/revision.ts';
import type { Range } from '../model/source-document.ts';

/** A wording that was accepted, with the edits it needs; `paragraph` is the original text of its paragraph. */
export type Candidate = {
  readonly finding: Finding;
  readonly proposal: Proposal;
  readonly edits: readonly TextEdit[];
  readonly paragraph: string;
  /** Its words are the reader's own. */
  readonly own: boolean;
};

export type Conflict = { readonly with: Finding; readonly same: boolean };

/**
 * The kept candidate that leaves no room for another, null when there is none. Two rewrites of one sentence conflict
 * even if their smallest edits happen not to touch: together they would give a sentence that nobody proposed.
 */
export function findConflict(kept: readonly Candidate[], candidate: Candidate): Conflict | null {
  for (const other of kept) {
    if (sameEdits(other.edits, candidate.edits)) return { with: other.finding, same: true };
    if (claimsWords(other, candidate.finding.paragraph) && claimsWords(candidate, other.finding.paragraph) && overlap(claim(other), claim(candidate))) return { with: other.finding, same: false };
  }
  return null;
}

/** A clause of its own stands behind its paragraph and takes nobody's words. */
function claimsWords({ finding, edits }: Candidate, paragraph: number): boolean {
  return finding.paragraph === paragraph && edits.every(({ clause }) => clause === undefined);
}

function sameEdits(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return a.length === b.length && a.every((edit, at) => {
    const other = b[at];
    return other !== undefined && edit.text === other.text && edit.paragraph === other.paragraph && edit.range[0] === other.range[0] && edit.range[1] === other.range[1];
  });
}

/**
 * The words a candidate disposes of; a closing mark that it leaves alone is free for others. Who deletes the whole
 * paragraph leaves no room even at its ends.
 */
function claim({ proposal, edits, paragraph }: Candidate): Range {
  if (isWholeDeletion(edits, paragraph)) return [-1, paragraph.length + 1];
  const first = edits[0]?.range[0] ?? proposal.scope[0];
  const last = edits.at(-1)?.range[1] ?? proposal.scope[1];
  if (proposal.action === 'insert') return [first, last];
  return [Math.min(first, proposal.scope[0]), Math.max(last, proposal.scope[1] - 1)];
}

function isWholeDeletion([edit, ...more]: readonly TextEdit[], paragraph: string): boolean {
  return edit !== undefined && more.length === 0 && edit.text === '' && edit.range[0] === 0 && edit.range[1] === paragraph.length;
}

/** An empty range overlaps only what lies on both sides of it. */
function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
