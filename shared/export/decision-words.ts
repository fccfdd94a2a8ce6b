import type { Finding } from '../model/finding.ts';
import type { Waiver } from '../model/handling.ts';
import type { Review } from '../model/review.ts';
import type { Decisions, Proposal } from '../model/revision.ts';

/** What the reviewer decided about a finding, in one phrase. */
export function describeDecision(finding: Finding, decisions: Decisions): string {
  const decision = decisions[finding.id];
  switch (decision?.action) {
    case undefined: return '未处理';
    case 'accept': return decision.proposal.endsWith('/fallback') ? '采纳备选' : '采纳首选';
    case 'edit': return '改写后采纳';
    case 'comment': return '仅批注';
    case 'reject': return decision.reason.trim() === '' ? '不采纳' : `不采纳：${decision.reason.trim()}`;
  }
}

const scopes = { finding: '本处', document: '本文件的这条规则', profile: '本规则包的这条规则' } satisfies { [scope in Waiver['scope']]: string };
const categories = {
  'agreed-elsewhere': '另有约定', 'not-this-case': '不是这种情形', misread: '判断有误', other: '其他原因',
} satisfies { [category in Waiver['category']]: string };

export function describeWaiver({ scope, category, reason }: Waiver): string {
  return [categories[category], ...(reason.trim() === '' ? [] : [reason.trim()])].join('：') + `（${scopes[scope]}）`;
}

/** The recommended wording first. */
export function proposalsOf({ proposals }: Pick<Review, 'proposals'>, finding: Finding): readonly Proposal[] {
  return proposals.filter((proposal) => proposal.finding === finding.id)
    .toSorted((a, b) => Number(a.kind === 'fallback') - Number(b.kind === 'fallback'));
}

export function describeWording({ action, text }: Proposal): string {
  return action === 'delete' ? '删去' : action === 'insert' ? `补充：${text}` : text;
}
