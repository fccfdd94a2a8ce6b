import type { PlannedComment, PlannedEdit, RevisionPlan } from '../../model/revision.ts';
import type { Paragraph, SourceDocument } from '../../model/source-document.ts';
import { message } from '../../result.ts';
import type { Message } from '../../model/message.ts';
import type { ScannedPart } from '../../ooxml/scanned.ts';
import type { Standing } from './find-paragraphs.ts';
import { clauseSite } from './insert-clause.ts';
import type { Obstacle } from './obstacle.ts';
import { findObstacle } from './place-edit.ts';

export type SortedPlan = {
  /** Edits that can be tracked. */
  readonly edits: readonly PlannedEdit[];
  /** All comments; those of edits that cannot be tracked say what to change by hand. */
  readonly comments: readonly PlannedComment[];
  /** One for each finding whose edits became a comment. */
  readonly messages: readonly Message[];
};

/** Takes out what cannot be tracked. A finding's edits go together: half of a rewrite is no sentence. */
export function sortPlan(plan: RevisionPlan, document: SourceDocument, body: ScannedPart, find: (paragraph: number) => Standing): SortedPlan {
  const obstacleOf = ({ paragraph, range, clause }: PlannedEdit): Obstacle | null => {
    const standing = find(paragraph);
    if (standing.kind !== 'body') return standing.kind;
    if (clause === undefined) return findObstacle(standing.map, range);
    return clauseSite(body, standing.scanned) === null || find(clause.like).kind !== 'body' ? 'edge' : null;
  };
  const refused = new Map<string, { readonly obstacle: Obstacle; readonly edits: PlannedEdit[] }>();
  for (const edit of plan.edits) {
    const obstacle = obstacleOf(edit);
    if (obstacle !== null && !refused.has(edit.finding)) refused.set(edit.finding, { obstacle, edits: [] });
  }
  for (const edit of plan.edits) refused.get(edit.finding)?.edits.push(edit);
  const textOf = (paragraph: number): string => document.paragraphs[paragraph]?.text ?? '';
  const withHints = plan.comments.map((comment) => {
    const edits = refused.get(comment.finding)?.edits;
    return edits === undefined ? comment : { ...comment, text: `${comment.text}\n${hint(edits, textOf)}` };
  });
  const commented = new Set(plan.comments.map(({ finding }) => finding));
  const added = [...refused].filter(([finding]) => !commented.has(finding)).flatMap(([finding, { edits }]): readonly PlannedComment[] => {
    const [first] = edits;
    return first === undefined ? [] : [{ finding, paragraph: first.paragraph, range: first.range, text: hint(edits, textOf) }];
  });
  return {
    edits: plan.edits.filter(({ finding }) => !refused.has(finding)),
    comments: [...withHints, ...added],
    messages: [...refused.values()].flatMap(({ obstacle, edits: [first] }) => {
      const paragraph = document.paragraphs[first?.paragraph ?? -1];
      return paragraph === undefined ? [] : [message('edit-as-comment', { clause: nameOf(paragraph), reason: obstacle }, paragraph.index)];
    }),
  };
}

/** Written into the file, so in the language of its readers. */
function hint(edits: readonly PlannedEdit[], textOf: (paragraph: number) => string): string {
  const changes = edits.map(({ paragraph, range: [start, end], text, clause }) => {
    const original = textOf(paragraph);
    if (clause !== undefined) return `在“${original.slice(-12)}”之后另起一段补充“${clause.number}${text}”`;
    const old = original.slice(start, end);
    if (start < end) return text === '' ? `删去“${old}”` : `将“${old}”改为“${text}”`;
    return start === 0 ? `在段首补充“${text}”` : `在“${original.slice(Math.max(0, start - 12), start)}”之后补充“${text}”`;
  });
  return `此处不能直接写入修订痕迹，请手工修改：${changes.join('；')}。`;
}

const longestName = 15;

function nameOf({ numbering, text }: Paragraph): string {
  if (numbering !== null && numbering.path !== '') return numbering.path;
  const start = text.trim().replace(/\s+/g, ' ');
  return `“${start.length > longestName ? `${start.slice(0, longestName)}…` : start}”`;
}
