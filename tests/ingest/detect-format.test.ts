import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '#shared/ingest/detect-format.ts';
import { Refusal } from '#shared/result.ts';
import { buildCompound } from '#tests/fixtures/build-compound.ts';
import { buildDocx, paragraph } from '#tests/fixtures/build-docx.ts';

function told(bytes: Uint8Array): unknown {
  try {
    return detectFormat(bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.values.kind === undefined ? error.code : `${error.code} ${error.values.kind}`;
  }
}

const docx = buildDocx({ document: paragraph('甲方') });
const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array => (
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part, true)] : [...part])))
);
const zipOf = (...names: readonly string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));
const compound = (...streams: readonly string[]): Uint8Array => buildCompound(Object.fromEntries(streams.map((name) => [name, new Uint8Array(8)])));

/** A package whose main part has another content type. */
function office(type: string, folder = 'word'): Uint8Array {
  return buildDocx({
    document: paragraph('甲方'),
    extraParts: {
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        + `<Override PartName="/${folder}/document.xml" ContentType="application/${type}"/></Types>`,
      '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + `<Relationship Id="a" Type="x/officeDocument" Target="${folder}/document.xml"/></Relationships>`,
      [`${folder}/document.xml`]: '<a/>',
    },
  });
}

describe('the format of a file is told by its content', () => {
  it.each<[string, Uint8Array, string]>([
    ['a Word document', docx, 'docx'],
    ['a Word document with macros', office('vnd.ms-word.document.macroEnabled.main+xml'), 'docx'],
    ['a Word template', office('vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'), 'docx'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'pdf'],
    ['a PDF behind some other lines', bytesOf('x'.repeat(1_000), '%PDF-1.4'), 'pdf'],
    ['a PDF header that comes too late', bytesOf('x'.repeat(1_100), '%PDF-1.4'), 'text'],
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['a cut-off Word document', docx.subarray(0, docx.length - 100), 'docx-damaged'],
    ['a cut-off archive', zipOf('foto1.xyz').subarray(0, 60), 'zip-not-docx'],
    ['an archive of documents', zipSync({ 'a.docx': docx }), 'zip-not-docx'],
    ['an empty archive', zipSync({}), 'zip-not-docx'],
    ['a package without content types', zipOf('word/document.xml'), 'docx-damaged'],
    ['a package of nothing known', zipOf('[Content_Types].xml', 'a.xml'), 'zip-not-docx'],
    ['a workbook', office('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xl'), 'office-other Excel'],
    ['a presentation', office('vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', 'ppt'), 'office-other PowerPoint'],
    ['an OFD', zipOf('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
    ['an OpenDocument text', zipOf('mimetype', 'content.xml'), 'file-unknown'],
    ['a RAR archive', bytesOf('Rar!', [0x1a, 7, 0]), 'zip-not-docx'],
    ['an old Word or WPS file', compound('WordDocument', '1Table'), 'doc'],
    ['a Word document with a password', compound('EncryptedPackage'), 'docx-encrypted'],
    ['an old workbook', compound('Workbook'), 'office-other Excel'],
    ['a workbook with a Word document in it', buildCompound({ Workbook: new Uint8Array(8), MBD01: { WordDocument: new Uint8Array(8) } }), 'office-other Excel'],
    ['an old presentation', compound('PowerPoint Document', 'Pictures'), 'office-other PowerPoint'],
    ['a mail', compound('__properties_version1.0'), 'office-other Outlook'],
    ['a cut-off compound file', compound('WordDocument').subarray(0, 900), 'doc-damaged'],
    ['an unknown compound file', compound('Other'), 'file-unknown'],
    ['an RTF', bytesOf('{\\rtf1\\ansi'), 'rtf-unsupported'],
    ['a PNG', bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'image-unsupported'],
    ['a JPEG', bytesOf([0xff, 0xd8, 0xff, 0xe0]), 'image-unsupported'],
    ['a plain text in UTF-8', strToU8('甲方：某镇\r\n乙方：某中心\t'), 'text'],
    ['a plain text in GBK', bytesOf([0xbc, 0xd7, 0xb7, 0xbd, 0x0d, 0x0a]), 'text'],
    ['a plain text in UTF-16', bytesOf([0xff, 0xfe, 0x32, 0x75]), 'text'],
    ['a plain text in UTF-16 without its mark', bytesOf([0x32, 0x75, 0x0a, 0x00, 0x41, 0x00]), 'text'],
    ['bytes with zeros in them', bytesOf('ab', [0, 0, 0x0a, 0, 0, 1]), 'file-unknown'],
    ['a text that begins with an angle bracket', strToU8('<合同>\n'), 'text'],
    ['a web page', strToU8('\n<html><body>甲方</body></html>'), 'file-unknown'],
    ['anything else', bytesOf([0, 1, 2, 3, 250]), 'file-unknown'],
  ])('%s', (_, bytes, expected) => {
    expect(told(bytes)).toBe(expected);
  });
});
