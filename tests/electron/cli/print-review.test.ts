import { describe, expect, it } from 'vitest';
import { emptyFacts, ratiosOf } from '#tests/fixtures/empty-measure.ts';
import { printReview } from '#electron/cli/print-review.ts';
import type { StoredReview } from '#shared/contract/methods.ts';
import type { Review } from '#shared/model/review.ts';
import { message } from '#shared/result.ts';
import { finding, storedReview } from '#tests/renderer/sample-review.ts';

function withReview(over: Partial<Review>, ...findings: Parameters<typeof storedReview>[0]): StoredReview {
  const stored = storedReview(findings);
  return { ...stored, review: { ...stored.review, ...over } };
}

const fact = <T>(value: T) => ({ value, paragraph: 0, range: [0, 1] as const });

describe('printReview', () => {
  it('says title, numbers, ratio, facts and what to do, then the findings with the gravest first', () => {
    const stored = withReview(
      {
        ratios: ratiosOf({ professional: 3, administrative: 2, support: 4, share: 0.6 }),
        facts: { ...emptyFacts, amount: fact(115_000), termMonths: fact(12), staff: fact(2), certified: fact(1) },
        messages: [message('parties-unclear')],
      },
      finding(4, [0, 2], 'low', { quote: '等工作', clause: null, message: '没有封口。' }),
      finding(2, [0, 2], 'high', { quote: '其他\n任务', clause: '第五条（三）', page: 3, message: '没有列明。' }),
    );
    expect(printReview('a/合同.docx', stored)).toEqual([
      '（没有标题）　［a/合同.docx］',
      '结论：共 2 处：高 1、中 0、低 1。',
      '指标：专业服务 3 项、行政事务 2 项、支持保障 4 项；专业服务占专业与行政之和的 60%（按项数）。',
      '合同：金额 115,000 元，期限 12 个月，人员 2 名，其中持证 1 名。',
      '建议：先就“高”等级条款与对方协商修改，明确事项、数量和费用后再签订。',
      '［高］第五条（三） 第 3 页　「其他 任务」没有列明。（规则 ca001-other-assigned-tasks）',
      '［低］第 5 段　「等工作」没有封口。（规则 ca001-other-assigned-tasks）',
      '提示：没有从文首认出购买方和承接方，按通常称谓（甲方为购买方、乙方为承接方）判断。',
    ]);
  });

  it('says plainly when there is nothing', () => {
    const lines = printReview('合同.docx', withReview({}));
    expect(lines.slice(1)).toEqual([
      '结论：没有发现问题。',
      '指标：没有读到服务指标。',
      '合同：金额未写明，期限未写明，人员数未写明。',
      '建议：没有发现规则所列的问题，签订前仍请人工通读全文。',
    ]);
  });

  it('gives no share where there is nothing to divide', () => {
    const stored = withReview({ ratios: ratiosOf({ professional: 0, administrative: 0, support: 2, share: null }) });
    expect(printReview('合同.docx', stored)[2]).toBe('指标：专业服务 0 项、行政事务 0 项、支持保障 2 项。');
  });
});
