import type { Review } from '../../model/review.ts';
import type { CatchAllType, FindingType } from '../../model/rule.ts';
import type { Range } from '../../model/source-document.ts';
import { heading, paragraph, table, cell } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import { catchAllNames } from '../words.ts';
import { evidenceOf } from './overview.ts';

type Strength = { readonly text: string; readonly place: { readonly paragraph: number; readonly range: Range } };

/** 优点: what the contract does well, shown in its own words; the other side reads this first. */
export function buildStrengths(review: Review): readonly Block[] {
  const strengths = listStrengths(review);
  const types = new Set<FindingType>(review.findings.map(({ type }) => type));
  const absent = (Object.keys(catchAllNames) as CatchAllType[]).filter((type) => !types.has(type)).map((type) => catchAllNames[type]);
  return [
    heading(1, '优点'),
    ...(absent.length === 0 ? [] : [paragraph('body', `没有发现下列类型的写法：${absent.join('、')}。`)]),
    strengths.length === 0
      ? paragraph('body', '按本工具所列的项目，没有读到可以单独列出的约定。')
      : table([['约定', 42], ['出处', 58]], strengths.map(({ text, place }) => [cell(text), cell(evidenceOf(review, place.paragraph, place.range))])),
  ];
}

function listStrengths({ facts, indicators, strengths }: Review): readonly Strength[] {
  const { amount, amountAgrees, termMonths, certified, instalments, supervision, evaluator, evaluationWeights } = facts;
  const [firstSupervision] = supervision;
  const [firstWeight] = evaluationWeights;
  const [firstInstalment] = instalments;
  const measured = indicators.filter(({ class: kind, quantity, repeats }) => kind === 'professional' && quantity !== null && repeats === null);
  const [firstIndicator] = measured;
  return [
    ...strengths.map(({ message, paragraph: at, range }) => ({ text: message, place: { paragraph: at, range } })),
    ...(amount !== null && amountAgrees === true ? [{ text: '大写金额与小写金额一致。', place: amount }] : []),
    ...(termMonths === null ? [] : [{ text: '写明了服务期限。', place: termMonths }]),
    ...(firstIndicator === undefined ? [] : [{ text: `专业服务有 ${measured.length} 项写明了数量，例如右列。`, place: firstIndicator }]),
    ...(certified === null ? [] : [{ text: '写明了持证人员的要求。', place: certified }]),
    ...(firstSupervision === undefined ? [] : [{ text: '约定了督导或者培训。', place: firstSupervision }]),
    ...(firstInstalment !== undefined && instalments.every(({ days }) => days !== null) ? [{ text: '每笔付款都写明了时限。', place: firstInstalment }] : []),
    ...(evaluator === null || evaluator.value === 'purchaser' ? [] : [{ text: evaluator.value === 'joint' ? '由双方共同评估。' : '由第三方评估。', place: evaluator }]),
    ...(firstWeight === undefined ? [] : [{ text: '评估各部分写明了分值。', place: firstWeight }]),
  ];
}
