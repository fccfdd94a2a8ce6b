import type { TextEdit } from '../model/revision.ts';

/** A paragraph's text with its edits applied; they must not overlap. Edits at the same place keep their order. */
export function revisedText(text: string, edits: readonly TextEdit[]): string {
  let revised = '';
  let at = 0;
  for (const { range: [start, end], text: wording } of edits.toSorted(byPlace)) {
    revised += text.slice(at, start) + wording;
    at = end;
  }
  return revised + text.slice(at);
}

export function byPlace(a: TextEdit, b: TextEdit): number {
  return a.paragraph - b.paragraph || a.range[0] - b.range[0] || a.range[1] - b.range[1];
}
