import { describe, expect, it } from 'vitest';
import { readOfd } from '#shared/ingest/ofd/read-ofd.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import type { Refusal } from '#shared/result.ts';
import { buildOfd, gridPath, textObject } from '#tests/fixtures/build-ofd.ts';

const read = (bytes: Uint8Array) => readOfd(bytes, () => {});
const textsOf = ({ paragraphs }: SourceDocument): readonly string[] => paragraphs.map(({ text }) => text);
const refused = (code: string) => expect.objectContaining({ code }) as Refusal;
/** Lines of 40 characters, as a program sets them between margins of 25 millimetres. */
const lines = (...texts: readonly string[]): string => texts.map((text, at) => textObject(text, 25, 30 + at * 7)).join('');
const full = '第一条　乙方应当按照服务清单开展个案服务小组服务和社区活动并按月向甲方报';

describe('readOfd', () => {
  it('joins the lines of a paragraph, over a page break too, and gives each paragraph its page', () => {
    const { value, messages } = read(buildOfd({ pages: [
      lines(full, '送材料。', '第二条　乙方应当配合甲方开展工作。', full.replace('一', '三')),
      lines('送材料。', '第四条　本协议一式两份。'),
    ] }));
    expect(textsOf(value)).toEqual([`${full}送材料。`, '第二条　乙方应当配合甲方开展工作。', `${full.replace('一', '三')}送材料。`, '第四条　本协议一式两份。']);
    expect(value.paragraphs.map(({ page }) => page)).toEqual([1, 1, 1, 2]);
    expect(value).toMatchObject({ format: 'ofd', pages: 2 });
    expect(messages).toEqual([]);
  });

  it('puts characters together that stand in objects of their own, and keeps words apart', () => {
    const page = [...'甲方委托'].map((sign, at) => textObject(sign, 25 + at * 4, 30)).join('') + textObject('HIV test 12 项', 41, 30);
    expect(textsOf(read(buildOfd({ pages: [page] })).value)).toEqual(['甲方委托HIV test 12 项']);
  });

  it('reads repeated steps, a matrix, and objects in blocks', () => {
    const repeated = '<ofd:TextObject ID="4" Boundary="20 40 100 10" Font="1" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 4 4 4">承接方名称：</ofd:TextCode></ofd:TextObject>';
    const scaled = '<ofd:TextObject ID="5" Boundary="20 60 100 10" Font="1" Size="1" CTM="4 0 0 4 0 0"><ofd:TextCode X="0" Y="1" DeltaX="1 1 1">服务期限</ofd:TextCode></ofd:TextObject>';
    const { paragraphs } = read(buildOfd({ pages: [`<ofd:PageBlock ID="9"><ofd:PageBlock ID="8">${repeated}</ofd:PageBlock>${scaled}</ofd:PageBlock>`] })).value;
    expect(paragraphs.map(({ text, look }) => [text, Math.round(look.size ?? 0)])).toEqual([['承接方名称：', 11], ['服务期限', 11]]);
  });

  it('reads a ruled table as rows and cells', () => {
    const cells = [['项目', '数量'], ['个案', '12例']].flatMap((row, y) => row.map((text, x) => textObject(text, 32 + x * 40, 52 + y * 10)));
    const { value } = read(buildOfd({ pages: [lines('服务清单：') + gridPath(30, 50, [0, 40, 80], [0, 10, 20]) + cells.join('')] }));
    expect(value.tables).toMatchObject([{ rows: 2, columns: 2 }]);
    expect(value.paragraphs.slice(1).map(({ text, place }) => [place.kind === 'cell' && [place.row, place.column], text]))
      .toEqual([[[0, 0], '项目'], [[0, 1], '数量'], [[1, 0], '个案'], [[1, 1], '12例']]);
  });

  it('reads template pages, and takes what repeats at the top for a header', () => {
    const { value } = read(buildOfd({ template: textObject('青石县民政局', 85, 12), pages: [lines('第一条'), lines('第二条')] }));
    expect(textsOf(value)).toEqual(['第一条', '第二条']);
    expect(value.furniture.map(({ kind, text, page }) => [kind, text, page])).toEqual([['header', '青石县民政局', 1], ['header', '青石县民政局', 2]]);
  });

  it('leaves out seals and what is switched off, and says so of the latter', () => {
    const seal = textObject('专用章', 60, 60, 4, 'CTM="0.7 0.7 -0.7 0.7 0 0"');
    const { value, messages } = read(buildOfd({ pages: [lines('第一条') + seal + textObject('草稿', 90, 90, 4, 'Visible="false"')] }));
    expect(textsOf(value)).toEqual(['第一条']);
    expect(messages).toEqual([{ code: 'hidden-text', paragraph: null, values: { text: '草稿' } }]);
  });

  it('names the pages whose text is there as glyphs only, and those without any', () => {
    const glyphs = '<ofd:TextObject ID="4" Boundary="20 40 100 10" Font="1" Size="4"><ofd:CGTransform CodePosition="0" CodeCount="2" GlyphCount="2"><ofd:Glyphs>12 13</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="4" DeltaX="4"> </ofd:TextCode></ofd:TextObject>';
    const { messages } = read(buildOfd({ pages: [lines('第一条'), glyphs, ''] }));
    expect(messages.map(({ code, values }) => `${code} ${values.pages}`)).toEqual(['ofd-glyphs-only 2', 'pdf-pages-without-text 3']);
    expect(() => read(buildOfd({ pages: [glyphs] }))).toThrow(refused('ofd-no-text'));
  });

  it('goes on without a page that is missing or damaged', () => {
    const { value, messages } = read(buildOfd({ pages: [lines('第一条'), lines('第二条'), lines('第三条')], extraParts: { 'Doc_0/Pages/Page_1/Content.xml': '<a>', 'Doc_0/Pages/Page_2/Content.xml': null } }));
    expect(textsOf(value)).toEqual(['第一条']);
    expect(messages).toMatchObject([{ code: 'pdf-pages-without-text', values: { pages: '2、3' } }]);
  });

  it('reads every document of a package, with paths from its root', () => {
    const root = (path: string): string => `<ofd:DocBody><ofd:DocRoot>${path}</ofd:DocRoot></ofd:DocBody>`;
    const second = '<ofd:Document xmlns:ofd="x"><ofd:Pages><ofd:Page BaseLoc="../Doc_0/./Pages/Page_1/Content.xml"/></ofd:Pages></ofd:Document>';
    const bytes = buildOfd({ pages: [lines('第一条'), lines('第二条')], extraParts: {
      'Doc_0/Document.xml': second.replace('Page_1', 'Page_0').replace('../', '/'),
      'OFD.xml': `<ofd:OFD xmlns:ofd="x">${root('/Doc_0/Document.xml')}${root('Doc_1/Document.xml')}</ofd:OFD>`, 'Doc_1/Document.xml': second,
    } });
    expect(textsOf(read(bytes).value)).toEqual(['第一条', '第二条']);
  });

  it.each<[string, Uint8Array, string]>([
    ['no document', buildOfd({ pages: ['x'], extraParts: { 'Doc_0/Document.xml': null } }), 'ofd-damaged'],
    ['a damaged document', buildOfd({ pages: ['x'], extraParts: { 'Doc_0/Document.xml': '<a><b></a>' } }), 'ofd-damaged'],
    ['a DOCTYPE', buildOfd({ pages: ['x'], extraParts: { 'OFD.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }), 'docx-unsafe'],
    ['no pages', buildOfd({ pages: [] }), 'ofd-damaged'],
    ['encryption', buildOfd({ pages: [lines('第一条')], extraParts: { 'Encryptions.xml': '<a/>' } }), 'ofd-encrypted'],
    ['its end cut off', buildOfd({ pages: [lines('第一条')] }).slice(0, 200), 'ofd-damaged'],
  ])('refuses a package with %s', (_, bytes, code) => {
    expect(() => read(bytes)).toThrow(refused(code));
  });

  it('reads what is whole of a page whose numbers are broken', () => {
    const broken = ['X="Infinity"', 'X="1e308"', 'Y="NaN"', 'DeltaX="g 9999999 1"', 'DeltaX="x 1e9 -"'].map((attributes) => (
      `<ofd:TextObject Boundary="25 99 1 1" Size="4"><ofd:TextCode ${attributes}>散</ofd:TextCode></ofd:TextObject>`
    ));
    const page = `${lines('第一条')}${broken.join('')}${textObject('第二条', 25, 60, 4, 'CTM="1 0 0"')}${textObject('大', 25, 80, 4, 'CTM="1e99 0 0 1e99 0 0"')}`;
    const { paragraphs } = read(buildOfd({ pages: [page, textObject('孤', 25, 30).replace('Size="4"', 'Size="x"')] })).value;
    expect(paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(['第一条', '第二条']));
    for (const { anchor } of paragraphs) {
      if (anchor.kind !== 'pdf') throw new Error('a paragraph of an OFD has its place on the page');
      for (const share of anchor.pieces.flatMap(({ box }) => box)) expect(share >= 0 && share <= 1).toBe(true);
    }
  });

  it('stops when it is told to, before every page', () => {
    const seen: number[] = [];
    expect(() => readOfd(buildOfd({ pages: [lines('一'), lines('二'), lines('三')] }), ({ done }) => {
      seen.push(done);
      if (done === 1) throw new Error('stop');
    })).toThrow('stop');
    expect(seen).toEqual([0, 1]);
  });
});
