import { strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readDocx } from '#shared/ingest/docx/read-docx.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { readEntry, readZip } from '#shared/ooxml/zip.ts';
import type { Refusal } from '#shared/result.ts';
import { buildDocx, documentXml, numbered, numberingList, paragraph, run, table } from '#tests/fixtures/build-docx.ts';
import type { DocxContent } from '#tests/fixtures/build-docx.ts';

function read(content: DocxContent): SourceDocument {
  return readDocx(buildDocx(content), () => {}).value;
}

function messagesOf(content: DocxContent): readonly unknown[] {
  return readDocx(buildDocx(content), () => {}).messages.map(({ code, values }) => ({ code, ...values }));
}

function textsOf(document: SourceDocument): readonly string[] {
  return document.paragraphs.map(({ text }) => text);
}

describe('the paragraphs of a document', () => {
  it('come in reading order with their place, notes last', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('提示')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const document = read({
      document: `<w:p>${run('第一条')}${box}</w:p>${table([[paragraph('项目') + paragraph('单位'), paragraph('数量')]])}${paragraph('第二条')}`,
      footnotes: `<w:footnote w:id="1">${paragraph('脚注')}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${paragraph('尾注')}</w:endnote>`,
    });
    expect(document.paragraphs.map(({ index, text, place }) => [index, text, place.kind])).toEqual([
      [0, '第一条', 'body'], [1, '提示', 'textbox'], [2, '项目', 'cell'], [3, '单位', 'cell'], [4, '数量', 'cell'],
      [5, '第二条', 'body'], [6, '脚注', 'note'], [7, '尾注', 'note'],
    ]);
  });

  it('leave out those without text', () => {
    expect(textsOf(read({ document: paragraph('甲') + paragraph('') + paragraph('　 ') + '<w:p/>' + paragraph('乙') }))).toEqual(['甲', '乙']);
  });

  it('know where their element begins in the part', () => {
    const bytes = buildDocx({ document: paragraph('甲') + paragraph('乙'), footnotes: `<w:footnote w:id="1">${paragraph('注')}</w:footnote>` });
    const archive = readZip(bytes);
    for (const { text, anchor } of readDocx(bytes, () => {}).value.paragraphs) {
      if (anchor.kind !== 'docx') throw new Error('a paragraph of a .docx has an anchor in a part');
      const xml = strFromU8(readEntry(archive, anchor.part) ?? new Uint8Array());
      expect(xml.slice(anchor.start)).toMatch(new RegExp(`^<w:p><w:r><w:t xml:space="preserve">${text}`));
    }
  });

  it('look as their runs, style and defaults say', () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
      + '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>';
    const document = read({
      styles,
      document: paragraph('章', '<w:pStyle w:val="1"/>') + paragraph('文', '<w:ind w:firstLineChars="200" w:firstLine="480"/>')
        + `<w:p><w:pPr><w:pStyle w:val="1"/><w:jc w:val="right"/><w:ind w:left="420" w:hanging="210"/></w:pPr>${run('轻轻', '<w:b w:val="0"/><w:sz w:val="28"/>')}</w:p>`,
    });
    expect(document.paragraphs.map(({ look }) => look)).toEqual([
      { align: 'center', bold: true, size: 16, indent: 0, outline: 0 },
      { align: 'left', bold: false, size: 10.5, indent: 21, outline: null },
      { align: 'right', bold: false, size: 14, indent: 10.5, outline: 0 },
    ]);
  });

  it('are the same text that mammoth reads', async () => {
    const bytes = buildDocx({
      document: paragraph('政府购买服务合同') + `<w:p>${run('甲方：')}<w:hyperlink w:anchor="a">${run('某镇')}</w:hyperlink><w:r><w:tab/><w:t>A&amp;B</w:t></w:r></w:p>`
        + table([[paragraph('项目'), paragraph('数量')], [paragraph('个案'), table([[paragraph('内')]]) + paragraph('10')]])
        + `<w:p><w:ins w:id="1">${run('新增')}</w:ins><w:del w:id="2"><w:r><w:delText>删去</w:delText></w:r></w:del>${run('原文')}</w:p>`,
    });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(textsOf(readDocx(bytes, () => {}).value)).toEqual(value.split('\n\n').filter((text) => text !== ''));
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (cells: string, properties = ''): string => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;

  it('have rows, columns and cells with the paragraphs in them', () => {
    const { tables, paragraphs } = read({ document: paragraph('前') + table([[paragraph('A'), paragraph('')], [paragraph('B') + paragraph('C'), paragraph('D')]]) });
    expect(tables).toMatchObject([{ index: 0, rows: 2, columns: 2, parent: null }]);
    expect(tables[0]?.cells.map((each) => [each.row, each.column, each.paragraphs])).toEqual([[0, 0, [1]], [0, 1, []], [1, 0, [2, 3]], [1, 1, [4]]]);
    expect(paragraphs[4]?.place).toEqual({ kind: 'cell', table: 0, row: 1, column: 1 });
  });

  it('merge cells over columns and rows, continuations without text of their own', () => {
    const span = '<w:gridSpan w:val="2"/>';
    const { tables, paragraphs, furniture } = read({
      document: `<w:tbl>${row(cell('类别', '<w:vMerge w:val="restart"/>') + cell('数量', span))}`
        + `${row(cell('遮住', '<w:vMerge/>') + cell('例') + cell('次'))}${row(cell('', '<w:vMerge w:val="continue"/>') + cell('3') + cell('4'))}</w:tbl>`,
    });
    expect(tables[0]?.columns).toBe(3);
    expect(tables[0]?.cells.map((each) => [each.row, each.column, each.rowSpan, each.columnSpan])).toEqual([
      [0, 0, 3, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1], [2, 1, 1, 1], [2, 2, 1, 1],
    ]);
    expect(paragraphs.map(({ text }) => text)).toEqual(['类别', '数量', '例', '次', '3', '4']);
    expect(furniture).toEqual([{ kind: 'hidden', text: '遮住', page: null }]);
  });

  it('count columns that a row leaves free at its beginning', () => {
    const { tables } = read({ document: `<w:tbl>${row(cell('A') + cell('B'))}${row(cell('C'), '<w:gridBefore w:val="1"/>')}</w:tbl>` });
    expect(tables[0]?.cells.map((each) => each.column)).toEqual([0, 1, 1]);
  });

  it('name the table that holds a nested one', () => {
    const inner = table([[paragraph('内')]]);
    const { tables, paragraphs } = read({ document: table([[inner + paragraph('外')]]) + table([[paragraph('旁')]]) });
    expect(tables.map(({ parent }) => parent)).toEqual([null, 0, null]);
    expect(paragraphs.map(({ text, place }) => [text, place.kind === 'cell' ? place.table : null])).toEqual([['内', 1], ['外', 0], ['旁', 2]]);
  });

  it('have a header where the author marked it, and else where the first row reads like one', () => {
    const headers = (document: string): readonly boolean[] => read({ document }).tables[0]?.cells.map((each) => each.header) ?? [];
    expect(headers(`<w:tbl>${row(cell('2026年'), '<w:tblHeader/>')}${row(cell('A'))}</w:tbl>`)).toEqual([true, false]);
    expect(headers(table([[paragraph('项目'), paragraph('数量'), paragraph('单位')], [paragraph('个案'), paragraph('9'), paragraph('例')]])))
      .toEqual([true, true, true, false, false, false]);
    expect(headers(table([[paragraph('项目名称'), paragraph('某镇社工站')], [paragraph('服务期'), paragraph('一年')]]))).toEqual([false, false, false, false]);
  });

  it('are read although their properties were changed with tracking', () => {
    const changed = '<w:gridSpan w:val="2"/><w:tcPrChange w:id="1"><w:tcPr><w:gridSpan w:val="5"/></w:tcPr></w:tcPrChange>';
    expect(read({ document: `<w:tbl>${row(cell('A', changed))}</w:tbl>` }).tables[0]?.columns).toBe(2);
  });
});

