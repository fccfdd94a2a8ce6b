import type { NewClause, PlannedEdit } from '../model/revision.ts';
import { nextNumber } from '../text/next-number.ts';

/** New clauses behind one paragraph stand one after the other, and each counts on from the one before it. */
export function numberClauses(edits: readonly PlannedEdit[]): readonly PlannedEdit[] {
  const last = new Map<string, NewClause>();
  return edits.map((edit) => {
    if (edit.clause === undefined || edit.clause.number === '') return edit;
    const list = `${edit.paragraph} ${edit.clause.like}`;
    const before = last.get(list);
    const clause = before === undefined ? edit.clause : countOn(before);
    last.set(list, clause);
    return { ...edit, clause };
  });
}

/** Behind the last number that its hand can write (⑳), clauses stand without one. */
function countOn({ like, number, lead }: NewClause): NewClause {
  const next = nextNumber(number);
  return next === null ? { like, number: '', lead: '' } : { like, number: next, lead: lead === '' ? '' : nextNumber(lead) ?? '' };
}
