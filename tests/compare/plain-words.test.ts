import { describe, expect, it } from 'vitest';
import { coverage, likeness, plainWordsReader } from '#shared/compare/plain-words.ts';

const parties = {
  purchaser: { name: null, words: ['云溪乡人民政府', '甲方'], usualWord: '甲方' },
  provider: { name: null, words: ['乙方'], usualWord: '乙方' },
};
const { read } = plainWordsReader({ purchaser: ['采购人'], provider: ['供应商'], drop: ['负责', '开展', '工作', '应当'], key: [], alike: [['走访', '探访', '上门看望']] });

describe('plain words', () => {
  it('are the same whoever says them, with whatever number and marks', () => {
    const ours = read('（三）乙方应当负责走访独居老人，每年12次。', parties);
    const theirs = read('3.供应商开展独居老人探访工作', parties);
    expect(coverage(ours, theirs)).toBeGreaterThan(0.6);
    expect(coverage(read('乙方应当走访独居老人', parties), read('供应商 走访独居老人', parties))).toBe(1);
  });

  it('tell other work apart', () => {
    expect(coverage(read('乙方负责河道巡查', parties), read('供应商走访独居老人', parties))).toBe(0);
    expect(likeness(read('河道巡查', parties), read('河道巡查', parties))).toBe(1);
  });

  it('have nothing to find in a sentence without content', () => {
    const empty = read('乙方应当开展工作。', parties);
    expect(empty.length).toBe(0);
    expect(coverage(empty, read('走访独居老人', parties))).toBe(0);
  });

  it('take a counted numeral for a number, not for a word', () => {
    expect([...read('个案十五例', parties).signs].join('')).toBe([...read('个案15例', parties).signs].join(''));
  });
});
