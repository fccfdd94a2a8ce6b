import { placeOf } from '../../document/place-of.ts';
import type { Remark, Whole } from '../../document/whole.ts';

/** Rounded parts may miss the whole by as much. */
const tolerance = 0.005;

/** Shares of the instalments that do not make up the price. `{sum}` is what they come to. */
export function compareInstalments(whole: Whole): readonly Remark[] {
  const { instalments } = whole.measured.facts;
  const shares = instalments.map(({ share }) => share).filter((share) => share !== null);
  const last = instalments.at(-1);
  const sum = shares.reduce((left, right) => left + right, 0);
  // One share alone may be all that the sentence tells; a part without a share may be the rest.
  if (last === undefined || shares.length < 2 || shares.length < instalments.length || Math.abs(sum - 1) <= tolerance) return [];
  return [{ ...placeOf(last, whole), values: { sum: `${Math.round(sum * 1000) / 10}%`, parts: shares.map((share) => `${Math.round(share * 1000) / 10}%`).join(' + ') } }];
}

/** Lines of the price table that do not add up to the price. A sentence need not name every part, but its parts are never more than the whole. */
export function comparePriceTable(whole: Whole): readonly Remark[] {
  const { budget, amount } = whole.measured.facts;
  const last = budget.at(-1);
  const sum = budget.reduce((total, line) => total + line.amount, 0);
  if (last === undefined || amount === null || budget.length < 3 || Math.abs(sum - amount.value) < 1) return [];
  if (sum < amount.value && budget.every(({ paragraph }) => paragraph === last.paragraph)) return [];
  return [{ ...placeOf(last, whole), values: { sum: `${sum.toLocaleString('zh-CN')}元`, total: `${amount.value.toLocaleString('zh-CN')}元` } }];
}

/** Points of an assessment that do not make a hundred. */
export function compareWeights(whole: Whole): readonly Remark[] {
  const { evaluationWeights: weights } = whole.measured.facts;
  const last = weights.at(-1);
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  if (last === undefined || weights.length < 2 || Math.abs(sum - 100) < 0.01) return [];
  return [{ ...placeOf(last, whole), values: { sum: String(sum), parts: weights.map(({ name, weight }) => `${name}${weight}`).join('、') } }];
}
