import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeCleanDocx } from '#shared/export/index.ts';
import type { Message } from '#shared/model/message.ts';
import { buildDocx, numbered, numberingList, paragraph, run, table } from '#tests/fixtures/build-docx.ts';
import { faultsOf, planOf, read, texts } from './judge-redline.ts';
import type { Wish } from './judge-redline.ts';

type Clean = { readonly xml: string; readonly bytes: Uint8Array; readonly messages: readonly Message[] };

async function clean(original: Uint8Array, ...wishes: readonly Wish[]): Promise<Clean> {
  const document = await read(original);
  const { value, messages } = writeCleanDocx(original, document, planOf(document, wishes));
  const xml = new TextDecoder().decode(unzipSync(value)['word/document.xml']);
  expect(faultsOf(xml, null)).toEqual([]);
  return { xml, bytes: value, messages };
}

async function lines(bytes: Uint8Array): Promise<readonly string[]> {
  return (await read(bytes)).paragraphs.map(({ text, numbering }) => `${numbering?.label ?? ''}${text}`);
}

describe('the clean copy', () => {
  it('has the new words in the look of those they replace, and no mark', async () => {
    const { xml } = await clean(buildDocx({ document: `<w:p>${run('乙方完成')}${run('其他', '<w:b/>')}${run('工作。')}</w:p>` }), ['其他', '双方确认的']);
    expect(xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">双方确认的</w:t></w:r>');
    expect(xml).not.toMatch(/其他|w:ins|w:del|comment/);
  });

  it('is the same file when nothing was accepted', async () => {
    const original = buildDocx({ document: paragraph('其他工作') });
    const document = await read(original);
    expect(writeCleanDocx(original, document, { edits: [], comments: [{ finding: 'f', paragraph: 0, range: [0, 2], text: '批注' }] })).toEqual({ value: original, messages: [] });
  });

  it('keeps changes of others as they are', async () => {
    const theirs = `<w:ins w:id="5" w:author="他人">${run('甲乙丙')}</w:ins>`;
    const { xml } = await clean(buildDocx({ document: `<w:p>${run('始')}${theirs}</w:p>` }), ['乙', '丁']);
    expect(xml.match(/<w:ins [^>]*他人[^>]*>/g)).toHaveLength(2);
    expect(texts(xml).join('')).toBe('始甲丁丙');
  });

  it('leaves out what cannot be changed safely, and says where and why', async () => {
    const field = `<w:fldSimple w:instr="REF a">${run('第五条')}</w:fldSimple>`;
    const { xml, messages } = await clean(buildDocx({ document: `<w:p>${run('甲方见')}${field}</w:p>` }), ['甲', '乙'], ['五', '六']);
    expect(texts(xml).join('')).toBe('乙方见第五条');
    expect(messages).toEqual([{ code: 'edit-left-out', paragraph: 0, values: { clause: '“甲方见第五条”', reason: 'field' } }]);
  });

  it('lists once what is still to be filled in', async () => {
    const { messages } = await clean(buildDocx({ document: paragraph('其他工作和其它事项') }), ['其他', '【待填：数量】'], ['其它', '【待填：数量】【待填：费用】']);
    expect(messages).toEqual([{ code: 'blanks-left', paragraph: null, values: { names: '数量、费用' } }]);
  });
});

describe('a paragraph whose words all go', () => {
  const list = numberingList(1, [['chineseCounting', '第%1条']]);
  const item = (text: string): string => paragraph(text, numbered(1));

  it('is gone, and the numbers behind it move up', async () => {
    const { bytes, xml } = await clean(buildDocx({ document: item('甲款') + item('乙款') + item('丙款'), numbering: list }), ['乙款', '']);
    expect(await lines(bytes)).toEqual(['第一条甲款', '第二条丙款']);
    expect(xml.match(/<w:p>/g)).toHaveLength(2);
  });

  it('with its neighbours is gone with them', async () => {
    const { bytes, xml } = await clean(buildDocx({ document: item('甲款') + item('乙款') + paragraph('丙款') + item('丁款'), numbering: list }), ['甲款', ''], ['乙款', ''], ['丙款', '']);
    expect(await lines(bytes)).toEqual(['第一条丁款']);
    expect(xml.match(/<w:p>/g)).toHaveLength(1);
  });

  it('hands its bookmark on', async () => {
    const marked = `<w:p><w:bookmarkStart w:id="1" w:name="a"/>${run('乙款')}<w:bookmarkEnd w:id="1"/></w:p>`;
    const { xml } = await clean(buildDocx({ document: item('甲款') + marked + item('丙款'), numbering: list }), ['乙款', '']);
    expect(xml).toContain(`<w:p><w:pPr>${numbered(1)}</w:pPr><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>${run('丙款')}`);
  });

  it('may be followed by an empty one', async () => {
    const { xml } = await clean(buildDocx({ document: `${paragraph('甲款')}${paragraph('乙款')}<w:p/>` }), ['乙款', '']);
    expect(xml).toMatch(/甲款<\/w:t><\/w:r><\/w:p><w:p><\/w:p>/);
  });

  it('before a table stays, empty', async () => {
    const { xml } = await clean(buildDocx({ document: paragraph('甲款') + paragraph('乙款') + table([[paragraph('丁')]]) + paragraph('') }), ['乙款', '']);
    expect(xml).toMatch(/甲款<\/w:t><\/w:r><\/w:p><w:p>(?:<w:pPr\/?>)?(?:<\/w:pPr>)?<\/w:p><w:tbl>/);
  });
});
