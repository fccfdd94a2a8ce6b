import { placeOf } from '../../document/place-of.ts';
import type { Whole } from '../../document/whole.ts';
import type { Figure } from './figure.ts';

const taken = /(?:扣[减除款罚]?|核减|减付)[^，。；]{0,16}?(?:合同|服务费|价款|经费|总[额价]|款项?|费用)[^，。；%]{0,10}?(\d{1,3}(?:\.\d+)?)[%％]/gu;
/** A cap on all deductions together is no single deduction. */
const cap = /累计|合计|总计|全部扣|最高|上限|不超过|不高于|以内/u;

/** What one shortfall costs, as a share of the price; the highest of each sentence that takes money off. */
export function readDeductionShares(whole: Whole): readonly Figure[] {
  return whole.measured.facts.deductions.flatMap((deduction): readonly Figure[] => {
    const shares = [...deduction.value.matchAll(taken)].filter((match) => !cap.test(match[0])).map((match) => Number(match[1]) / 100);
    const value = Math.max(...shares);
    return shares.length === 0 ? [] : [{ ...placeOf(deduction, whole), value, shown: `${Math.round(value * 1000) / 10}%` }];
  });
}
