import type { RevisionPlan } from '../../model/revision.ts';
import type { Range } from '../../model/source-document.ts';

/** The plan with no place in the middle of a character that takes two units: half of one cannot be written. */
export function keepCharactersWhole(plan: RevisionPlan, textOf: (paragraph: number) => string): RevisionPlan {
  return {
    edits: plan.edits.map((edit) => {
      const text = textOf(edit.paragraph);
      const [start, end] = edit.range;
      const range = widen(text, edit.range);
      if (range[0] === start && range[1] === end) return edit;
      return { ...edit, range, text: text.slice(range[0], start) + edit.text + text.slice(end, range[1]) };
    }),
    comments: plan.comments.map((comment) => ({ ...comment, range: widen(textOf(comment.paragraph), comment.range) })),
  };
}

function widen(text: string, [start, end]: Range): Range {
  return [isInside(text, start) ? start - 1 : start, isInside(text, end) ? end + 1 : end];
}

function isInside(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1)) && offset > 0;
}
