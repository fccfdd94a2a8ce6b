import type { ContractOutline } from '../model/contract-outline.ts';
import type { NewClause, Proposal, TextEdit } from '../model/revision.ts';
import type { Range, SourceDocument } from '../model/source-document.ts';
import { numberHand } from '../text/next-number.ts';
import type { Wording } from './find-scope.ts';
import { closeSentence, deleteScope, insertBehind, replaceScope } from './fit-wording.ts';

export function wordingOf(document: SourceDocument, outline: ContractOutline, paragraph: number): Wording {
  return {
    text: document.paragraphs[paragraph]?.text ?? '',
    textStart: outline.contexts[paragraph]?.textStart ?? 0,
    followed: isFollowed(outline, paragraph),
  };
}

/** Another item of the same list follows: its number, and whoever refers to it, hangs on this one. */
function isFollowed({ contexts, clauses }: ContractOutline, paragraph: number): boolean {
  const index = contexts[paragraph]?.clause ?? null;
  const own = index === null ? undefined : clauses[index];
  if (own === undefined || own.paragraph !== paragraph || own.label === null) return false;
  const hand = numberHand(own.label);
  return clauses.some(({ paragraph: at, parent, level, label }) => at > paragraph && parent === own.parent && level === own.level && label !== null && numberHand(label) === hand);
}

/** The smallest changes that give a scope the wording; the same for a proposal and for what a reader made of it. */
export function buildEdits(
  action: Proposal['action'], paragraph: Wording, index: number, scope: Range, wording: string,
): readonly TextEdit[] {
  const changes = action === 'insert'
    ? insertBehind(paragraph, scope[0], wording)
    : action === 'delete' && wording === '' ? deleteScope(paragraph, scope) : replaceScope(paragraph, scope, wording);
  return changes.map(({ range, text }) => ({ paragraph: index, range, text }));
}

/** A clause of its own behind a paragraph, which keeps every word that it has. */
export function buildClause(behind: number, paragraph: Wording, clause: NewClause, wording: string): readonly TextEdit[] {
  const end = paragraph.text.length;
  return wording.trim() === '' ? [] : [{ paragraph: behind, range: [end, end], text: closeSentence(wording.trim()), clause }];
}

/** The edits of a proposal with the words that a reader made of it. */
export function rewordEdits({ action, scope, edits: [first] }: Proposal, owner: number, wordingAt: (paragraph: number) => Wording, text: string): readonly TextEdit[] {
  return first?.clause === undefined
    ? buildEdits(action, wordingAt(owner), owner, scope, text)
    : buildClause(first.paragraph, wordingAt(first.paragraph), first.clause, text);
}
