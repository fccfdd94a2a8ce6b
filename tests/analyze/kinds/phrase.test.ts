import { describe, expect, it } from 'vitest';
import { matchOpenList } from '#shared/analyze/kinds/open-list.ts';
import { matchPhrase } from '#shared/analyze/kinds/phrase.ts';
import { compilePattern } from '#shared/analyze/rule-pack/compile-pattern.ts';

const lists = { groups: new Map([['人', '(?:社工|人员)'], ['事', '(?:考勤|请假)']]), authority: '上级', marker: /上级/gu, needs: null };
const quotes = (text: string, pattern: string) => matchPhrase(text, compilePattern(pattern, lists)).map((range) => text.slice(...range));

describe('a phrase', () => {
  it('quotes the marked words, or all where none are marked', () => {
    expect(quotes('社工按时请假。', '社工~4【<事>】')).toEqual(['请假']);
    expect(quotes('社工按时请假。', '社工~4<事>')).toEqual(['社工按时请假']);
  });

  it('finds every place', () => {
    expect(quotes('社工请假，人员考勤。', '<人><事>')).toEqual(['社工请假', '人员考勤']);
  });

  it('keeps ~n inside a comma and ≈n inside a sentence', () => {
    expect(quotes('社工，请假', '社工~4请假')).toEqual([]);
    expect(quotes('社工，请假', '社工≈4请假')).toEqual(['社工，请假']);
    expect(quotes('社工。请假', '社工≈4请假')).toEqual([]);
    expect(quotes('社工一二三四五请假', '社工~4请假')).toEqual([]);
  });
});

describe('several parts', () => {
  it('are found in any order and quoted from the first to the last', () => {
    expect(quotes('请假须经站长批准，社工照办', '<人> & <事>')).toEqual(['请假须经站长批准，社工']);
    expect(quotes('社工请假', '<人> & <事>')).toEqual(['社工请假']);
  });

  it('must all be there, within the width', () => {
    expect(quotes('社工签到', '<人> & <事>')).toEqual([]);
    expect(quotes(`社工${'一'.repeat(9)}请假`, '<人> & <事> @12')).toEqual([]);
    expect(quotes(`社工${'一'.repeat(8)}请假`, '<人> & <事> @12')).toHaveLength(1);
  });

  it('take the narrowest window and do not share words', () => {
    expect(quotes('社工上班，社工请假', '<人> & <事>')).toEqual(['社工请假']);
    expect(quotes('社工', '社工 & 社')).toEqual([]);
  });

  it('quote only the marked parts', () => {
    expect(quotes('社工每天考勤', '<人> & 【<事>】')).toEqual(['考勤']);
  });

  it('cost no more than a look when a sentence repeats one word a thousand times', () => {
    const text = '社工请假'.repeat(1000);
    const start = performance.now();
    expect(quotes(text, '<人> & <事> & 社 & 假 @60').length).toBeLessThanOrEqual(1);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('an open list', () => {
  it('counts only behind as many items as the rule asks for', () => {
    const pattern = compilePattern('【等】', lists);
    expect(matchOpenList('开展走访、讲座等', pattern, 2)).toHaveLength(1);
    expect(matchOpenList('开展走访等', pattern, 2)).toHaveLength(0);
  });
});
