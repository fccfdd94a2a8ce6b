import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEdits } from '#shared/revise/build-edits.ts';
import { revisedText } from '#shared/revise/index.ts';

const unit = fc.constantFrom('甲', '方', '的', '，', '。', '；', '1', '2', '一', 'a', '😀', '\t', '\n', '（', '）');
const place = fc.tuple(fc.array(unit, { minLength: 1, maxLength: 30 }), fc.nat(30), fc.nat(30), fc.nat(4)).map(([units, a, b, number]) => {
  const at = (index: number): number => units.slice(0, Math.min(index, units.length)).join('').length;
  return { text: units.join(''), scope: [at(Math.min(a, b)), at(Math.max(a, b))] as const, textStart: Math.min(at(number), at(Math.min(a, b))), followed: false };
});
const wording = fc.string({ unit, minLength: 1, maxLength: 20 });

describe('the edits of a replacement', () => {
  it('give the scope the wording and leave all else alone, whatever the reader wrote', () => {
    fc.assert(fc.property(place, wording, fc.constantFrom('replace', 'delete'), ({ scope, ...paragraph }, words, action) => {
      const edits = buildEdits(action, paragraph, 4, scope, words);
      expect(revisedText(paragraph.text, edits)).toBe(paragraph.text.slice(0, scope[0]) + words + paragraph.text.slice(scope[1]));
    }), { numRuns: 2_000 });
  });
});

describe('the edits of a deletion', () => {
  it('take at least the scope, and beyond it only marks, blanks and its number', () => {
    fc.assert(fc.property(place, ({ scope, ...paragraph }) => {
      const { text, textStart } = paragraph;
      const [edit, ...more] = buildEdits('delete', paragraph, 0, scope, '');
      expect(more).toEqual([]);
      expect(edit?.text).toBe('');
      const [start, end] = edit?.range ?? [0, 0];
      const whole = start === 0 && end === text.length;
      const beyond = whole ? text.slice(textStart, scope[0]) + text.slice(scope[1]) : text.slice(start, scope[0]) + text.slice(scope[1], end);
      expect(beyond).toMatch(/^[\s。；，（）12一a]*$/u);
      // All but the mark that takes the place of the one before.
      expect(start).toBeLessThanOrEqual(scope[0]);
      expect(end).toBeGreaterThanOrEqual(Math.max(scope[1] - 1, scope[0]));
    }), { numRuns: 2_000 });
  });
});

describe('the edits of an insertion', () => {
  it('lose no character of the contract and contain the wording', () => {
    fc.assert(fc.property(place, wording, ({ scope, ...paragraph }, words) => {
      const [edit, ...more] = buildEdits('insert', paragraph, 0, [scope[1], scope[1]], words);
      if (edit === undefined) {
        expect(words).toMatch(/^[，。；]$/);
        return;
      }
      expect(more).toEqual([]);
      expect(edit.range[0]).toBe(edit.range[1]);
      expect(edit.text).toContain(words.replace(/[。；，]$/, ''));
    }), { numRuns: 2_000 });
  });
});
