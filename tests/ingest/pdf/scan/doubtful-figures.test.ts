import { describe, expect, it } from 'vitest';
import { doubtfulFigures } from '#shared/ingest/pdf/scan/doubtful-figures.ts';
import type { RecognisedLine } from '#shared/ports.ts';

/** Characters in brackets were read with 40 per cent, all others with 95. */
function lineOf(marked: string): RecognisedLine {
  let sure = true;
  const characters = [...marked].flatMap((text) => {
    if (text === '[' || text === ']') {
      sure = text === ']';
      return [];
    }
    return [{ text, left: 0, startsWord: false, confidence: sure ? 95 : 40 }];
  });
  return { characters, box: [0, 0, 100, 10] };
}

describe('figures of a scan', () => {
  it.each([
    ['乙方每月探访4[0]人次。', ['每月探访40人次']],
    ['服务费用[115],000元，分两次支付', ['服务费用115,000元，']],
    ['（大写：壹拾[壹]万伍仟元整）', ['（大写：壹拾壹万伍仟元整']],
    ['期限自20[2]6年1月起，至二〇二[七]年止', ['期限自2026年1', '月起，至二〇二七年止']],
    ['[12]', ['12']],
  ])('that may be wrong are named with what stands beside them: %s', (marked, expected) => {
    expect(doubtfulFigures(lineOf(marked))).toEqual(expected);
  });

  it.each(['乙方每月探访40人次。', '[3].1乙方应当提供服务', '第[三]十条　费用', '第[4]页共[4]页', '乙方[应当]提供服务'])('are not when they are sure, or number clauses and pages: %s', (marked) => {
    expect(doubtfulFigures(lineOf(marked))).toEqual([]);
  });
});
