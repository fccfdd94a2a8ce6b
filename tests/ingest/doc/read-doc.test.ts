import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { legacyWord } from '#electron/backend/legacy-word.ts';
import { readDoc } from '#shared/ingest/doc/read-doc.ts';
import type { LegacyText } from '#shared/ports.ts';
import type { Refusal } from '#shared/result.ts';
import { buildCompound } from '#tests/fixtures/build-compound.ts';

/** Saved by LibreOffice as Word 97–2003. */
const legacy = new Uint8Array(readFileSync(new URL('../../fixtures/files/legacy-contract.doc', import.meta.url)));
const silent: LegacyText = { body: '', headers: '', footers: '', footnotes: '', endnotes: '', textBoxes: '', comments: '' };
const saying = (text: Partial<LegacyText>) => readDoc(legacy, { read: async () => ({ ...silent, ...text }) });
const refused = (code: string) => expect.objectContaining({ code }) as Refusal;

/** The head of a WordDocument stream. */
function wordHead(version: number, flags = 0): Uint8Array {
  const bytes = new Uint8Array(64);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, version, true);
  view.setUint16(10, flags, true);
  return bytes;
}

describe('readDoc', () => {
  it('reads paragraphs, a table with several paragraphs in a cell, notes, header and footer', async () => {
    const { value: document, messages } = await readDoc(legacy, legacyWord);
    const shown = document.paragraphs.map(({ place, text }) => (place.kind === 'cell' ? `${place.row},${place.column} ${text}` : `${place.kind} ${text}`));
    expect(shown).toEqual([
      'body 青石县社工站服务协议', 'body 甲方（购买方）：青石县民政局', 'body 乙方（承接方）：同心社会工作服务中心',
      'body 第一条　乙方开展“暖巢”助老服务，频次见下表。',
      '0,0 序号', '0,1 服务内容', '0,2 数量', '1,0 1', '1,1 个案服务', '1,1 （一）评估；', '1,1 （二）跟进。', '1,2 不少于12例', '2,0 2', '2,1 小组服务',
      'body 第二条　乙方应完成甲方交办的其他工作。', 'body 第三条　本协议自签订之日起', 'body 满十二个月终止。', 'body 甲方（盖章）：\t\t乙方（盖章）：',
      'note 甲方指县民政局。',
    ]);
    expect(document).toMatchObject({ format: 'doc', title: '青石县社工站服务协议', pages: null });
    expect(document.furniture.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['header 青石县民政局', 'footer 内部资料']);
    expect(document.tables).toMatchObject([{ rows: 3, columns: 3 }]);
    expect(document.tables[0]?.cells.filter(({ header }) => header)).toHaveLength(3);
    expect(messages.map(({ code }) => code)).toEqual(['doc-without-numbers']);
  });

  it('keeps text boxes and comments apart from the text', async () => {
    const { value } = await saying({ body: '第一条\n', textBoxes: '封面文字\n', comments: '请核对\n' });
    expect(value.paragraphs.map(({ text, place }) => [text, place.kind])).toEqual([['第一条', 'body'], ['封面文字', 'textbox']]);
    expect(value.comments).toEqual([{ paragraph: null, text: '请核对', author: null }]);
  });

  it('breaks paragraphs at page breaks and leaves out the marks of pictures', async () => {
    const { value } = await saying({ body: '第一条\u0001服务\f第二条 A\u001eB\u00ad组\n' });
    expect(value.paragraphs.map(({ text }) => text)).toEqual(['第一条服务', '第二条 A-B组']);
  });

  it('ends a table where rows of another width begin', async () => {
    const { value } = await saying({ body: '甲\t乙\t\n丙\t丁\t\n一\t二\t三\t\n' });
    expect(value.tables.map(({ rows, columns }) => [rows, columns])).toEqual([[2, 2], [1, 3]]);
  });

  it.each<[string, Uint8Array, string]>([
    ['a document with a password', buildCompound({ WordDocument: wordHead(0xc1, 0x0100) }), 'docx-encrypted'],
    ['a document older than Word 97', buildCompound({ WordDocument: wordHead(0x65) }), 'doc-legacy'],
    ['a document without text', buildCompound({ WordDocument: wordHead(0xc1), '0Table': new Uint8Array(1) }), 'doc-damaged'],
    ['a cut-off document', legacy.subarray(0, 6_000), 'doc-damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(readDoc(bytes, legacyWord)).rejects.toThrow(refused(code));
  });

  it('refuses a document whose text is empty', async () => {
    await expect(saying({ body: '\n\u0001\n' })).rejects.toThrow(refused('docx-empty'));
  });

  it('reads or refuses a document with any one byte changed', async () => {
    for (let at = 0; at < legacy.length; at += 97) {
      const bytes = legacy.slice();
      bytes[at] = 0xff - (bytes[at] ?? 0);
      await readDoc(bytes, legacyWord).catch((error: unknown) => expect(error).toHaveProperty('code'));
    }
  });
});