describe('what stands beside the text', () => {
  it('is kept as furniture: headers and footers once each, hidden text with a message', () => {
    const content = { document: `<w:p>${run('可见')}${run('隐藏', '<w:vanish/>')}</w:p>`, header: paragraph('页眉'), footer: paragraph('第 1 页') };
    expect(read(content).furniture).toEqual([
      { kind: 'header', text: '页眉', page: null }, { kind: 'footer', text: '第 1 页', page: null }, { kind: 'hidden', text: '隐藏', page: null },
    ]);
    expect(messagesOf(content)).toEqual([{ code: 'hidden-text', text: '隐藏' }]);
  });

  it('lists tracked changes with author and paragraph', () => {
    const content = {
      document: paragraph('题') + `<w:p>${run('期')}<w:del w:id="1" w:author="甲&amp;乙"><w:r><w:delText>六</w:delText></w:r><w:r><w:delText>个月</w:delText></w:r></w:del>`
        + `<w:ins w:id="2" w:author="丙">${run('一年')}</w:ins><w:moveFrom w:id="3">${run('移走')}</w:moveFrom></w:p>`,
    };
    expect(read(content).revisions).toEqual([
      { kind: 'deleted', paragraph: 1, text: '六个月', author: '甲&乙' },
      { kind: 'inserted', paragraph: 1, text: '一年', author: '丙' },
      { kind: 'moved', paragraph: 1, text: '移走', author: null },
    ]);
    expect(messagesOf(content)).toEqual([{ code: 'revisions-present', count: 3 }]);
  });

  it('lists comments on the paragraph where they begin', () => {
    const document = read({
      document: paragraph('题') + `<w:commentRangeStart w:id="4"/><w:p>${run('一')}</w:p><w:p><w:commentRangeStart w:id="5"/>${run('二')}<w:commentRangeEnd w:id="5"/></w:p>`,
      comments: `<w:comment w:id="5" w:author="法务">${paragraph('范围？')}${paragraph('请核')}</w:comment><w:comment w:id="4" w:author="财务">${paragraph('好')}</w:comment>`
        + `<w:comment w:id="6">${paragraph('无处')}</w:comment>`,
    });
    expect(document.comments).toEqual([
      { paragraph: 2, text: '范围？\n请核', author: '法务' }, { paragraph: 1, text: '好', author: '财务' }, { paragraph: null, text: '无处', author: null },
    ]);
  });
});

