import { expect, it } from 'vitest';
import { nextNumber } from '#shared/text/next-number.ts';

it.each([
  ['第九条', '第十条'], ['第十九条　', '第二十条　'], ['第9条', '第10条'], ['（三）', '（四）'], ['（十）', '（十一）'], ['(9)', '(10)'], ['（３）', '（４）'], ['三、', '四、'],
  ['9.', '10.'], ['3.2 ', '3.3 '], ['3.1.9', '3.1.10'], ['５．', '６．'], ['①', '②'], ['★3.2、', '★3.3、'], ['　　（二）', '　　（三）'], ['附件一', '附件二'],
])('behind %s comes %s', (label, next) => expect(nextNumber(label)).toBe(next));

it.each(['', '•', '——', '⑳', 'A.'])('nothing counts on from "%s"', (label) => expect(nextNumber(label)).toBeNull());
