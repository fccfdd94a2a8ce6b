import { describe, expect, it } from 'vitest';
import { lineText } from '#shared/ingest/pdf/line-text.ts';
import { evenSizes } from '#shared/ingest/pdf/scan/even-sizes.ts';
import { mendCharacters } from '#shared/ingest/pdf/scan/mend-characters.ts';
import { placeLine } from '#shared/ingest/pdf/scan/place-line.ts';
import type { RecognisedCharacter, RecognisedLine } from '#shared/ports.ts';
import { buildPicture } from '#tests/fixtures/build-picture.ts';

const size = 20;

/** Characters 20 pixels wide from x = 100 on; a space leaves 40. Their recognised places are off by a few pixels, as they are. */
function line(text: string): { readonly line: RecognisedLine; readonly ink: [number, number, number, number][] } {
  const characters: RecognisedCharacter[] = [];
  const ink: [number, number, number, number][] = [];
  let at = 100;
  for (const sign of text) {
    if (sign !== ' ') {
      ink.push([at + 1, 50, at + size - 1, 50 + size]);
      characters.push({ text: sign, left: at + (characters.length % 3) * 4 - 4, startsWord: true, confidence: 90 });
    }
    at += sign === ' ' ? size * 2 : size;
  }
  return { line: { characters, box: [101, 50, at - 1, 50 + size] }, ink };
}

function place(text: string) {
  const { line: recognised, ink } = line(text);
  return placeLine(recognised, { picture: buildPicture(1000, 100, ink), left: 0, top: 0 });
}

function mend(text: string): string {
  return mendCharacters([...text].map((sign) => ({ text: sign, left: 0, startsWord: false, confidence: 90 }))).map((one) => one.text).join('');
}

describe('placeLine', () => {
  it('spreads characters evenly, without spaces between Chinese ones', () => {
    const glyphs = place('服务人员由乙方招聘');
    expect(lineText(glyphs)).toBe('服务人员由乙方招聘');
    expect(glyphs[4]?.left).toBeGreaterThan(178);
    expect(glyphs[4]?.left).toBeLessThan(182);
    expect(glyphs[0]?.size).toBeCloseTo(size, 0);
  });

  it('keeps the gaps that the paper shows', () => {
    expect(lineText(place('第一条 服务范围'))).toMatch(/^第一条\s服务范围$/);
    expect(lineText(place('甲方盖章 乙方盖章'))).toMatch(/^甲方盖章\s乙方盖章$/);
  });

  it('keeps the spaces between words of Latin letters', () => {
    const characters = [...'the', ...'end'].map((text, index) => ({ text, left: 100 + index * 10, startsWord: index % 3 === 0, confidence: 90 }));
    const picture = buildPicture(300, 100, [[100, 50, 165, 70]]);
    expect(lineText(placeLine({ characters, box: [100, 50, 165, 70] }, { picture, left: 0, top: 0 }))).toBe('the end');
  });
});

describe('mendCharacters', () => {
  it.each([
    ['〈以下简称甲方〉', '（以下简称甲方）'],
    ['每季度组织活动]场', '每季度组织活动1场'],
    ['每季度组织活动|场', '每季度组织活动1场'],
    ['第一条”服务范围', '第一条服务范围'],
    ['附件一“服务清单', '附件一服务清单'],
  ])('%s is %s', (taken, meant) => expect(mend(taken)).toBe(meant));

  it.each(['第一条“暖巢”项目', '见[附件]', '“暖巢”'])('leaves %s', (text) => expect(mend(text)).toBe(text));
});

describe('evenSizes', () => {
  it('makes one size of those that nearly are, and keeps a heading apart', () => {
    const glyph = { text: '字', left: 0, right: 1, baseline: 1, bold: false };
    expect(evenSizes([11.6, 12, 12.4, 18.2].map((each) => ({ ...glyph, size: each }))).map((one) => one.size)).toEqual([12.4, 12.4, 12.4, 18]);
  });
});
