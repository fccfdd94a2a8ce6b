import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readContentTypes } from '#shared/ooxml/content-types.ts';
import { decodePart, encodePart } from '#shared/ooxml/part-text.ts';
import { readRelationships } from '#shared/ooxml/relationships.ts';
import { readZip } from '#shared/ooxml/zip.ts';
import { buildDocx, buildZip } from '#tests/fixtures/build-docx.ts';

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

describe('the text of a part', () => {
  it.each([
    ['UTF-8', [...strToU8('<甲/>')]],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...strToU8('<甲/>')]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x3c, 0, 0x32, 0x75, 0x2f, 0, 0x3e, 0]],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x3c, 0x75, 0x32, 0, 0x2f, 0, 0x3e]],
    ['UTF-16 without a mark', [0x3c, 0, 0x32, 0x75, 0x2f, 0, 0x3e, 0]],
  ])('is read from %s', (_, bytes) => {
    expect(decodePart(new Uint8Array(bytes))).toBe('<甲/>');
  });

  it('is written in the encoding that its declaration names', () => {
    for (const encoding of ['UTF-8', 'UTF-16']) {
      const xml = `<?xml version="1.0" encoding="${encoding}"?><甲>😀</甲>`;
      const bytes = encodePart(xml);
      expect([...bytes.subarray(0, 2)]).toEqual(encoding === 'UTF-16' ? [0xff, 0xfe] : [0x3c, 0x3f]);
      expect(decodePart(bytes)).toBe(xml);
    }
  });

  it('is read from plain ASCII under any name, and written as UTF-8 under its own', () => {
    const xml = decodePart(strToU8('<?xml version="1.0" encoding="ISO-8859-1"?><a>&#30002;</a>'));
    expect(decodePart(encodePart(xml.replace('&#30002;', '乙')))).toBe('<?xml version="1.0" encoding="UTF-8"?><a>乙</a>');
  });

  it('is refused in an encoding that the format does not know', () => {
    expect(() => decodePart(strToU8('<?xml version="1.0" encoding="GB2312"?><a>甲</a>'))).toThrow('docx-damaged');
  });
});

describe('relationships', () => {
  const rels = `<p:Relationships xmlns:p="${packageNamespace}/relationships">`
    + '<p:Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="../shared/./styles.xml"/>'
    + '<p:Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="/word/kopf.xml"/>'
    + '<p:Relationship Id="c" Type="x/hyperlink" Target="https://example.invalid/" TargetMode="External"/></p:Relationships>';

  it('are resolved against their part, for strict and transitional types alike', () => {
    const zip = readZip(buildZip(new Map([['word/_rels/document.xml.rels', rels]])));
    expect(readRelationships(zip, 'word/document.xml')).toEqual([
      { id: 'a', type: 'styles', target: 'shared/styles.xml', external: false },
      { id: 'b', type: 'header', target: 'word/kopf.xml', external: false },
      { id: 'c', type: 'hyperlink', target: 'https://example.invalid/', external: true },
    ]);
  });

  it('are none where the part has none', () => {
    expect(readRelationships(readZip(buildDocx({ document: '' })), 'word/styles.xml')).toEqual([]);
  });
});

describe('content types', () => {
  it('come from the part’s own entry, else from its ending', () => {
    const types = readContentTypes(readZip(buildDocx({ document: '' })));
    expect([types('word/document.xml'), types('WORD/Document.xml'), types('word/other.xml'), types('word/a.png')]).toEqual([
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'application/xml',
      null,
    ]);
  });
});
