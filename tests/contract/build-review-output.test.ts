import { describe, expect, it } from 'vitest';
import { buildReviewOutput } from '#shared/contract/build-review-output.ts';
import { reviewOutput } from '#shared/contract/review-output.ts';
import { message } from '#shared/result.ts';
import { documentOf, finding, paragraph, proposal, storedReview } from '#tests/renderer/sample-review.ts';

const fault = finding(0, [3, 10], 'high', { quote: '交办的其他工作', clause: '第五条（三）' });
const { review: base } = storedReview(
  [fault],
  [proposal(fault, 'fallback', [[3, 10, '退']], { text: '退一步' }), proposal(fault, 'preferred', [[3, 10, '荐']], { text: '推荐' })],
);
const review = {
  ...base,
  document: documentOf([paragraph(0, '完成甲方交办的其他工作。'), paragraph(1, '以下空白')]),
  facts: { ...base.facts, amount: { value: 115_000, paragraph: 1, range: [0, 2] as const } },
  messages: [message('hidden-text', { text: '隐藏' })],
};
const source = { file: 'a/合同.docx', sha256: 'ab', review };

describe('buildReviewOutput', () => {
  it('gives an object of the published schema and nothing beyond it', () => {
    const output = buildReviewOutput(source, { paragraphs: true });
    expect(reviewOutput.parse(output)).toEqual(output);
  });

  it('puts the recommended wording first', () => {
    const [first] = buildReviewOutput(source, { paragraphs: false }).findings;
    expect(first?.proposals.map(({ text }) => text)).toEqual(['推荐', '退一步']);
  });

  it('tells characters, facts and messages plainly', () => {
    const output = buildReviewOutput(source, { paragraphs: false });
    expect(output.document.characters).toBe('完成甲方交办的其他工作。以下空白'.length);
    expect(output.facts).toMatchObject({ amount: 115_000, termMonths: null, staff: null, certified: null });
    expect(output.facts.places).toEqual([{ fact: 'amount', paragraph: 1, range: [0, 2] }]);
    expect(output.messages).toEqual([{ code: 'hidden-text', text: '文档中有隐藏文字，没有纳入审查：隐藏' }]);
    expect(output).not.toHaveProperty('paragraphs');
  });
});
