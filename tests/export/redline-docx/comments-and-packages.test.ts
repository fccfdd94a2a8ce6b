import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDocx, paragraph, run } from '#tests/fixtures/build-docx.ts';
import { author, faultsOf, marked, read, redline, redlineOf } from './judge-redline.ts';

describe('comments', () => {
  const two = { comments: '<w:comment w:id="4" w:author="他人"><w:p><w:r><w:t>原有</w:t></w:r></w:p></w:comment>', document: paragraph('其他工作') };

  it('are added behind existing ones, which stay as they are', async () => {
    const original = buildDocx(two);
    const result = await redline(original, [['其他', '甲']]);
    expect(result.part('word/comments.xml')).toContain(two.comments);
    expect((await read(result.bytes)).comments.map(({ text, author: by }) => [text, by])).toEqual([['原有', '他人'], ['批注 f0', author]]);
    const before = unzipSync(original);
    const after = unzipSync(result.bytes);
    for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels']) expect(after[name], name).toEqual(before[name]);
  });

  it('bring their part, relationship and content type where there were none', async () => {
    const result = await redline(buildDocx({ document: paragraph('其他工作') }), [['其他', '甲']]);
    expect(result.part('word/_rels/document.xml.rels')).toMatch(/<Relationship Id="rId1" Type="[^"]*\/relationships\/comments" Target="comments.xml"\/>/);
    expect(result.part('[Content_Types].xml')).toContain('<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>');
    expect((await read(result.bytes)).comments).toEqual([{ paragraph: 0, text: '批注 f0', author }]);
  });

  it('keep lines, blanks and signs of their text', async () => {
    const original = buildDocx({ document: paragraph('其他工作') });
    const document = await read(original);
    const text = '问题：“<甲> & 乙”\n\n  理由\t二\u0000';
    const result = redlineOf(original, document, { edits: [], comments: [{ finding: 'f', paragraph: 0, range: [0, 2], text }] });
    expect((await read(result.bytes)).comments[0]?.text).toBe(text.slice(0, -1));
  });

  it('may overlap each other and the edits, and hold the whole of an edit that they touch', async () => {
    const original = buildDocx({ document: paragraph('一二三四五六七八') });
    const document = await read(original);
    const at = (finding: string, start: number, end: number): { finding: string; paragraph: number; range: [number, number]; text: string } => ({ finding, paragraph: 0, range: [start, end], text: finding });
    const { xml, part } = redlineOf(original, document, { edits: [at('x', 2, 5)], comments: [at('a', 0, 3), at('b', 4, 7), at('c', 3, 4), at('d', 8, 8)] });
    expect(marked(xml)).toBe('⟨一二⟨⟨[-三四五-]{+x+}⟩⟩六七⟩八⟨⟩');
    expect(faultsOf(xml, part('word/comments.xml'))).toEqual([]);
  });

  it('on a note without its sign stands at the first words, and outside of the insertion of somebody else', async () => {
    const original = buildDocx({ document: `<w:p><w:ins w:id="7" w:author="他人">${run('甲')}</w:ins></w:p>${paragraph('乙')}`, footnotes: `<w:footnote w:id="2">${paragraph('注中工作')}</w:footnote>` });
    const { xml, part } = await redline(original, [['工作', '任务']]);
    expect(faultsOf(xml, part('word/comments.xml'))).toEqual([]);
    expect(xml).toMatch(/<w:p><w:commentRangeStart w:id="\d+"\/><w:ins w:id="7"/);
  });

  it('on words of a text box or a note stand at the box or at the sign of the note', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('框中工作')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    const document = `<w:p>${run('甲')}${box}${run('乙')}</w:p><w:p>${run('丙')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const original = buildDocx({ document, footnotes: `<w:footnote w:id="2">${paragraph('注中工作')}</w:footnote>` });
    const { xml, part, messages } = await redline(original, [['框中', ''], ['注中', '']]);
    expect(messages.map(({ values }) => values['reason'])).toEqual(['textbox', 'note']);
    expect(faultsOf(xml, part('word/comments.xml'))).toEqual([]);
    expect(xml).toMatch(/<w:commentRangeStart w:id="\d+"\/><w:r><mc:AlternateContent>/);
    expect(xml).toMatch(/<w:commentRangeStart w:id="\d+"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd/);
    expect(part('word/comments.xml')).toContain('删去“注中”');
  });

  it('on a note, at the first words of a paragraph that goes, stand behind its properties', async () => {
    const original = buildDocx({ document: `<w:p>${run('甲乙')}</w:p><w:p>${run('丙')}</w:p>`, footnotes: `<w:footnote w:id="2">${paragraph('注中工作')}</w:footnote>` });
    const { xml } = await redline(original, [['甲乙', ''], ['注中', '']]);
    expect(xml).toMatch(/<w:p><w:pPr><w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr><w:commentRangeStart/);
  });

  it.each(['<w:comments><broken', '<w:ftr xmlns:w="urn:x"/>'])('are left out, with a message, when the existing part is %s', async (damaged) => {
    const original = buildDocx({ ...two, extraParts: { 'word/comments.xml': damaged } });
    const { xml, messages, part } = await redline(original, [['其他', '甲']]);
    expect(messages).toEqual([{ code: 'docx-part-missing', paragraph: null, values: { part: 'word/comments.xml' } }]);
    expect(marked(xml)).toBe('[-其他-]{+甲+}工作');
    expect(part('word/comments.xml')).toBe(damaged);
  });
});

describe('packages as other programs write them', () => {
  it('with prefixes of their own, strict names and single-tag roots', async () => {
    const ns = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const original = buildDocx({
      document: '',
      extraParts: {
        'word/document.xml': `<x:document xmlns:x="${ns}"><x:body><x:p><x:r><x:t>其他工作</x:t></x:r></x:p></x:body></x:document>`,
        'word/_rels/document.xml.rels': '<n:Relationships xmlns:n="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      },
    });
    const result = await redline(original, [['其他', '甲']]);
    expect(result.xml).toMatch(/<x:ins x:id="\d+" x:author="审查人"/);
    expect(result.part('word/comments.xml')).toContain(`<w:comments xmlns:w="${ns}">`);
    expect(result.part('word/_rels/document.xml.rels')).toMatch(/<n:Relationship Id="rId1" Type="http:\/\/purl.oclc.org\/[^"]*"[^>]*\/><\/n:Relationships>$/);
    const again = await read(result.bytes);
    expect([again.paragraphs[0]?.text, again.comments.length]).toEqual(['甲工作', 1]);
  });

  it('with Word\'s names as the default namespace', async () => {
    const ns = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const xml = `<document xmlns="${ns}"><body><p><r><t>其他工作</t></r></p></body></document>`;
    const result = await redline(buildDocx({ document: '', extraParts: { 'word/document.xml': xml } }), [['其他', '甲']]);
    expect(result.xml).toContain(`<ins xmlns:w="${ns}" w:id=`);
    expect((await read(result.bytes)).paragraphs[0]?.text).toBe('甲工作');
  });

  it('without relationships of the document, and with a comments file that nothing refers to', async () => {
    const original = buildDocx({ document: paragraph('其他工作'), extraParts: { 'word/_rels/document.xml.rels': null, 'word/comments.xml': '<old/>' } });
    const result = await redline(original, [['其他', '甲']]);
    expect(result.part('word/comments.xml')).toBe('<old/>');
    expect(result.part('word/_rels/document.xml.rels')).toContain('Target="comments1.xml"');
    expect((await read(result.bytes)).comments).toHaveLength(1);
  });
});
