import { readFileSync } from 'node:fs';
import { strFromU8 } from 'fflate';
import { readEntry, readZip } from '#shared/ooxml/zip.ts';
import { buildDocx, buildZip, numbered, numberingList, paragraph, run, table } from '#tests/fixtures/build-docx.ts';
import type { GoldenCase } from './golden-case.ts';

const clauses = numberingList(1, [['chineseCountingThousand', '第%1条'], ['chineseCounting', '（%2）']]);
const body = paragraph('社工站服务合同', '<w:jc w:val="center"/>') + paragraph('服务内容', numbered(1)) + paragraph('每年开展个案服务十二例。', numbered(1, 1)) + paragraph('付款', numbered(1)) + table([[paragraph('期次'), paragraph('比例')], [paragraph('首期'), paragraph('50%')]]);
const plain = (): Uint8Array => buildDocx({ numbering: clauses, document: body });

/** Every part rewritten as text. */
function rewrite(bytes: Uint8Array, change: (text: string, name: string) => string): Uint8Array {
  const archive = readZip(bytes);
  return buildZip(new Map(archive.entries.map(({ name }) => [name, change(strFromU8(readEntry(archive, name) ?? new Uint8Array()), name)])));
}

/** ISO 29500 strict: other namespaces for markup and relationships. */
function strict(text: string): string {
  return text.replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/');
}

/** As WPS writes: its own namespace and attributes, numbered styles, fonts hinted for East Asia, one run a phrase, properties of its own. */
const wps = `<w:p wpsCustomData="x"><w:pPr><w:keepNext w:val="0"/><w:pageBreakBefore w:val="0"/><w:widowControl w:val="0"/><w:kinsoku/><w:topLinePunct w:val="0"/>${numbered(1)}<w:ind w:leftChars="0" w:firstLineChars="0"/></w:pPr>`
  + ['服务', '内容'].map((text) => run(text, '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>')).join('')
  + '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/></w:p>'
  + `<w:p><w:pPr>${numbered(1, 1)}</w:pPr>${run('乙方每月报送工作记录', '<w:rFonts w:hint="default"/><w:lang w:val="en-US"/>')}${run('一次。')}</w:p>`
  + `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('乙方接受')}<w:proofErr w:type="gramStart"/>${run('评估')}<w:proofErr w:type="gramEnd"/>${run('。')}</w:p>`;

export const packageCases: readonly GoldenCase[] = [
  { name: 'package-strict', ending: 'docx', bytes: () => rewrite(plain(), strict) },
  { name: 'package-like-wps', ending: 'docx', bytes: () => rewrite(buildDocx({ numbering: clauses, document: wps }), (text, name) => (name === 'word/document.xml'
    ? text.replace('<w:document ', '<w:document xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" mc:Ignorable="wpsCustomData" ').replace('<w:p wpsCustomData="x">', '<w:p wpsCustomData:id="x">') : text)) },
  { name: 'package-with-macros', ending: 'docm', bytes: () => rewrite(plain(), (text) => text.replace('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'vnd.ms-word.document.macroEnabled.main+xml')) },
  // Written once by LibreOffice from an .odt, which would not write the same bytes again.
  { name: 'package-made-by-libreoffice', ending: 'docx', bytes: () => new Uint8Array(readFileSync(new URL('../../fixtures/files/made-by-libreoffice.docx', import.meta.url))) },
  { name: 'package-template', ending: 'dotx', bytes: () => rewrite(plain(), (text) => text.replace('wordprocessingml.document.main+xml', 'wordprocessingml.template.main+xml')) },
];
