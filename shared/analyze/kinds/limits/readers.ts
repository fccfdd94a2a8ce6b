import type { Exception } from '../../rule-pack/compile-pattern.ts';
import type { LimitMeasure } from '../../../model/rule.ts';
import { placeOf } from '../../document/place-of.ts';
import type { Whole } from '../../document/whole.ts';
import type { Figure } from './figure.ts';
import { percent, wan } from './spellings.ts';

/** `parts`: the names that a rule asks about, where a measure has parts. */
type Reader = (whole: Whole, parts: readonly Exception[]) => readonly Figure[];

/** What each measure reads. Empty where the document does not say. */
export const limitReaders: { readonly [measure in LimitMeasure]: Reader } = {
  'term-months': (whole) => {
    const { termMonths } = whole.measured.facts;
    return termMonths === null ? [] : [{ ...placeOf(termMonths, whole), value: termMonths.value, shown: `${termMonths.value}个月` }];
  },
  'payment-days': (whole) => whole.measured.facts.instalments.flatMap((instalment, index, all): readonly Figure[] => {
    const { days, workingDays, daysFrom } = instalment;
    // One sentence may say the days of all instalments: it is told once.
    if (days === null || (daysFrom !== null && all.findIndex((other) => other.daysFrom === daysFrom) < index)) return [];
    // Five working days are a week; the limits are calendar days.
    return [{ ...placeOf(daysFrom ?? instalment, whole), value: workingDays ? Math.ceil((days * 7) / 5) : days, shown: `${days}${workingDays ? '个工作' : ''}日` }];
  }),
  'bond-share': (whole) => {
    const { bond, amount } = whole.measured.facts;
    const share = bond?.value.share ?? (bond?.value.amount && amount ? bond.value.amount / amount.value : null);
    return bond === null || share === null ? [] : [{ ...placeOf(bond, whole), value: share, shown: percent(share) }];
  },
  'workers-per-station': (whole) => {
    const { staff, stations } = whole.measured.facts;
    if (staff === null || stations === null || stations.value === 0) return [];
    const value = Math.round((staff.value / stations.value) * 10) / 10;
    return [{ ...placeOf(staff, whole), value, shown: `${value}名`, arithmetic: `${staff.value}名 ÷ ${stations.value}站` }];
  },
  'hours-load': (whole) => {
    const { capacity, facts } = whole.measured;
    if (capacity.load === null || facts.staff === null || capacity.available === null) return [];
    const { asked, available } = capacity;
    return [{ ...placeOf(facts.staff, whole), value: capacity.load.low, shown: `${asked.low}～${asked.high}小时`, arithmetic: `人员可用约${available}小时（${capacity.arithmetic}）` }];
  },
  'yuan-per-worker-year': (whole) => {
    const { funding, facts } = whole.measured;
    if (funding.perWorkerYear === null || facts.amount === null) return [];
    return [{ ...placeOf(facts.amount, whole), value: funding.perWorkerYear, shown: `${wan(funding.perWorkerYear)}万元`, arithmetic: `${funding.perYear ?? ''}元/年 ÷ ${facts.staff?.value ?? ''}人` }];
  },
  'professional-share': (whole) => {
    const { ratios, indicators } = whole.measured;
    const { share, professional, administrative } = ratios.byCount;
    const first = indicators.find((indicator) => indicator.class !== 'support');
    if (share === null || first === undefined) return [];
    return [{ ...placeOf(first, whole), value: share, shown: percent(share), arithmetic: `专业服务${professional}项、行政事务${administrative}项` }];
  },
  'certified-share': (whole) => {
    const { staff, certified } = whole.measured.facts;
    if (staff === null || certified === null || staff.value === 0) return [];
    const value = certified.value / staff.value;
    return [{ ...placeOf(certified, whole), value, shown: percent(value), arithmetic: `${certified.value}名 ÷ ${staff.value}名` }];
  },
  'weight-share': (whole, parts) => {
    const { evaluationWeights: weights } = whole.measured.facts;
    const asked = weights.filter(({ name }) => parts.some((words) => words.test(name)));
    const [last] = asked.slice(-1);
    const sum = (some: typeof weights): number => some.reduce((total, { weight }) => total + weight, 0);
    // One part alone says nothing of the others.
    if (last === undefined || weights.length < 2 || sum(weights) === 0) return [];
    const value = sum(asked) / sum(weights);
    return [{ ...placeOf(last, whole), value, shown: percent(value), arithmetic: asked.map(({ name, weight }) => `${name}${weight}`).join('、') }];
  },
};