describe('the title', () => {
  const centred = '<w:jc w:val="center"/>';
  const title = (document: string): string | null => read({ document }).title;

  it('is the first prominent line, one with a word of a title before others', () => {
    expect(title(`${paragraph('合同编号：1')}<w:p><w:pPr>${centred}</w:pPr>${run('某县', '<w:sz w:val="44"/>')}</w:p><w:p><w:pPr>${centred}</w:pPr>${run('购买服务合同', '<w:b/>')}</w:p>`))
      .toBe('购买服务合同');
    expect(title(`<w:p><w:pPr>${centred}</w:pPr>${run('服务  须知', '<w:b/>')}</w:p>${paragraph('正文')}`)).toBe('服务 须知');
  });

  it('is a line that ends like a title where nothing is prominent', () => {
    expect(title(paragraph('某镇社工站服务合同') + paragraph('甲方：某镇'))).toBe('某镇社工站服务合同');
    expect(title(paragraph('双方订立本合同，共同遵守。') + paragraph('甲方：某镇'))).toBeNull();
  });
});

describe('odd packages', () => {
  const main = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/inhalt/text.xml"/></Relationships>';

  it('are read through their relationships, not by the usual names', () => {
    const bytes = buildDocx({ document: paragraph('别处'), extraParts: { '_rels/.rels': main, 'inhalt/text.xml': documentXml(paragraph('此处')) } });
    expect(readDocx(bytes, () => {}).value.paragraphs).toMatchObject([{ text: '此处', anchor: { part: 'inhalt/text.xml' } }]);
  });

  it('lose numbers with a message where a side part is missing or damaged', () => {
    const document = paragraph('文', numbered(1));
    const numbering = numberingList(1, [['decimal', '%1']]);
    for (const broken of [null, '<w:numbering>']) {
      expect(messagesOf({ document, numbering, extraParts: { 'word/numbering.xml': broken } }))
        .toEqual([{ code: 'docx-part-missing', part: 'word/numbering.xml' }]);
    }
    expect(messagesOf({ document })).toEqual([{ code: 'docx-part-missing', part: 'word/numbering.xml' }]);
  });

  it('name elements whose text lies elsewhere', () => {
    expect(messagesOf({ document: `${paragraph('甲')}<w:altChunk r:id="rId9"/>` })).toEqual([{ code: 'docx-element-unknown', element: 'altChunk' }]);
    const chart = '<w:p><w:r><w:drawing><c:chart xmlns:c="urn:c" r:id="rId9"/></w:drawing></w:r></w:p>';
    expect(messagesOf({ document: paragraph('甲') + chart })).toEqual([{ code: 'docx-element-unknown', element: 'chart' }]);
  });

  it.each<[string, DocxContent]>([
    ['header、comment', { document: paragraph(''), header: paragraph('页眉'), comments: `<w:comment w:id="0">${paragraph('批注')}</w:comment>` }],
    ['deleted', { document: '<w:p><w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>' }],
    ['altChunk', { document: '<w:altChunk r:id="rId9"/>' }],
  ])('are refused with the place of the text when it is only in %s', (stories, content) => {
    expect(() => read(content)).toThrow(expect.objectContaining({ code: 'docx-text-elsewhere', values: { stories } }) as Refusal);
  });

  it.each<[string, DocxContent, string]>([
    ['without text', { document: paragraph('') }, 'docx-empty'],
    ['with a broken document part', { document: '', extraParts: { 'word/document.xml': '<w:document>' } }, 'docx-damaged'],
    ['without a document part', { document: '', extraParts: { 'word/document.xml': null } }, 'docx-damaged'],
    ['with a DOCTYPE in a side part', { document: paragraph('甲'), numbering: '', extraParts: { 'word/numbering.xml': '<!DOCTYPE a><a/>' } }, 'docx-unsafe'],
  ])('are refused %s', (_, content, code) => {
    expect(() => read(content)).toThrow(expect.objectContaining({ code }) as Refusal);
  });

  it('stop when the checkpoint throws', () => {
    const stop = new Error('cancelled');
    expect(() => readDocx(buildDocx({ document: paragraph('甲') }), () => { throw stop; })).toThrow(stop);
  });
});
