import { describe, expect, it } from 'vitest';
import { textDecoding } from '#electron/backend/text-decoding.ts';
import { readText } from '#shared/ingest/plain-text/read-text.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import type { Refusal } from '#shared/result.ts';

const read = async (text: string): Promise<SourceDocument> => (await readText(new TextEncoder().encode(text), textDecoding)).value;
const textsOf = async (text: string): Promise<readonly string[]> => (await read(text)).paragraphs.map((paragraph) => paragraph.text);
/** Broken at 40 columns, with two full-width spaces where a paragraph begins. */
const wrapped = [
  '                社工站服务协议', '',
  '　　第一条　乙方应当按照服务清单开展个案', '服务、小组服务和社区活动，并按月向甲方报', '送服务台账。',
  '　　第二条　乙方应当配合甲方开展社会救助', '政策宣传，具体次数由双方在服务清单中写', '明，清单以外的工作另行签订补充协议。',
  '　　第三条　服务期限为十二个月，自双方签', '字盖章之日起计算。', '',
  '甲方：', '乙方：',
];

describe('readText', () => {
  it('takes every line for a paragraph where the writer ended the lines', async () => {
    expect(await textsOf('服务协议\r\n\r\n第一条　服务内容。\r第二条　服务期限。\n\u3000\u3000乙方：\t某中心\n')).toEqual(['服务协议', '第一条　服务内容。', '第二条　服务期限。', '乙方：\t某中心']);
  });

  it('joins lines that a program broke at a fixed width, up to the next beginning', async () => {
    expect(await textsOf(wrapped.join('\n'))).toEqual([
      '社工站服务协议',
      '第一条　乙方应当按照服务清单开展个案服务、小组服务和社区活动，并按月向甲方报送服务台账。',
      '第二条　乙方应当配合甲方开展社会救助政策宣传，具体次数由双方在服务清单中写明，清单以外的工作另行签订补充协议。',
      '第三条　服务期限为十二个月，自双方签字盖章之日起计算。',
      '甲方：', '乙方：',
    ]);
  });

  it('joins words of Latin letters with a space', async () => {
    const lines = Array.from({ length: 8 }, () => 'The provider shall keep a ledger of all the services');
    expect(await textsOf(lines.join('\n'))).toEqual([lines.join(' ')]);
  });

  it('finds the title in the middle of its line', async () => {
    expect((await read(wrapped.join('\n'))).title).toBe('社工站服务协议');
    expect((await read('居家养老服务合同\n甲方：某镇\n')).title).toBe('居家养老服务合同');
  });

  it('has no pages and no places in the file', async () => {
    const document = await read('第一条\n');
    expect(document).toMatchObject({ format: 'text', pages: null, furniture: [] });
    expect(document.paragraphs[0]).toMatchObject({ page: null, anchor: { kind: 'none' } });
  });

  it('reads headings, bullets, tables and emphasis of Markdown without their signs', async () => {
    const document = await read([
      '# 助老服务合同', '', '## 一、服务内容 ##', '', '乙方完成**甲方交办**的其他工作。', '- 探访', '  - 电话问候', '---', '',
      '| 项目 | 数量 |', '| --- | :-: |', '| 个案 | 12<br>每例六次 |', '| 甲\\|乙 | |', '> 以上为清单。',
    ].join('\n'));
    expect(document.title).toBe('助老服务合同');
    expect(document.paragraphs.map(({ text, look, numbering, place }) => [text, look.outline, numbering?.level ?? null, place.kind])).toEqual([
      ['助老服务合同', 0, null, 'body'], ['一、服务内容', 1, null, 'body'], ['乙方完成甲方交办的其他工作。', null, null, 'body'],
      ['探访', null, 0, 'body'], ['电话问候', null, 1, 'body'],
      ['项目', null, null, 'cell'], ['数量', null, null, 'cell'], ['个案', null, null, 'cell'], ['12', null, null, 'cell'], ['每例六次', null, null, 'cell'], ['甲|乙', null, null, 'cell'],
      ['以上为清单。', null, null, 'body'],
    ]);
    expect(document.tables).toMatchObject([{ rows: 3, columns: 2 }]);
  });

  it('leaves signs alone that only look like Markdown', async () => {
    expect(await textsOf('第一条 服务\n- 探访\n* 问候\n**注**\n甲|乙\n')).toEqual(['第一条 服务', '- 探访', '* 问候', '**注**', '甲|乙']);
  });

  it.each([['text-encoding', new Uint8Array([0x81, 0x20, 0xff])], ['docx-empty', new TextEncoder().encode(' \r\n\u3000\n')]])('refuses with %s', async (code, bytes) => {
    await expect(readText(bytes, textDecoding)).rejects.toThrow(expect.objectContaining({ code }) as Refusal);
  });
});
