import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedText, withoutOverlaps } from '#renderer/screens/review/document/marked-text.ts';
import type { Mark, Segment } from '#renderer/screens/review/document/marked-text.ts';

const text = '乙方完成甲方交办的其他工作。';

/** One segment in a line: what it says, how it is shown, whose it is. */
const show = (segments: readonly Segment[]) => segments.map(({ text: words, kind, findings }) => [words, kind, findings.join('+')].join('|'));

describe('markedText', () => {
  it('leaves a paragraph without findings in one piece', () => {
    expect(show(markedText(text, [], []))).toEqual([`${text}|kept|`]);
  });

  it('cuts the text exactly around a finding', () => {
    expect(show(markedText(text, [{ finding: 'a', range: [6, 13] }], []))).toEqual(['乙方完成甲方|kept|', '交办的其他工作|kept|a', '。|kept|']);
  });

  it('names both findings where they overlap', () => {
    const marks: Mark[] = [{ finding: 'a', range: [2, 8] }, { finding: 'b', range: [6, 13] }];
    expect(show(markedText(text, marks, []))).toEqual(['乙方|kept|', '完成甲方|kept|a', '交办|kept|a+b', '的其他工作|kept|b', '。|kept|']);
  });

  it('shows new words behind the old ones that they replace', () => {
    const edits = [{ finding: 'a', range: [6, 13] as const, text: '附件一列明的工作' }];
    expect(show(markedText(text, [{ finding: 'a', range: [6, 13] }], edits))).toEqual([
      '乙方完成甲方|kept|', '交办的其他工作|deleted|a', '附件一列明的工作|inserted|a', '。|kept|',
    ]);
  });

  it('shows an insertion at the very end of a paragraph', () => {
    const edits = [{ finding: 'a', range: [text.length, text.length] as const, text: '费用另计。' }];
    expect(show(markedText(text, [], edits))).toEqual([`${text}|kept|`, '费用另计。|inserted|a']);
  });

  it('shows only the passage asked for', () => {
    expect(show(markedText(text, [{ finding: 'a', range: [0, 4] }], [], [2, 6]))).toEqual(['完成|kept|a', '甲方|kept|']);
  });

  it('loses and repeats no character, whatever the marks and edits', () => {
    const range = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(fc.property(fc.string({ minLength: 20, maxLength: 20, unit: 'grapheme-ascii' }), fc.array(range), fc.array(range), (words, marks, edits) => {
      const shown = markedText(words, marks.map((one) => ({ finding: 'a', range: one })), withoutOverlaps(edits.map((one) => ({ finding: 'a', range: one, text: '新' }))));
      expect(shown.filter(({ kind }) => kind !== 'inserted').map((segment) => segment.text).join('')).toBe(words);
    }));
  });
});

describe('withoutOverlaps', () => {
  it('keeps the first of two edits on the same words', () => {
    const first = { finding: 'a', range: [2, 8] as const, text: '甲' };
    const second = { finding: 'b', range: [6, 13] as const, text: '乙' };
    const apart = { finding: 'c', range: [13, 14] as const, text: '丙' };
    expect(withoutOverlaps([first, second, apart])).toEqual([first, apart]);
  });
});
