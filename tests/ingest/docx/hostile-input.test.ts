import { strFromU8, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '#shared/ingest/detect-format.ts';
import { readDocx } from '#shared/ingest/docx/read-docx.ts';
import { replaceParts } from '#shared/ooxml/replace-parts.ts';
import { readEntry, readZip } from '#shared/ooxml/zip.ts';
import { Refusal } from '#shared/result.ts';
import { buildDocx, numbered, numberingList, paragraph, run, table } from '#tests/fixtures/build-docx.ts';

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${paragraph('框')}</w:txbxContent></wps:txbx></mc:Choice>`
  + `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const whole = buildDocx({
  document: paragraph('合同', '<w:jc w:val="center"/>') + paragraph('一', `<w:pStyle w:val="a"/>${numbered(1)}`)
    + `<w:p><w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>${run('甲', '<w:vanish/>')}<w:ins w:id="1" w:author="丙">${run('乙&')}</w:ins>`
    + `<w:del w:id="2"><w:r><w:delText>丁</w:delText></w:r></w:del>${box}${field('begin')}${field('separate')}${run('3')}${field('end')}</w:p>`
    + table([[paragraph('项'), table([[paragraph('内', numbered(1, 1))]]) + paragraph('量')]])
    + '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    + '<w:p><w:commentRangeStart w:id="4"/><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:br w:type="page"/></w:r></w:p>',
  numbering: numberingList(1, [['chineseCounting', '第%1条'], ['decimal', '%1.%2', '<w:isLgl/>']]),
  styles: '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:basedOn w:val="a"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>',
  footnotes: `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`,
  comments: `<w:comment w:id="4">${paragraph('批')}</w:comment>`,
});

/** Reading ends in a document or a Refusal, and within a time that no document of this size should need. */
function expectOrderlyEnd(bytes: Uint8Array): void {
  const started = performance.now();
  try {
    if (detectFormat(bytes) === 'docx') expect(readDocx(bytes, () => {}).value.paragraphs.length).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  expect(performance.now() - started).toBeLessThan(2_000);
}

describe('a damaged or forged file ends as a refusal or a document', () => {
  it('with bytes of the zip overwritten', () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      expectOrderlyEnd(bytes);
    }), { numRuns: 2_000, seed: 1 });
  });

  it('with tags, attributes and text of any part cut, doubled or exchanged', () => {
    const archive = readZip(whole);
    const names = archive.entries.map(({ name }) => name);
    const forge = fc.record({
      name: fc.constantFrom(...names),
      edits: fc.array(fc.record({
        kind: fc.constantFrom('drop', 'double', 'swap', 'value', 'text'), at: fc.nat(), other: fc.nat(),
        value: fc.constantFrom('', '-1', '0', '9', '99999999999', 'constructor', '__proto__', '%9', 'NaN', '�'),
      }), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(fc.property(forge, ({ name, edits }) => {
      const pieces = strFromU8(readEntry(archive, name) ?? new Uint8Array()).split(/(?=<)|(?<=>)/);
      for (const { kind, at, other, value } of edits) {
        const index = at % pieces.length;
        const piece = pieces[index] ?? '';
        const second = other % pieces.length;
        if (kind === 'drop') pieces.splice(index, 1);
        else if (kind === 'double') pieces.splice(second, 0, piece);
        else if (kind === 'swap') [pieces[index], pieces[second]] = [pieces[second] ?? '', piece];
        else if (kind === 'value') pieces[index] = piece.replace(/"[^"]*"/, `"${value}"`);
        else if (!piece.startsWith('<')) pieces[index] = value;
        if (pieces.length === 0) return;
      }
      expectOrderlyEnd(replaceParts(archive, new Map([[name, strToU8(pieces.join(''))]])));
    }), { numRuns: 4_000, seed: 2 });
  });

  it('with well-formed parts whose elements stand in the wrong places', () => {
    const archive = readZip(whole);
    const names = ['w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:tc', 'w:pPr', 'w:rPr', 'w:ins', 'w:del', 'mc:Choice', 'mc:Fallback', 'mc:AlternateContent', 'w:txbxContent', 'w:numPr', 'w:vanish', 'w:sym', 'w:rt', 'm:r', 'w:tcPr', 'w:fldChar', 'w:comment', 'w:sdt'];
    const element = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof({ depthSize: 'medium' }, fc.constantFrom('甲', '&amp;', '<!-- > -->', '<![CDATA[<w:p>]]>'), fc.record({
        name: fc.constantFrom(...names), inner: fc.array(tie('node'), { maxLength: 4 }),
      }).map(({ name, inner }) => `<${name}>${inner.join('')}</${name}>`)),
    })).node;
    const [head = '', tail = ''] = strFromU8(readEntry(archive, 'word/document.xml') ?? new Uint8Array()).split(/(?<=<w:body>)[\s\S]*(?=<\/w:body>)/);
    fc.assert(fc.property(fc.array(element, { maxLength: 8 }), (nodes) => {
      expectOrderlyEnd(replaceParts(archive, new Map([['word/document.xml', strToU8(head + nodes.join('') + tail)]])));
    }), { numRuns: 2_000, seed: 3 });
  });
});
