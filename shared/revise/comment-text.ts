import type { Finding } from '../model/finding.ts';
import type { Role } from '../model/gates.ts';
import type { Proposal } from '../model/revision.ts';
import { adviceParts } from '../text/advice-parts.ts';

const levels = { high: '高', medium: '中', low: '低', info: '提示' } as const;

export type CommentContent = {
  readonly finding: Finding;
  readonly role: Role;
  /** Wordings to show because they are not in the text; in the order given. */
  readonly proposals: readonly Proposal[];
  /** What the parties must still fill in, in the wording that is in the text. */
  readonly blanks: readonly string[];
  /** Why the text was not changed although it was decided so; null when there is nothing to say. */
  readonly note: string | null;
  /** Date to which the laws were checked, `YYYY-MM-DD`. */
  readonly basisDate: string;
};

/** A finding as a comment beside the contract text: one labelled line per thought. `original` is the paragraph's text. */
export function commentText({ finding, role, proposals, blanks, note, basisDate }: CommentContent, original: string): string {
  return [
    `问题（${levels[finding.level]}）：${finding.message}`,
    `理由：${finding.why}`,
    `建议：${adviceParts(finding, role).own}`,
    ...proposals.map((proposal) => proposedLine(proposal, original)),
    ...(blanks.length > 0 ? [`待填：${blanks.join('、')}（正文中以【待填：…】标出，由双方商定）`] : []),
    ...(note === null ? [] : [`说明：${note}`]),
    ...finding.basis.map(({ name, article, quote, remark }) => `依据：《${name}》${article}：“${quote}”${remark === undefined ? '' : `（${remark}）`}`),
    ...(finding.basis.length > 0 ? [`条文核对至 ${basisDate}，以官方数据库现行文本为准。`] : []),
  ].join('\n');
}

function proposedLine({ kind, action, text, scope }: Proposal, original: string): string {
  const label = kind === 'preferred' ? '拟' : '备选：';
  if (action === 'delete') return `${label}删去：“${original.slice(...scope)}”`;
  return `${label}${action === 'insert' ? '补充' : '改为'}：${text}`;
}
