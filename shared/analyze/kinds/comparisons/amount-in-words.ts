import { placeOf } from '../../document/place-of.ts';
import type { Remark, Whole } from '../../document/whole.ts';

/** 大写 and 小写 of the price side by side. `{first}` is in words, `{second}` in figures. */
export function compareAmountInWords(whole: Whole): readonly Remark[] {
  const { facts } = whole.measured;
  const mismatch = whole.messages.find(({ code }) => code === 'amount-mismatch');
  if (facts.amountInWords === null || mismatch === undefined) return [];
  const yuan = (value: string | number | undefined): string => `${Number(value).toLocaleString('zh-CN')}元`;
  return [{ ...placeOf(facts.amountInWords, whole), values: { first: yuan(mismatch.values['words']), second: yuan(mismatch.values['figures']) } }];
}
