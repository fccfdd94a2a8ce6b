import { execFileSync } from 'node:child_process';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeCleanDocx } from '#shared/export/index.ts';
import type { NewClause, PlannedEdit, RevisionPlan } from '#shared/model/revision.ts';
import { buildDocx, numbered, numberingList, paragraph, run, table } from '#tests/fixtures/build-docx.ts';
import { faultsOf, read, redlineOf, rejectOurs, texts } from './judge-redline.ts';

const numbering = numberingList(1, [['chineseCounting', '第%1条'], ['chineseCounting', '（%2）']]);
const article = (text: string): string => paragraph(text, numbered(1));
const item = (text: string, more = ''): string => paragraph(text, numbered(1, 1) + more);

type Wanted = { readonly behind: string; readonly like?: string; readonly number?: string; readonly lead?: string; readonly text?: string; readonly alsoDelete?: string };

/** A clause behind the paragraph with the words `behind`, looking like the one with the words `like`; judged in every way. */
async function insert(body: string, { behind, like = behind, number = '（三）', lead = '', text = '甲方提供场地。', alsoDelete }: Wanted) {
  const original = buildDocx({ document: body, numbering, styles: '<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' });
  const document = await read(original);
  const at = (words: string): number => document.paragraphs.findIndex((each) => each.text === words);
  const end = document.paragraphs[at(behind)]?.text.length ?? 0;
  const clause: NewClause = { like: at(like), number, lead };
  const gone = document.paragraphs[at(alsoDelete ?? '')];
  const edits: readonly PlannedEdit[] = [{ finding: 'f', paragraph: at(behind), range: [end, end], text, clause }, ...(gone === undefined ? [] : [{ finding: 'g', paragraph: gone.index, range: [0, gone.text.length] as const, text: '' }])];
  const plan: RevisionPlan = { edits, comments: [{ finding: 'f', paragraph: at(behind), range: [0, end], text: '批注' }] };
  const redline = redlineOf(original, document, plan);
  const clean = writeCleanDocx(original, document, plan).value;
  expect(faultsOf(redline.xml, redline.part('word/comments.xml'))).toEqual([]);
  expect(texts(rejectOurs(redline.xml))).toEqual(texts(strFromU8(unzipSync(original)['word/document.xml'] ?? new Uint8Array())));
  const lines = async (bytes: Uint8Array): Promise<readonly string[]> => (await read(bytes)).paragraphs.map((each) => `${each.numbering?.label ?? ''}${each.text}`);
  const accepted = await lines(redline.bytes);
  expect(await lines(clean)).toEqual(accepted);
  return { accepted, redline, original, clean: strFromU8(unzipSync(clean)['word/document.xml'] ?? new Uint8Array()) };
}

