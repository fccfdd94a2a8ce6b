import type { Evaluator, Fact, Facts, Instalment } from '../model/facts.ts';
import type { Range } from '../model/source-document.ts';
import { formatCount, formatShare } from '../text/figures.ts';

/** One thing that the contract says about itself, as a reader wants it, and where it says so. */
export type FactLine = {
  readonly name: string;
  readonly value: string;
  readonly paragraph: number;
  readonly range: Range;
};

const evaluators: { readonly [evaluator in Evaluator]: string } = { purchaser: '购买方', 'third-party': '第三方', joint: '双方共同' };

/** In the order of a cover sheet; what the contract does not say is left out. */
export function listFacts(facts: Facts): readonly FactLine[] {
  return [
    ...line('合同金额', facts.amount, (value) => `${formatCount(value)} 元`),
    ...line('大写金额', facts.amountInWords, (value) => `${formatCount(value)} 元${agreement(facts.amountAgrees)}`),
    ...line('服务期限', facts.termMonths, (value) => `${formatCount(value)} 个月`),
    ...line('站点数量', facts.stations, (value) => `${formatCount(value)} 个`),
    ...line('配备人员', facts.staff, (value) => `${formatCount(value)} 名`),
    ...line('其中持证', facts.certified, (value) => `${formatCount(value)} 名`),
    ...facts.instalments.map((instalment, at) => ({ name: `付款第 ${at + 1} 笔`, value: describeInstalment(instalment), ...placeOf(instalment) })),
    ...line('履约保证金', facts.bond, ({ share, amount }) => [share === null ? '' : `价款的 ${formatShare(share)}`, amount === null ? '' : `${formatCount(amount)} 元`].filter(Boolean).join('，')),
    ...line('评估主体', facts.evaluator, (value) => evaluators[value]),
    ...facts.evaluationWeights.map((weight) => ({ name: `评估分值：${weight.name}`, value: formatCount(weight.weight), ...placeOf(weight) })),
    ...facts.deductions.flatMap((fact) => line('扣减约定', fact, (value) => value)),
    ...facts.supervision.flatMap((fact) => line('督导约定', fact, (value) => value)),
    ...facts.budget.map((budget) => ({ name: `预算：${budget.name}`, value: `${formatCount(budget.amount)} 元`, ...placeOf(budget) })),
  ];
}

export function describeInstalment({ share, amount, condition, days, workingDays }: Instalment): string {
  const paid = [share === null ? '' : formatShare(share), amount === null ? '' : `${formatCount(amount)} 元`].filter(Boolean).join('，');
  const due = days === null ? '没有写明天数' : `${formatCount(days)} 个${workingDays ? '工作日' : '自然日'}内`;
  return [paid, condition, due].filter(Boolean).join('；');
}

function line<T>(name: string, fact: Fact<T> | null, write: (value: T) => string): readonly FactLine[] {
  return fact === null ? [] : [{ name, value: write(fact.value), ...placeOf(fact) }];
}

function placeOf({ paragraph, range }: Pick<FactLine, 'paragraph' | 'range'>): Pick<FactLine, 'paragraph' | 'range'> {
  return { paragraph, range };
}

function agreement(agrees: boolean | null): string {
  return agrees === null ? '' : agrees ? '（与小写一致）' : '（与小写不一致，请核对）';
}
