import type { Range } from '#shared/model/source-document.ts';

export type Mark = { readonly finding: string; readonly range: Range };
export type ShownEdit = { readonly finding: string; readonly range: Range; readonly text: string };

/** A stretch of text that looks the same all over. `findings`: all that cover it, first in text first. */
export type Segment = {
  readonly kind: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
  readonly findings: readonly string[];
};

/** Text cut at every place where a mark or an edit begins or ends; new text stands behind what it replaces. */
export function markedText(text: string, marks: readonly Mark[], edits: readonly ShownEdit[], within: Range = [0, text.length]): readonly Segment[] {
  const [start, end] = within;
  const segments: Segment[] = [];
  const cuts = cutPoints(start, end, [...marks, ...edits]);
  for (const [index, cut] of cuts.entries()) {
    for (const edit of edits) {
      if (edit.range[1] === cut && edit.text !== '') segments.push({ kind: 'inserted', text: edit.text, findings: [edit.finding] });
    }
    const next = cuts[index + 1];
    if (next === undefined) break;
    const covers = ({ range }: { readonly range: Range }): boolean => range[0] <= cut && next <= range[1];
    const findings = marks.filter(covers).map((mark) => mark.finding);
    segments.push({ kind: edits.some(covers) ? 'deleted' : 'kept', text: text.slice(cut, next), findings });
  }
  return segments;
}

function cutPoints(start: number, end: number, parts: readonly { readonly range: Range }[]): readonly number[] {
  const cuts = new Set([start, end]);
  for (const { range } of parts) for (const at of range) if (at > start && at < end) cuts.add(at);
  return [...cuts].sort((a, b) => a - b);
}

/** Those edits that can be shown together: one that overlaps an earlier one stays out. */
export function withoutOverlaps(edits: readonly ShownEdit[]): readonly ShownEdit[] {
  const taken: ShownEdit[] = [];
  for (const edit of edits) {
    const free = taken.every(({ range }) => edit.range[1] <= range[0] || range[1] <= edit.range[0]);
    if (free) taken.push(edit);
  }
  return taken;
}
