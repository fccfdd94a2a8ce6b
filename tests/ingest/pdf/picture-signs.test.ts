import { expect, it } from 'vitest';
import { newTextState, showText } from '#shared/ingest/pdf/text-state.ts';
import type { Ink } from '#shared/ingest/pdf/text-state.ts';

function shown(name: string, unicode: string): string {
  const state = { ...newTextState([1, 0, 0, -1, 0, 800]), size: 12, font: { name } };
  const ink: Ink = { glyphs: [], standing: [0, 0, 0, 0], sinceSlanted: Infinity, mark: null, aside: '' };
  showText(state, [...unicode].map((sign) => ({ unicode: sign, width: 1000, isSpace: false })), ink);
  return ink.glyphs.map(({ text }) => text).join('');
}

it('reads boxes and ticks of picture fonts by their place, and leaves what it does not know', () => {
  expect(shown('ABCDEE+Wingdings-Regular', '\uf0fe\uf0a8包干')).toBe('☑□包干');
  expect(shown('BAAAAA+OpenSymbol', '\uf0fe')).toBe('☑');
  expect(shown('ABCDEE+Wingdings2', '\uf052\uf0a3')).toBe('☑□');
  expect(shown('ABCDEE+SymbolMT', '\uf0b7\uf0b3')).toBe('•≥');
  expect(shown('ABCDEE+Wingdings-Regular', '\uf021')).toBe('\uf021');
});
