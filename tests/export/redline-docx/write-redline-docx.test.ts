import { describe, expect, it } from 'vitest';
import { writeRedlineDocx } from '#shared/export/index.ts';
import type { Refusal } from '#shared/result.ts';
import { buildDocx, numbered, numberingList, paragraph, run, table } from '#tests/fixtures/build-docx.ts';
import { author, faultsOf, marked, planOf, read, redline, redlineOf, rejectOurs, texts } from './judge-redline.ts';
import type { Wish } from './judge-redline.ts';

/** The marks in the one paragraph of a document. */
async function mark(inner: string, ...wishes: Wish[]): Promise<string> {
  const { xml, messages, part } = await redline(buildDocx({ document: `<w:p>${inner}</w:p>` }), wishes);
  expect(messages).toEqual([]);
  expect(faultsOf(xml, part('word/comments.xml'))).toEqual([]);
  return marked(xml);
}

const bold = '<w:b/><w:color w:val="FF0000"/>';

describe('a tracked change', () => {
  it('deletes the old words and inserts the new, inside its comment', async () => {
    expect(await mark(run('乙方完成其他工作。'), ['其他', '双方确认的'])).toBe('乙方完成⟨[-其他-]{+双方确认的+}⟩工作。');
  });

  it('only inserts or only deletes where nothing more is wanted', async () => {
    expect(await mark(run('乙方配合检查。'), ['配合^', '每年'])).toBe('乙方配合⟨{+每年+}⟩检查。');
    expect(await mark(run('乙方无条件配合检查。'), ['无条件', ''])).toBe('乙方⟨[-无条件-]⟩配合检查。');
  });

  it('keeps the look of every run, and gives new words the look of the first words they replace', async () => {
    const { xml } = await redline(buildDocx({ document: `<w:p>${run('乙方', bold)}${run('完成其他', '<w:i/>')}${run('工作。')}</w:p>` }), [['方完成其', '甲']]);
    const cut = xml.slice(xml.indexOf('<w:p>')).replace(/w:(?:author|date)="[^"]*" ?/g, '');
    expect(cut).toContain(`<w:del w:id="3" ><w:r><w:rPr>${bold}</w:rPr><w:delText xml:space="preserve">方</w:delText></w:r></w:del>`);
    expect(cut).toContain('<w:r><w:rPr><w:i/></w:rPr><w:delText xml:space="preserve">完成其</w:delText></w:r>');
    expect(cut).toContain(`<w:r><w:rPr>${bold}</w:rPr><w:t xml:space="preserve">甲</w:t></w:r>`);
    expect(cut).toContain('<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">他</w:t></w:r>');
  });

  it('names its author and date', async () => {
    const { xml } = await redline(buildDocx({ document: paragraph('其他工作') }), [['其他', '甲']]);
    expect(xml).toMatch(new RegExp(`<w:ins w:id="\\d+" w:author="${author}" w:date="2026-11-24T08:00:00Z">`));
  });

  it('reaches over runs, proof marks and bookmarks, and leaves these where they are', async () => {
    const inner = `${run('完成交')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="7" w:name="a"/>${run('办的其')}<w:bookmarkEnd w:id="7"/>${run('他工作')}`;
    const { xml } = await redline(buildDocx({ document: `<w:p>${inner}</w:p>` }), [['交办的其他', '甲']]);
    expect(marked(xml)).toBe('完成⟨[-交-][-办的其-][-他-]{+甲+}⟩工作');
    expect(xml).toMatch(/<\/w:del><w:proofErr w:type="spellStart"\/><w:bookmarkStart w:id="7" w:name="a"\/><w:del/);
  });

  it('treats tabs, breaks and symbols as the one character they stand for', async () => {
    const inner = `<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r>`;
    expect(await mark(inner, ['\t乙\n', '一\t二\n三'])).toBe('甲⟨[-⇥乙↵-]{+一⇥二↵三+}⟩丙丁');
  });

  it('keeps entities and blanks as they are', async () => {
    const { xml } = await redline(buildDocx({ document: `<w:p><w:r><w:t xml:space="preserve"> A&amp;B &#30002;方 </w:t></w:r></w:p>` }), [['B 甲', 'C & <D>']]);
    expect(xml).toContain('<w:t xml:space="preserve"> A&amp;</w:t>');
    expect(xml).toContain('<w:delText xml:space="preserve">B &#30002;</w:delText>');
    expect(xml).toContain('<w:t xml:space="preserve">C &amp; &lt;D&gt;</w:t>');
    expect(xml).toContain('<w:t xml:space="preserve">方 </w:t>');
  });

  it('never writes what XML forbids, nor half a character', async () => {
    expect(await mark(run('其他工作'), ['其他', 'a\u0000\u0008b\ufffe\ud800c\r\nd'])).toBe('⟨[-其他-]{+ab\ufffdc↵d+}⟩工作');
    const original = buildDocx({ document: paragraph('😀工作') });
    const document = await read(original);
    const half = redlineOf(original, document, { edits: [{ finding: 'f', paragraph: 0, range: [1, 2], text: '\ude01' }], comments: [] });
    expect(marked(half.xml)).toBe('[-😀-]{+😁+}工作');
  });

  it('stands beside a page break and a picture, not around them', async () => {
    const picture = '<w:drawing><wp:inline/></w:drawing>';
    expect(await mark(`<w:r><w:br w:type="page"/><w:t>第一条</w:t>${picture}</w:r>`, ['第一条', '第二条'])).toBe('⇥⟨[-第一条-]{+第二条+}⟩');
    const { xml } = await redline(buildDocx({ document: `<w:p><w:r><w:br w:type="page"/><w:t>第一条</w:t>${picture}</w:r></w:p>` }), [['第一条', '甲']]);
    expect(xml.match(/<w:drawing>/g)).toHaveLength(1);
    expect(rejectOurs(xml)).toContain(picture);
  });

  it('renumbers a format change that is copied with a split run', async () => {
    const properties = '<w:b/><w:rPrChange w:id="3" w:author="他人"><w:rPr/></w:rPrChange>';
    const { xml, part } = await redline(buildDocx({ document: `<w:p>${run('甲乙丙', properties)}</w:p>` }), [['乙', '丁']]);
    expect(faultsOf(xml, part('word/comments.xml'))).toEqual([]);
    expect(xml.match(/<w:rPrChange/g)).toHaveLength(3);
  });
});