describe('a new clause', () => {
  it('is a paragraph that the word processor numbers like its neighbour, with the marks of an insertion', async () => {
    const { accepted, redline } = await insert(article('义务') + item('乙方开展服务。') + item('乙方安排督导。', '<w:jc w:val="both"/><w:rPr><w:b/></w:rPr>') + article('付款'), { behind: '乙方安排督导。' });
    expect(accepted).toEqual(['第一条义务', '（一）乙方开展服务。', '（二）乙方安排督导。', '（三）甲方提供场地。', '第二条付款']);
    expect(redline.xml).toMatch(/<w:p><w:pPr><w:numPr><w:ilvl w:val="1"\/><w:numId w:val="1"\/><\/w:numPr><w:jc w:val="both"\/><w:rPr><w:ins [^>]*\/><w:b\/><\/w:rPr><\/w:pPr><w:ins /);
  });

  it('types its number where its neighbour does, and takes the look of its neighbour\'s words', async () => {
    const { accepted, redline } = await insert(paragraph('义务') + `<w:p>${run('3.1 ', '<w:b/>')}${run('乙方开展服务。', '<w:sz w:val="28"/>')}</w:p>` + paragraph('付款'), { behind: '3.1 乙方开展服务。', number: '3.2', lead: '3.2 ' });
    expect(accepted).toEqual(['义务', '3.1 乙方开展服务。', '3.2 甲方提供场地。', '付款']);
    expect(redline.xml).toContain('<w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">3.2 甲方提供场地。</w:t>');
  });

  it('without a number takes none from the list or the style of its neighbour', async () => {
    const without = { number: '', text: '没有编号。' };
    expect((await insert(item('乙方开展服务。') + item('付款'), { behind: '乙方开展服务。', ...without })).accepted).toEqual(['（一）乙方开展服务。', '没有编号。', '（二）付款']);
    expect((await insert(paragraph('乙方开展服务。', '<w:pStyle w:val="S"/><w:jc w:val="left"/>') + article('付款'), { behind: '乙方开展服务。', ...without })).redline.xml)
      .toContain('<w:pStyle w:val="S"/><w:numPr><w:numId w:val="0"/></w:numPr><w:jc w:val="left"/>');
  });

  it('leaves page breaks and changes of others with the paragraph they belong to', async () => {
    const others = '<w:rPr><w:ins w:id="7" w:author="他人"/></w:rPr><w:pPrChange w:id="8" w:author="他人"><w:pPr/></w:pPrChange>';
    const { redline, clean } = await insert(item('乙方开展服务。', `<w:pageBreakBefore/>${others}`) + article('付款'), { behind: '乙方开展服务。', number: '（二）' });
    for (const xml of [redline.xml, clean]) for (const each of ['w:pageBreakBefore', 'w:id="7"', 'w:pPrChange ']) expect(xml.split(each)).toHaveLength(2);
  });

  it('stands behind the table whose last cell it follows', async () => {
    const body = article('义务') + item('按照下表：') + table([[paragraph('个案'), paragraph('10个')]]) + article('付款');
    expect((await insert(body, { behind: '10个', like: '按照下表：', number: '（二）' })).accepted).toEqual(['第一条义务', '（一）按照下表：', '个案', '10个', '（二）甲方提供场地。', '第二条付款']);
  });

  it('stays where the paragraphs before it go altogether', async () => {
    const body = article('义务') + item('乙方随时待命。') + item('乙方随叫随到。') + article('付款');
    expect((await insert(body, { behind: '乙方随叫随到。', number: '（三）', alsoDelete: '乙方随叫随到。' })).accepted).toEqual(['第一条义务', '（一）乙方随时待命。', '（二）甲方提供场地。', '第二条付款']);
  });

  it.each([
    ['at the end of a cell', table([[paragraph('甲'), paragraph('乙')]]) + article('付款'), '甲'],
    ['at the end of a section', paragraph('乙方开展服务。', '<w:sectPr/>') + article('付款'), '乙方开展服务。'],
    ['at the end of a content control', `<w:sdt><w:sdtContent>${paragraph('乙方开展服务。')}</w:sdtContent></w:sdt>${article('付款')}`, '乙方开展服务。'],
    ['before a table', paragraph('按照下表：') + table([[paragraph('甲')]]), '按照下表：'],
    ['at the end of the document', paragraph('乙方开展服务。'), '乙方开展服务。'],
  ])('becomes a comment %s', async (_, body, behind) => {
    const { redline } = await insert(body, { behind, number: '' });
    expect(redline.messages).toMatchObject([{ code: 'edit-as-comment', values: { reason: 'edge' } }]);
    expect(redline.part('word/comments.xml')).toContain('之后另起一段补充“甲方提供场地。”');
  });

  it('is gone without a trace when pandoc rejects, and a paragraph when it accepts', async () => {
    const { redline, original } = await insert(article('义务') + item('乙方开展服务。') + article('付款'), { behind: '乙方开展服务。', number: '（二）' });
    const pandoc = (bytes: Uint8Array, changes: string): string => execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', `--track-changes=${changes}`], { input: bytes, encoding: 'utf8' });
    // It keeps the empty item of a list whose paragraph mark is rejected, whoever wrote the file.
    expect(pandoc(redline.bytes, 'reject').replace(/ +\d\. +\n\n/, '')).toBe(pandoc(original, 'accept'));
    expect(pandoc(redline.bytes, 'accept')).toContain('    2.  甲方提供场地。\n');
    const plain = await insert(paragraph('义务') + paragraph('乙方开展服务。') + paragraph('付款'), { behind: '乙方开展服务。', number: '' });
    expect(pandoc(plain.redline.bytes, 'reject')).toBe(pandoc(plain.original, 'accept'));
  });
});
