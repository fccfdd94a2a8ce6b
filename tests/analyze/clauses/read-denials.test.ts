import { describe, expect, it } from 'vitest';
import { readDenials } from '#shared/analyze/clauses/read-denials.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '../../fixtures/build-document.ts';

const denied = (...lines: readonly string[]): readonly string[] => {
  const document = buildDocument(lines);
  return [...readDenials(document, structure(document).value)].map(([index, range]) => document.paragraphs[index]?.text.slice(...range) ?? '');
};

describe('what a lead-in denies', () => {
  it('is the items behind it in the same paragraph, to the full stop', () => {
    expect(denied('乙方不承担下列事项：（一）会务接待；（二）迎检材料。其他事项另行商定。')).toEqual(['（一）会务接待；（二）迎检材料']);
  });

  it('is the list below it, and no more', () => {
    expect(denied('第四条 下列事项', '乙方不负责以下工作：', '（一）低保审核；', '（二）值班接待。', '第五条 乙方完成甲方安排的其他工作。')).toEqual(['（一）低保审核；', '（二）值班接待。']);
  });

  it('is nothing where refusing is what is forbidden', () => {
    expect(denied('乙方不得拒绝下列工作：（一）临时任务；（二）会务。')).toEqual([]);
  });
});
