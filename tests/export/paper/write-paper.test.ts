import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writePaperDocx, writePaperHtml } from '#shared/export/index.ts';
import type { Paper } from '#shared/export/index.ts';
import { cell, heading, paragraph, plainHeading, strong, table } from '#shared/export/paper/compose.ts';
import { requireWellFormed } from '#shared/ooxml/well-formed.ts';
import { officeText, pandocText } from '../office-judges.ts';

const paper: Paper = {
  title: '审查意见书', subtitle: '某合同', author: '甲<乙>', date: '2026-11-24', orientation: 'portrait', numbering: 'official', contents: true,
  blocks: [
    heading(1, '概况'), heading(2, '当事人'), heading(3, '细目'), paragraph('body', '正文', strong('要紧')), paragraph('quote', '“原文”<script>'),
    heading(2, '期限'), heading(1, '结论'), heading(2, '重新数起'),
    table([['项目', 1], ['内容', 2]], [[cell('甲'), cell('第一行', '第二行')], [cell('空'), cell('')]]),
    { kind: 'bars', bars: [{ label: '按项数', parts: [{ name: '专业', value: 3, text: '专业 3 项' }, { name: '行政', value: 1, text: '行政 1 项' }, { name: '支持', value: 0, text: '' }] }] },
    { kind: 'paragraph', role: 'body', spans: [{ text: '金额' }, { text: '合同金额', mark: 'blank' }, { text: '元\u0007' }] },
    { kind: 'signature', columns: [['审查人：'], ['日期：']] }, { kind: 'page-break' }, plainHeading(1, '附录'),
  ],
};

function parts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

describe('writePaperDocx', () => {
  const files = parts(writePaperDocx(paper));
  const document = files.get('word/document.xml') ?? '';

  it('has real heading styles, numbered by Word itself', () => {
    expect(files.get('word/styles.xml')).toContain('<w:name w:val="heading 1"/>');
    expect(document.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(3);
    const headings = [...document.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<w:t[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(headings).toEqual(['概况', '结论', '附录']);
    expect(files.get('word/numbering.xml')).toContain('<w:pStyle w:val="Heading1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/>');
    expect(pandocText(writePaperDocx(paper))).toContain('概况');
  });

  it('lists the headings of the first level in a table of contents with their numbers as a reader sees them', () => {
    const entries = [...document.matchAll(/<w:hyperlink w:anchor="(_Toc\d+)"[^>]*>.*?<w:t[^>]*>([^<]*)</g)].map(([, , text]) => text);
    expect(entries).toEqual(['一、概况', '二、结论', '附录']);
    for (const [, name] of document.matchAll(/w:anchor="(_Toc\d+)"/g)) expect(document).toContain(`w:name="${name}"`);
  });

  it('repeats the header row of a table on every page', () => {
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('sets a page number on the outer side of each page', () => {
    expect(files.get('word/footer1.xml')).toContain('w:jc w:val="right"');
    expect(files.get('word/footer2.xml')).toContain('w:jc w:val="left"');
    expect(files.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('names fonts to fall back to for each of its faces', () => {
    for (const [, name] of (files.get('word/styles.xml') ?? '').matchAll(/w:eastAsia="([^"]+)" w:cs/g)) {
      expect(files.get('word/fontTable.xml')).toMatch(new RegExp(`<w:font w:name="${name}"><w:altName w:val="[^"]+,`));
    }
  });

  it('offers what is not known as a field to fill in', () => {
    expect(document).toContain('<w:alias w:val="合同金额"/>');
    expect(document).toContain('【待填：合同金额】');
  });

  it('writes parts that are well formed whatever the text holds, the same every time', () => {
    for (const xml of files.values()) requireWellFormed(xml);
    expect(writePaperDocx(paper)).toEqual(writePaperDocx(paper));
  });

  it('reads in LibreOffice with its numbers', () => {
    const text = officeText(writePaperDocx(paper)).replace(/[ \t]/g, '');
    for (const words of ['一、概况', '（一）当事人', '1.细目', '（二）期限', '二、结论', '（一）重新数起', '第二行', '“原文”<script>']) expect(text).toContain(words);
  });
});

describe('writePaperHtml', () => {
  const html = writePaperHtml(paper);

  it('is one file that runs no script and loads nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('content="甲&lt;乙&gt;"');
  });

  it('prints on A4 with page numbers and repeating table headers', () => {
    expect(html).toContain('@page { size: A4 portrait;');
    expect(html).toContain('counter(page)');
    expect(html).toContain('<thead><tr><th scope="col">项目</th>');
  });

  it('says the same numbers as the Word paper', () => {
    expect([...html.matchAll(/<h[2-4] id[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(['一、概况', '（一）当事人', '1.细目', '（二）期限', '二、结论', '（一）重新数起', '附录']);
  });
});
