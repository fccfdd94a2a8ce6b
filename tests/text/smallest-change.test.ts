import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestChange } from '#shared/text/smallest-change.ts';
import type { Change } from '#shared/text/smallest-change.ts';

function apply(before: string, changes: readonly Change[]): string {
  return changes.toReversed().reduce((text, { range: [start, end], text: words }) => text.slice(0, start) + words + text.slice(end), before);
}

/** The changes as a reader would mark them: [-old-]{+new+}. */
function mark(before: string, after: string): string {
  return smallestChange(before, after).toReversed().reduce((text, { range: [start, end], text: words }) => {
    const old = before.slice(start, end);
    return text.slice(0, start) + (old === '' ? '' : `[-${old}-]`) + (words === '' ? '' : `{+${words}+}`) + text.slice(end);
  }, before);
}

describe('the smallest change', () => {
  it('is nothing between equal texts', () => {
    expect(smallestChange('乙方应按月报告。', '乙方应按月报告。')).toEqual([]);
    expect(smallestChange('', '')).toEqual([]);
  });

  it('keeps what both texts begin and end with', () => {
    expect(mark('乙方完成甲方交办的其他工作。', '乙方完成双方书面确认的其他工作。')).toBe('乙方完成[-甲方交办-]{+双方书面确认+}的其他工作。');
  });

  it('is an insertion or a deletion where one text lacks words', () => {
    expect(mark('乙方应当接受检查。', '乙方应当每年接受检查。')).toBe('乙方应当{+每年+}接受检查。');
    expect(mark('乙方应当无条件接受检查。', '乙方应当接受检查。')).toBe('乙方应当[-无条件-]接受检查。');
  });

  it('never cuts a number, a Latin word or a character with its marks', () => {
    expect(mark('不少于105例', '不少于115例')).toBe('不少于[-105-]{+115+}例');
    expect(mark('不超过十二个月', '不超过二十个月')).toBe('不超过[-十二-]{+二十+}个月');
    expect(mark('使用WordA系统', '使用WordB系统')).toBe('使用[-WordA-]{+WordB+}系统');
    expect(mark('合计1,000.5元', '合计1,000.6元')).toBe('合计[-1,000.5-]{+1,000.6+}元');
    expect(mark('cafe\u0301店', 'cafe\u0300店')).toBe('[-cafe\u0301-]{+cafe\u0300+}店');
    expect(mark('😀好', '😁好')).toBe('[-😀-]{+😁+}好');
  });

  it('is two changes when enough is kept between them', () => {
    expect(mark('甲方随时检查乙方的服务记录和财务账册，乙方无条件配合。', '甲方每季度检查乙方的服务记录和财务账册，乙方予以配合。'))
      .toBe('甲方[-随时-]{+每季度+}检查乙方的服务记录和财务账册，乙方[-无条件-]{+予以+}配合。');
  });

  it('keeps no crumbs: one or two characters between changes are rewritten with them', () => {
    expect(mark('甲方满意的为准', '双方确认的日期')).toBe('[-甲方满意的为准-]{+双方确认的日期+}');
  });

  it('takes along what a rewrite has in common with the old words by accident', () => {
    expect(mark('甲方可以根据实际需要调整上述服务内容，乙方无条件执行。', '服务内容需要调整的，由双方协商一致并签订补充协议后履行。'))
      .toBe('[-甲方可以根据实际需要调整上述服务内容，乙方无条件执行-]{+服务内容需要调整的，由双方协商一致并签订补充协议后履行+}。');
    expect(mark('乙方应当随时配合甲方做好各项工作。', '乙方协助甲方办理服务清单列明的协助事项。')).toMatch(/^乙方\[-/);
  });

  it('rewrites as a whole what is too long to compare', () => {
    const before = '甲'.repeat(2_000) + '乙'.repeat(2_000);
    const after = '乙'.repeat(2_000) + '甲'.repeat(2_000);
    expect(smallestChange(before, after)).toEqual([{ range: [0, 4_000], text: after }]);
  });
});

const words = fc.string({ unit: fc.constantFrom('甲', '乙', '的', '，', '1', '2', 'a', '\u0301', '十', '😀', '\n', '\ud800'), maxLength: 30 });

describe('for any two texts', () => {
  it('applying the changes gives the second', () => {
    fc.assert(fc.property(words, words, (before, after) => {
      expect(apply(before, smallestChange(before, after))).toBe(after);
    }), { numRuns: 2_000 });
  });

  it('changes stand in order, do not touch, and each changes something', () => {
    fc.assert(fc.property(words, words, (before, after) => {
      let last = -1;
      for (const { range: [start, end], text } of smallestChange(before, after)) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(before.slice(start, end)).not.toBe(text);
        last = end;
      }
    }), { numRuns: 2_000 });
  });

  it('a text that only gained words loses none', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 20 }), fc.nat(20), (text, at) => {
      const after = `${text.slice(0, at)}补充约定${text.slice(at)}`;
      expect(smallestChange(text, after)).toEqual([{ range: [expect.any(Number), expect.any(Number)], text: '补充约定' }]);
    }));
  });
});
