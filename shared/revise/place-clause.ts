import type { Clause, ContractOutline } from '../model/contract-outline.ts';
import type { NewClause } from '../model/revision.ts';
import type { Paragraph, SourceDocument } from '../model/source-document.ts';
import { nextNumber, numberHand } from '../text/next-number.ts';

/** Where a clause of its own goes: behind which paragraph, and how it is numbered there. */
export type ClausePlace = { readonly behind: number; readonly clause: NewClause };

/**
 * The place of a new clause that belongs to a paragraph's subject. It becomes the last item of the list there, with the next number, so that
 * no number that others refer to moves. Where that number is taken (the article stands in the middle of the contract) or nothing is
 * numbered, it becomes a further paragraph of the same article, without a number. null where only a sentence can be added.
 */
export function placeClause(document: SourceDocument, outline: ContractOutline, paragraph: number): ClausePlace | null {
  const own = outline.contexts[paragraph]?.clause ?? null;
  if (own === null) return null;
  const item = listItemOf(outline, own);
  return (item === null ? null : placeBehindList(document, outline, item)) ?? placeUnnumbered(document, outline, paragraph, item ?? own);
}

/** The outermost clause with words of its own that holds `index`: it stands directly under a heading, or under nothing. */
function listItemOf({ clauses }: ContractOutline, index: number): number | null {
  let found: number | null = null;
  for (let at: number | null = index; at !== null; at = clauses[at]?.parent ?? null) {
    const clause: Clause | undefined = clauses[at];
    if (clause === undefined || (clause.heading && found !== null)) break;
    if (!clause.heading && clause.label !== null) found = at;
  }
  return found;
}

function placeBehindList(document: SourceDocument, outline: ContractOutline, item: number): ClausePlace | null {
  const last = lastSibling(outline.clauses, item);
  const number = nextNumber(last?.label ?? '');
  if (last === undefined || number === null || isTaken(outline, last, number)) return null;
  const behind = endOf(document, outline, last);
  const like = document.paragraphs[last.paragraph];
  if (behind === null || like === undefined || like.place.kind !== 'body') return null;
  const lead = like.numbering === null ? nextNumber(like.text.slice(0, outline.contexts[like.index]?.textStart ?? 0)) : '';
  return lead === null ? null : { behind, clause: { like: like.index, number, lead } };
}

/** Articles are not moved to the end of the contract, items are moved to the end of their list. */
function lastSibling(clauses: readonly Clause[], item: number): Clause | undefined {
  const own = clauses[item];
  if (own === undefined || own.parent === null) return own;
  return clauses.findLast(({ parent, label, level }) => parent === own.parent && level === own.level && numberHand(label ?? '') === numberHand(own.label ?? ''));
}

function isTaken({ clauses }: ContractOutline, last: Clause, number: string): boolean {
  const path = last.path.endsWith(last.label ?? '') ? last.path.slice(0, last.path.length - (last.label ?? '').length) + number : number;
  return clauses.some((clause) => clause.path === path || (last.parent === null && clause.label === number));
}

/** A further paragraph of the article, behind all that the clause at `index` holds. */
function placeUnnumbered(document: SourceDocument, outline: ContractOutline, paragraph: number, index: number): ClausePlace | null {
  const clause = outline.clauses[index];
  const behind = clause === undefined ? null : endOf(document, outline, clause);
  if (behind === null) return null;
  const isText = ({ index: at, place, numbering, text }: Paragraph): boolean => {
    const context = outline.contexts[at];
    return place.kind === 'body' && numbering === null && text.length >= 15 && context !== undefined && context.textStart === 0 && !context.heading
      && !apart.has(context.section);
  };
  const texts = document.paragraphs.filter(isText);
  const nearest = texts.toSorted((a, b) => Math.abs(a.index - paragraph) - Math.abs(b.index - paragraph))[0];
  return { behind, clause: { like: nearest?.index ?? clause?.paragraph ?? paragraph, number: '', lead: '' } };
}

const apart: ReadonlySet<string> = new Set(['title', 'signature', 'annex']);

/** The last paragraph of a clause behind which another can stand: text goes on in the body, and signatures and annexes are no part of it. */
function endOf({ paragraphs }: SourceDocument, { contexts }: ContractOutline, clause: Clause): number | null {
  for (let at = clause.last; at >= clause.paragraph; at -= 1) {
    const section = contexts[at]?.section;
    if (section === undefined || (apart.has(section) && section !== contexts[clause.paragraph]?.section)) continue;
    const kind = paragraphs[at]?.place.kind;
    if (kind === 'textbox' || kind === 'note') continue;
    return paragraphs[at + 1]?.place.kind === 'body' ? at : null;
  }
  return null;
}