describe('links, content controls and smart tags', () => {
  const link = (inner: string): string => `<w:hyperlink r:id="rId9">${inner}</w:hyperlink>`;
  const control = (inner: string, properties = ''): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

  it('are edited inside', async () => {
    const { xml } = await redline(buildDocx({ document: `<w:p>${run('见')}${link(run('附件清单'))}${control(run('甲方名称'))}</w:p>` }), [['清单', '一'], ['名称', '']]);
    expect(marked(xml)).toBe('见附件⟨[-清单-]{+一+}⟩甲方⟨[-名称-]⟩');
    expect(xml).toMatch(/<w:hyperlink r:id="rId9">.*<w:ins.*<\/w:hyperlink><w:sdt>/);
  });

  it('take in no new words at their edge', async () => {
    const { xml } = await redline(buildDocx({ document: `<w:p>${run('见')}${link(run('附件'))}${run('。')}</w:p>` }), [['附件^', '一']]);
    expect(xml).toMatch(/<\/w:hyperlink>.*<w:ins/);
  });

  it('with text that is bound to data, chosen or protected are commented instead', async () => {
    for (const properties of ['<w:dataBinding w:xpath="/a"/>', '<w:dropDownList/>', '<w:lock w:val="sdtContentLocked"/>']) {
      const { xml, messages } = await redline(buildDocx({ document: `<w:p>${run('甲')}${control(run('乙丙'), properties)}</w:p>` }), [['丙', '丁']]);
      expect(messages).toMatchObject([{ code: 'edit-as-comment', values: { reason: 'control' } }]);
      expect(xml).toMatch(/<w:commentRangeStart[^>]*><w:sdt>.*<\/w:sdt><w:commentRangeEnd/);
    }
  });

  it('may be crossed when they are only smart tags', async () => {
    const tag = `<w:smartTag w:uri="urn:x" w:element="date">${run('2026年')}</w:smartTag>`;
    expect(await mark(`${run('自')}${tag}${run('起')}`, ['自2026年起', '自签订之日起'])).toBe('⟨[-自-][-2026年-][-起-]{+自签订之日起+}⟩');
  });
});

