import { expect, it } from 'vitest';
import { partyAlternatives } from '#shared/text/word-pattern.ts';

it.each([
  ['甲方', '由甲方面试', true], ['甲方', '甲方向乙方支付', true], ['甲方', '甲方法定代表人', true],
  ['采购方', '由采购方面谈', true], ['采购方', '采购方面的要求', false], ['采购方', '采购方式', false], ['委托方', '委托方案', false],
])('%s stands in %s: %s', (word, text, stands) => {
  expect(new RegExp(partyAlternatives([word]), 'u').test(text)).toBe(stands);
});
