import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanPart } from '#shared/ooxml/scan-part.ts';
import type { ScannedParagraph } from '#shared/ooxml/scanned.ts';
import { sourceOffset } from '#shared/ooxml/xml-text.ts';
import { Refusal } from '#shared/result.ts';
import { documentXml, paragraph, run } from '#tests/fixtures/build-docx.ts';

function scan(body: string): readonly ScannedParagraph[] {
  return scanPart(documentXml(body)).paragraphs;
}

function texts(body: string): readonly string[] {
  return scan(body).map(({ atoms }) => atoms.map(({ text }) => text).join(''));
}

function refusalOf(xml: string): unknown {
  try {
    return scanPart(xml).paragraphs.length;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.values };
    throw error;
  }
}

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

describe('the text of a paragraph', () => {
  it('joins runs that the word processor split', () => {
    expect(texts(`<w:p>${run('完成购买方交')}<w:proofErr w:type="spellStart"/>${run('办的')}${run('其他工作')}</w:p>`))
      .toEqual(['完成购买方交办的其他工作']);
  });

  it('counts tabs, breaks, hyphens and symbols as one mark each', () => {
    const marks = '<w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:ptab/>';
    expect(texts(`<w:p><w:r><w:t>甲</w:t>${marks}<w:t>乙</w:t></w:r></w:p>`)).toEqual(['甲\t\n\n-☑\t乙']);
  });

  it('does not take the tab stops of paragraph properties for tabs', () => {
    expect(texts('<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>')).toEqual(['甲']);
  });

  it('counts a page break between two texts only', () => {
    const page = '<w:br w:type="page"/>';
    expect(texts(`<w:p><w:r>${page}<w:t>甲</w:t>${page}</w:r></w:p><w:p><w:r><w:t>甲</w:t>${page}<w:t>乙</w:t></w:r></w:p>`))
      .toEqual(['甲', '甲\n乙']);
  });

  it('decodes entities and character references', () => {
    expect(texts('<w:p><w:r><w:t>A&amp;B &lt;丙&gt; &#30002;&#x1F600;</w:t></w:r></w:p>')).toEqual(['A&B <丙> 甲😀']);
  });

  it('shows tracked changes as accepted', () => {
    const body = `<w:p>${run('服务期')}<w:del w:id="1"><w:r><w:delText>十</w:delText></w:r></w:del><w:ins w:id="2">${run('十二')}</w:ins>`
      + `<w:moveFrom w:id="3">${run('旧处')}</w:moveFrom><w:moveTo w:id="4">${run('新处')}</w:moveTo></w:p>`;
    expect(texts(body)).toEqual(['服务期十二新处']);
  });

  it('leaves out a deletion inside an insertion', () => {
    expect(texts(`<w:p><w:ins w:id="1">${run('甲')}<w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del></w:ins></w:p>`)).toEqual(['甲']);
  });

  it('leaves out runs that are hidden, but not those that say they are not', () => {
    expect(texts(`<w:p>${run('甲', '<w:vanish/>')}${run('乙', '<w:vanish w:val="0"/>')}${run('丙', '<w:vanish w:val="true"/>')}</w:p>`)).toEqual(['乙']);
  });

  it('keeps results of fields and drops their codes', () => {
    const complex = `${field('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${field('separate')}${run('3')}${field('end')}`;
    const simple = `<w:fldSimple w:instr=" REF a ">${run('第二条')}</w:fldSimple>`;
    expect(texts(`<w:p>${run('见')}${complex}${simple}${run('。')}</w:p>`)).toEqual(['见3第二条。']);
  });

  it('drops a result that is nested in the code of another field', () => {
    const inner = `${field('begin')}<w:r><w:instrText>A</w:instrText></w:r>${field('separate')}${run('内')}${field('end')}`;
    expect(texts(`<w:p>${field('begin')}${inner}${field('separate')}${run('外')}${field('end')}</w:p>`)).toEqual(['外']);
  });

  it('does not lose the paragraphs behind a field that never ends', () => {
    expect(texts(`<w:p>${field('begin')}</w:p>${paragraph('第一条')}`)).toEqual(['', '第一条']);
  });

  it('reads inside hyperlinks, content controls, smart tags and formulas', () => {
    const body = `<w:p><w:hyperlink r:id="rId1">${run('甲')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt>`
      + `<w:smartTag w:element="x">${run('丙')}</w:smartTag><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`;
    expect(texts(body)).toEqual(['甲乙丙x']);
  });

  it('reads the base of ruby text without its reading', () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('shè')}</w:rt><w:rubyBase>${run('社')}</w:rubyBase></w:ruby></w:r>`;
    expect(texts(`<w:p>${ruby}${run('工')}</w:p>`)).toEqual(['社工']);
  });
});

describe('text boxes', () => {
  const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
  const choice = (inner: string): string => `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(inner)}</wps:txbx></w:drawing></mc:Choice>`;
  const fallback = (inner: string): string => `<mc:Fallback><w:pict><v:textbox>${box(inner)}</v:textbox></w:pict></mc:Fallback>`;

  it('are read once, behind the paragraph that holds them', () => {
    const body = `<w:p>${run('甲')}<w:r><mc:AlternateContent>${choice(paragraph('框'))}${fallback(paragraph('框'))}</mc:AlternateContent></w:r>${run('乙')}</w:p>`;
    expect(texts(body)).toEqual(['甲乙', '框']);
    expect(scan(body)[1]).toMatchObject({ holder: 0, path: ['w:p', 'w:r', 'mc:AlternateContent', 'mc:Choice', 'w:drawing', 'wps:txbx', 'w:txbxContent'] });
  });

  it('are read from the Fallback where there is no Choice', () => {
    expect(texts(`<w:p><w:r><mc:AlternateContent>${fallback(paragraph('框'))}</mc:AlternateContent></w:r></w:p>`)).toEqual(['', '框']);
  });

  it('are read from the first branch that a word processor understands', () => {
    const strange = `<mc:Choice xmlns:q="urn:example:later" Requires="wps q"><w:drawing>${box(paragraph('将来'))}</w:drawing></mc:Choice>`;
    expect(texts(`<w:p><w:r><mc:AlternateContent>${strange}${choice(paragraph('框'))}${fallback(paragraph('旧框'))}</mc:AlternateContent></w:r></w:p>`)).toEqual(['', '框']);
    expect(texts(`<w:p><w:r><mc:AlternateContent>${strange}${fallback(paragraph('旧框'))}</mc:AlternateContent></w:r></w:p>`)).toEqual(['', '旧框']);
  });

  it('are read from an old picture, too', () => {
    expect(texts(`<w:p><w:r><w:pict><v:textbox>${box(paragraph('一') + paragraph('二'))}</v:textbox></w:pict></w:r></w:p>`)).toEqual(['', '一', '二']);
  });
});

describe('places in the XML', () => {
  it('are those of elements, properties and contents', () => {
    const xml = documentXml(`<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:ins w:id="1">${run('甲', '<w:b/>')}</w:ins></w:p>`);
    const [scanned] = scanPart(xml).paragraphs;
    const cut = (span: { start: number; end: number } | null | undefined): string => (span ? xml.slice(span.start, span.end) : '');
    expect(cut(scanned?.properties)).toBe('<w:pPr><w:jc w:val="center"/></w:pPr>');
    expect(cut(scanned?.element)).toMatch(/^<w:p>.*<\/w:p>$/);
    const [only] = scanned?.runs ?? [];
    expect(cut(only?.properties)).toBe('<w:rPr><w:b/></w:rPr>');
    expect(cut(only?.element)).toMatch(/^<w:r>.*<\/w:r>$/);
    expect(xml.slice(only?.contentStart ?? 0).startsWith('<w:t xml:space')).toBe(true);
    expect(only?.wrappers.map(({ name, start }) => [name, xml.slice(start, start + 6)])).toEqual([['w:ins', '<w:ins']]);
    expect(cut(scanned?.atoms[0]?.content)).toBe('甲');
  });

  it('mark runs that must not be written in: fields, formulas, ruby, text with CDATA', () => {
    const body = `<w:p>${run('甲')}<w:fldSimple w:instr="x">${run('乙')}</w:fldSimple><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:t><![CDATA[丙]]></w:t></w:r></w:p>`;
    expect(texts(body)).toEqual(['甲乙x丙']);
    expect(scan(body)[0]?.runs.map((only) => only.field)).toEqual([false, true, true, true]);
  });

  it('do not depend on the prefix or on strict or transitional namespaces', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const prefixed = `<x:document xmlns:x="${strict}"><x:body><x:p><x:ins><x:r><x:t>甲</x:t></x:r></x:ins></x:p></x:body></x:document>`;
    const plain = `<document xmlns="${strict}"><body><p><r><t>甲</t><tab/></r></p></body></document>`;
    expect(scanPart(prefixed)).toMatchObject({ prefix: 'x', paragraphs: [{ atoms: [{ text: '甲' }], runs: [{ wrappers: [{ name: 'w:ins' }] }] }] });
    expect(scanPart(plain)).toMatchObject({ prefix: '', paragraphs: [{ atoms: [{ text: '甲' }, { text: '\t' }] }] });
  });

  it('do not take foreign elements under a familiar prefix for text', () => {
    expect(texts(`<w:p><w:r><w:t>甲</w:t><w:x xmlns:w="urn:other"><w:t>乙</w:t></w:x></w:r></w:p>`)).toEqual(['甲']);
  });
});

describe('any mixture of runs, entities, marks and wrappers', () => {
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ' ', '😀', '&', '<', '>', '"', '。'), minLength: 1, maxLength: 8 })
      .chain((text) => fc.constantFrom('plain', 'decimal', 'hex', 'cdata').map((form) => ({ xml: textElement(text, form), text }))),
    fc.constantFrom(
      { xml: '<w:tab/>', text: '\t' }, { xml: '<w:br/>', text: '\n' }, { xml: '<w:noBreakHyphen/>', text: '-' },
      { xml: '<w:lastRenderedPageBreak/>', text: '' }, { xml: '<w:t/>', text: '' },
    ),
  );
  const runOf = fc.record({ pieces: fc.array(piece, { maxLength: 4 }), bold: fc.boolean() }).map(({ pieces, bold }) => ({
    xml: `<w:r w:rsidR="a>b">${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${pieces.map(({ xml }) => xml).join('')}</w:r>`,
    text: pieces.map(({ text }) => text).join(''),
  }));
  const content = fc.letrec<{ node: { xml: string; text: string } }>((tie) => ({
    node: fc.oneof({ depthSize: 'small' }, runOf, fc.record({
      wrapper: fc.constantFrom('w:ins', 'w:hyperlink', 'w:smartTag', 'w:del'), inner: fc.array(tie('node'), { maxLength: 3 }),
    }).map(({ wrapper, inner }) => ({
      xml: `<${wrapper}>${inner.map(({ xml }) => xml).join('<!-- > -->')}</${wrapper}>`,
      text: wrapper === 'w:del' ? '' : inner.map(({ text }) => text).join(''),
    }))),
  })).node;

  it('joins to its text, and every character is found where its place says', () => {
    fc.assert(fc.property(fc.array(content, { maxLength: 6 }), (nodes) => {
      const xml = documentXml(`<w:p>${nodes.map((node) => node.xml).join('')}</w:p>`);
      const atoms = scanPart(xml).paragraphs[0]?.atoms ?? [];
      expect(atoms.map(({ text }) => text).join('')).toBe(nodes.map((node) => node.text).join(''));
      for (const atom of atoms) {
        expect(atom.text).not.toBe('');
        for (let offset = 0; offset < atom.text.length; offset += 1) {
          const place = sourceOffset(xml, atom, offset);
          const unit = atom.text.charAt(offset);
          if (atom.kind === 'mark') expect(place).toBe(atom.element.start);
          else expect(heldAt(xml, place, /[\udc00-\udfff]/.test(unit) ? 1 : 0)).toBe(unit);
        }
        expect(sourceOffset(xml, atom, atom.text.length)).toBe(atom.content.end);
      }
    }), { numRuns: 300 });
  });
});

describe('a part that cannot be scanned', () => {
  it.each([
    ['<a><b></a>', { code: 'docx-damaged' }],
    ['', { code: 'docx-damaged' }],
    ['<a>&undefined;</a>', { code: 'docx-damaged' }],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', { code: 'docx-unsafe', reason: 'doctype' }],
    [`${'<a>'.repeat(500)}${'</a>'.repeat(500)}`, { code: 'docx-unsafe', reason: 'nesting' }],
  ])('is refused: %s', (xml, refusal) => {
    expect(refusalOf(xml)).toEqual(refusal);
  });
});

function textElement(text: string, form: string): string {
  const encode = (sign: string): string => {
    if (form === 'decimal') return `&#${sign.codePointAt(0)};`;
    if (form === 'hex') return `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`;
    return sign.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;');
  };
  return form === 'cdata' ? `<w:t><![CDATA[${text}]]></w:t>` : `<w:t xml:space="preserve">${[...text].map(encode).join('')}</w:t>`;
}

/** The text unit that the XML holds at a place; `half` 1 asks for the second half of a character written as an entity. */
function heldAt(xml: string, place: number, half: number): string {
  const entity = /^&(?:#(\d+)|#x([0-9a-f]+)|amp|lt|gt);/.exec(xml.slice(place, place + 12));
  if (entity === null) return xml.charAt(place);
  const [whole, decimal, hex] = entity;
  if (decimal ?? hex) return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)).charAt(half);
  return { '&amp;': '&', '&lt;': '<', '&gt;': '>' }[whole] ?? '';
}