describe('changes of others', () => {
  const inserted = (inner: string, id = 1): string => `<w:ins w:id="${id}" w:author="他人" w:date="2026-01-01T00:00:00Z">${inner}</w:ins>`;
  const deleted = (text: string): string => `<w:del w:id="2" w:author="他人"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  it('are kept, and ids do not collide with theirs', async () => {
    expect(await mark(`${run('服务期')}${deleted('十')}${inserted(run('十二'))}${run('个月')}`, ['个月', '月'])).toBe('服务期十十二⟨[-个月-]{+月+}⟩');
  });

  it('hold our deletion inside and our insertion beside them', async () => {
    const { xml, part } = await redline(buildDocx({ document: `<w:p>${run('甲')}${inserted(run('乙丙丁'))}</w:p>` }), [['丙', '戊']]);
    expect(faultsOf(xml, part('word/comments.xml'))).toEqual([]);
    const shape = xml.replace(/ w:(?:date)="[^"]*"/g, '').replace(/<w:comment[^>]*>/g, '').replace(/<w:r><\/w:r>/g, '');
    expect(shape).toMatch(/<w:ins w:id="1" w:author="他人">.*乙.*<w:del w:id="\d+" w:author="审查人">.*丙.*<\/w:del><\/w:ins><w:ins w:id="\d+" w:author="审查人">.*戊.*<\/w:ins><w:ins w:id="\d+" w:author="他人">.*丁.*<\/w:ins>/);
  });

  it('take in nothing at their edges and leave no empty insertion behind', async () => {
    const { xml } = await redline(buildDocx({ document: `<w:p>${inserted(run('乙丙'))}</w:p>` }), [['丙', '戊'], ['乙丙^', '己', 'x']]);
    expect(xml).not.toMatch(/<w:ins [^>]*><\/w:ins>|<w:ins [^>]*>(?:<w:comment[^>]*>|<w:r><w:comment[^>]*><\/w:r>)*<\/w:ins>/);
    expect(texts(xml)).toEqual(['乙戊己']);
  });

  it('that an edit crosses turn it into a comment', async () => {
    const { xml, messages, part } = await redline(buildDocx({ document: `<w:p>${run('服务期')}${deleted('十')}${inserted(run('十二'))}${run('个月')}</w:p>` }), [['期十二个', '年']]);
    expect(messages).toEqual([{ code: 'edit-as-comment', paragraph: 0, values: { clause: '“服务期十二个月”', reason: 'revision' } }]);
    expect(xml).not.toContain(author);
    expect(part('word/comments.xml')).toContain('将“期十二个”改为“年”');
  });
});

describe('what must not be written in', () => {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = `${char('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>${char('separate')}${run('第五条')}${char('end')}`;

  it.each([
    ['a field\'s result', field, 'field'],
    ['a simple field', `<w:fldSimple w:instr=" REF a ">${run('第五条')}</w:fldSimple>`, 'field'],
    ['a formula', '<m:oMath><m:r><m:t>第五条</m:t></m:r></m:oMath>', 'formula'],
    ['ruby', `<w:r><w:ruby><w:rt>${run('dì')}</w:rt><w:rubyBase>${run('第五条')}</w:rubyBase></w:ruby></w:r>`, 'object'],
    ['text with CDATA', '<w:r><w:t><![CDATA[第五条]]></w:t></w:r>', 'field'],
    ['moved text', `<w:moveTo w:id="5" w:author="他人">${run('第五条')}</w:moveTo>`, 'revision'],
  ])('%s: an edit in it becomes a comment around it', async (_, inner, reason) => {
    const { xml, messages, part } = await redline(buildDocx({ document: `<w:p>${run('见')}${inner}${run('办理')}</w:p>` }), [['五', '六']]);
    expect(messages).toMatchObject([{ code: 'edit-as-comment', values: { reason } }]);
    expect(faultsOf(xml, part('word/comments.xml'))).toEqual([]);
    const bare = xml.replace(/<w:commentRange[^>]*>|<w:r><w:commentReference[^>]*><\/w:r>/g, '');
    expect(bare).toContain(inner);
    expect(xml).toMatch(/见<\/w:t><\/w:r><w:commentRangeStart/);
    expect(xml).toMatch(/<\/w:r><w:r><w:t[^>]*>办理/);
  });

  it('a reference to a note or a picture between the words', async () => {
    for (const object of ['<w:footnoteReference w:id="1"/>', '<w:drawing/>', '<w:object/>']) {
      expect((await redline(buildDocx({ document: `<w:p>${run('甲乙')}<w:r>${object}</w:r>${run('丙丁')}</w:p>` }), [['乙丙', '戊']])).messages)
        .toMatchObject([{ values: { reason: 'object' } }]);
      expect((await redline(buildDocx({ document: `<w:p><w:r><w:t>甲乙</w:t>${object}<w:t>丙丁</w:t></w:r></w:p>` }), [['乙丙', '戊']])).messages)
        .toMatchObject([{ values: { reason: 'object' } }]);
    }
  });

  it('text may be added before and behind it', async () => {
    expect(await mark(`${run('见')}${field}${run('。')}`, ['见^', '本合同'], ['第五条^', '第二款'])).toContain('{+本合同+}');
    expect(await mark(`${run('见')}${field}`, ['第五条^', '第二款'])).toMatch(/第五条⟨\{\+第二款\+\}⟩$|⟨第五条\{\+第二款\+\}⟩$/);
  });

  it('edits of one finding are written together or not at all', async () => {
    const { xml, messages, part } = await redline(buildDocx({ document: `<w:p>${run('甲方见')}${field}</w:p>` }), [['甲', '乙', 'f'], ['五', '六', 'f']]);
    expect(messages).toHaveLength(1);
    expect(xml).not.toContain('<w:del ');
    expect(part('word/comments.xml')).toContain('将“甲”改为“乙”；将“五”改为“六”');
  });
});

describe('a paragraph whose words all go', () => {
  const list = numberingList(1, [['chineseCounting', '第%1条']]);
  const three = (properties: string): string => paragraph('甲款', numbered(1)) + paragraph('乙款', properties) + paragraph('丙款', numbered(1));

  it('goes with its mark and its number', async () => {
    const result = await redline(buildDocx({ document: three(numbered(1)), numbering: list }), [['乙款', '']]);
    expect(result.xml).toMatch(/<\/w:numPr><w:rPr><w:del w:id="\d+" w:author="审查人" w:date="[^"]*"\/><\/w:rPr><\/w:pPr>/);
    expect((await read(result.bytes)).paragraphs.map(({ text, numbering }) => [numbering?.label, text])).toEqual([['第一条', '甲款'], ['第二条', '丙款']]);
  });

  it.each([
    ['no properties', '', /<w:p><w:pPr><w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr>/],
    ['run properties', '<w:rPr><w:b/></w:rPr>', /<w:rPr><w:del [^>]*\/><w:b\/><\/w:rPr>/],
    ['empty run properties', '<w:rPr/>', /<w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr>/],
    ['somebody\'s insertion of it', '<w:rPr><w:ins w:id="5" w:author="他人"/><w:b/></w:rPr>', /<w:ins w:id="5" w:author="他人"\/><w:del [^>]*\/><w:b\/>/],
    ['a change of properties', '<w:jc w:val="left"/><w:pPrChange w:id="5"><w:pPr><w:rPr/></w:pPr></w:pPrChange>', /<w:rPr><w:del [^>]*\/><\/w:rPr><w:pPrChange/],
  ])('marks it in the place that the format wants: %s', async (_, properties, shape) => {
    const { xml } = await redline(buildDocx({ document: three(properties) }), [['乙款', '']]);
    expect(xml).toMatch(shape);
  });

  it.each([
    ['that holds page geometry', three('<w:sectPr/>')],
    ['before a table', paragraph('乙款') + table([[paragraph('丁')]]) + paragraph('')],
    ['at the end of a cell', table([[paragraph('乙款'), paragraph('丁')]]) + paragraph('')],
    ['at the end of the document', `${paragraph('甲款')}${paragraph('乙款')}<w:sectPr/>`],
    ['with a picture', `<w:p>${run('乙款')}<w:r><w:drawing/></w:r></w:p>${paragraph('丙款')}`],
    ['whose mark was deleted before', three('<w:rPr><w:del w:id="5" w:author="他人"/></w:rPr>')],
  ])('keeps its mark %s', async (_, document) => {
    const { xml, messages } = await redline(buildDocx({ document }), [['乙款', '']]);
    expect(messages).toEqual([]);
    expect(marked(xml)).toContain('[-乙款-]');
    expect(xml).not.toMatch(/<w:del [^>]*审查人[^>]*\/>/);
  });

  it('in a cell with more paragraphs goes with its mark', async () => {
    const { xml } = await redline(buildDocx({ document: table([[paragraph('乙款') + paragraph('丁')]]) + paragraph('') }), [['乙款', '']]);
    expect(xml).toMatch(/<w:del [^>]*审查人[^>]*\/>/);
  });
});

describe('a plan', () => {
  it('without anything in it gives the same bytes', async () => {
    const original = buildDocx({ document: paragraph('其他工作') });
    expect(redlineOf(original, await read(original), { edits: [], comments: [] }).bytes).toBe(original);
  });

  it('for a PDF is refused', async () => {
    const original = buildDocx({ document: paragraph('其他工作') });
    const document = { ...(await read(original)), format: 'pdf' as const };
    expect(() => writeRedlineDocx(original, document, planOf(document, [['其他', '']]), { author, date: '' }))
      .toThrow(expect.objectContaining({ code: 'export-needs-docx' }) as Refusal);
  });

  it('for another file, or with edits that overlap, is a mistake and throws', async () => {
    const original = buildDocx({ document: paragraph('其他工作') });
    const other = buildDocx({ document: paragraph('别的工作') });
    const document = await read(original);
    expect(() => redlineOf(other, document, planOf(document, [['其他', '']]))).toThrow(RangeError);
    const edit = { finding: 'f', paragraph: 0, range: [0, 2] as const, text: '' };
    expect(() => redlineOf(original, document, { edits: [edit, edit], comments: [] })).toThrow(RangeError);
  });
});
