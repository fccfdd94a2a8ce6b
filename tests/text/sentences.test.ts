import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#shared/text/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map((range) => text.slice(...range));

describe('splitSentences', () => {
  it.each([
    ['乙方提交报告；甲方五日内答复。逾期视为同意！', ['乙方提交报告；', '甲方五日内答复。', '逾期视为同意！']],
    ['双方签字.一式两份.', ['双方签字.', '一式两份.']],
    ['服务期限\n 十二个月 ', ['服务期限', '十二个月']],
    ['   ', []],
    ['没有句号', ['没有句号']],
  ])('ends a sentence at its mark or at a line break: %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('keeps closing quotes and brackets with the sentence they close', () => {
    expect(split('他们说“随叫随到。”社工答应了。（见附件。）以上。')).toEqual(['他们说“随叫随到。”', '社工答应了。', '（见附件。）', '以上。']);
  });

  it.each([
    '按照《社工站管理办法；试行。》执行',
    '费用（人员、活动；管理）由乙方承担',
    '每期1.5万元，1.1条除外',
    '见第三条（一）、（二）款',
    '每年3、4月走访',
  ])('does not end inside names, brackets or numbers: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('takes no notice of a bracket that is never closed', () => {
    expect(split('乙方（以下简称承接方。甲方付款。')).toEqual(['乙方（以下简称承接方。', '甲方付款。']);
  });

  it.each([
    ['职责：（一）走访（二）建档（三）宣传。', ['职责：', '（一）走访', '（二）建档', '（三）宣传。']],
    ['5.整理档案;6.报送信息;', ['5.整理档案;', '6.报送信息;']],
    ['包括：1．走访，2．建档，', ['包括：', '1．走访，', '2．建档，']],
    ['工作内容：①走访②建档', ['工作内容：', '①走访', '②建档']],
    ['（1）入户；（2）建档', ['（1）入户；', '（2）建档']],
    ['乙方应：一、走访。二、建档。', ['乙方应：', '一、走访。', '二、建档。']],
  ])('takes numbered items in one paragraph apart: %s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('covers everything that is not blank, in order, without overlap', () => {
    const piece = fc.constantFrom('甲', '乙方', '。', '；', ' ', '\n', '（一）', '（二）', '1.', '2.', '《', '》', '“', '”', '.', '5', '①');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const [start, end] of splitSentences(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }));
  });

  it('splits a megabyte of brackets and numbers in bounded time', () => {
    const begin = process.cpuUsage();
    splitSentences('（一）《1.'.repeat(150_000));
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(3_000);
  });
});
