import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uncounted } from '#shared/analyze/indicators/mask-numbers.ts';
import { wordings } from '#shared/analyze/indicators/read-periods.ts';
import { characterGate } from '#shared/text/character-gate.ts';

describe('a gate of characters', () => {
  it('tells which expressions have one of theirs in the text', () => {
    const gate = characterGate(['每月', '', '年']);
    expect(gate('每户')).toBe(0b011);
    expect(gate('本年度')).toBe(0b110);
    expect(gate('')).toBe(0b010);
  });

  it.each([...uncounted, ...wordings.map(([, needed, pattern]) => [needed, pattern] as const)])('%s stands in every match of %s', (needed, pattern) => {
    const find = new RegExp(pattern, 'u');
    // Numbers come as one piece, so that expressions that want several digits are met at all.
    const pieces = ['2024', '12', '3', '1', ...pattern.replace(/[\\()[\]{}?:|<=!^$*+]/gu, '')].filter((piece) => ![...piece].some((char) => needed.includes(char)));
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      expect(find.test(parts.join(''))).toBe(false);
    }), { numRuns: 300 });
  });
});
