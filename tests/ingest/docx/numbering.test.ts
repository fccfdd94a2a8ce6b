import { describe, expect, it } from 'vitest';
import { readDocx } from '#shared/ingest/docx/read-docx.ts';
import { buildDocx, numbered, numberingList, paragraph, run } from '#tests/fixtures/build-docx.ts';
import type { DocxContent } from '#tests/fixtures/build-docx.ts';

function numbersOf(content: DocxContent): readonly (readonly [label: string, path: string] | null)[] {
  const { value } = readDocx(buildDocx(content), () => {});
  return value.paragraphs.map(({ numbering }) => (numbering === null ? null : [numbering.label, numbering.path]));
}

function labelsOf(content: DocxContent): readonly string[] {
  return numbersOf(content).map((number) => number?.[0] ?? '');
}

/** One paragraph a digit: its level. */
function levels(digits: string, numId = 1): string {
  return [...digits].map((digit) => paragraph('文', numbered(numId, Number(digit)))).join('');
}

const contract = numberingList(1, [
  ['chineseCountingThousand', '第%1条'], ['chineseCounting', '（%2）'], ['decimal', '%3.'], ['decimalEnclosedCircle', '%4'],
]);

describe('automatic numbers', () => {
  it('have the path of the levels above that their label does not repeat', () => {
    expect(numbersOf({ numbering: contract, document: levels('0110123') })).toEqual([
      ['第一条', '第一条'], ['（一）', '第一条（一）'], ['（二）', '第一条（二）'],
      ['第二条', '第二条'], ['（一）', '第二条（一）'], ['1.', '第二条（一）1.'], ['①', '第二条（一）1.①'],
    ]);
  });

  it('repeat nothing in decimal numbers', () => {
    const numbering = numberingList(1, [['decimal', '%1.'], ['decimal', '%1.%2'], ['decimal', '%1.%2.%3'], ['decimal', '（%4）']]);
    expect(numbersOf({ numbering, document: levels('01123') })).toEqual([
      ['1.', '1.'], ['1.1', '1.1'], ['1.2', '1.2'], ['1.2.1', '1.2.1'], ['（1）', '1.2.1（1）'],
    ]);
  });

  it('are no part of the text', () => {
    const { value } = readDocx(buildDocx({ numbering: contract, document: levels('0') }), () => {});
    expect(value.paragraphs[0]).toMatchObject({ text: '文', numbering: { label: '第一条', path: '第一条', level: 0 } });
  });

  it('go past ten and a hundred', () => {
    const labels = labelsOf({ numbering: contract, document: levels('0'.repeat(111)) });
    expect([10, 11, 20, 100, 101, 110].map((number) => labels[number - 1]))
      .toEqual(['第十条', '第十一条', '第二十条', '第一百条', '第一百〇一条', '第一百一十条']);
  });

  it('are written in digits throughout where the level is legal style', () => {
    const numbering = numberingList(1, [['chineseCounting', '第%1条'], ['decimal', '%1.%2', '<w:isLgl/>']]);
    expect(labelsOf({ numbering, document: levels('0001') })).toEqual(['第一条', '第二条', '第三条', '3.1']);
  });

  it('show the start value of a level that was skipped, without inventing a path', () => {
    const numbering = numberingList(1, [['decimal', '%1'], ['decimal', '%1.%2'], ['chineseCounting', '（%3）']]);
    expect(numbersOf({ numbering, document: levels('12') })).toEqual([['1.1', '1.1'], ['（一）', '1.1（一）']]);
    expect(numbersOf({ numbering: contract, document: levels('1') })).toEqual([['（一）', '（一）']]);
  });

  it('count empty paragraphs, though these are not shown', () => {
    expect(labelsOf({ numbering: contract, document: levels('0') + paragraph('', numbered(1)) + levels('0') })).toEqual(['第一条', '第三条']);
  });

  it('have a bullet as label and nothing to cite', () => {
    expect(numbersOf({ numbering: numberingList(1, [['bullet', '\uf06c']]), document: levels('0') })).toEqual([['•', '']]);
  });

  it('are none where a level writes nothing', () => {
    expect(numbersOf({ numbering: numberingList(1, [['none', '']]), document: levels('0') })).toEqual([null]);
    expect(labelsOf({ numbering: numberingList(1, [['none', '附件：']]), document: levels('0') })).toEqual(['附件：']);
  });

  it('begin where the level says', () => {
    const numbering = contract.replace('<w:start w:val="1"/>', '<w:start w:val="5"/>');
    expect(labelsOf({ numbering, document: levels('00') })).toEqual(['第五条', '第六条']);
  });
});

describe('restarts', () => {
  const use = (id: number, overrides: string): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${overrides}</w:num>`;

  it('go on over two uses of one list', () => {
    expect(labelsOf({ numbering: contract + use(2, ''), document: levels('00') + levels('0', 2) + levels('0') }))
      .toEqual(['第一条', '第二条', '第三条', '第四条']);
  });

  it('begin once where a use has its own start', () => {
    const numbering = contract + use(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    expect(labelsOf({ numbering, document: levels('00') + levels('00', 2) })).toEqual(['第一条', '第二条', '第一条', '第二条']);
  });

  it('take the level that a use redefines', () => {
    const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl>';
    expect(labelsOf({ numbering: contract + use(2, `<w:lvlOverride w:ilvl="0">${level}</w:lvlOverride>`), document: levels('00', 2) }))
      .toEqual(['A)', 'B)']);
  });

  it('do not happen where the level never restarts', () => {
    const numbering = numberingList(1, [['decimal', '第%1章'], ['decimal', '第%2条', '<w:lvlRestart w:val="0"/>']]);
    expect(labelsOf({ numbering, document: levels('011011') })).toEqual(['第1章', '第1条', '第2条', '第2章', '第3条', '第4条']);
  });

  it('happen only behind the level that is named', () => {
    const numbering = numberingList(1, [['decimal', '%1'], ['decimal', '（%2）'], ['decimal', '%3)', '<w:lvlRestart w:val="1"/>']]);
    expect(labelsOf({ numbering, document: levels('0121202') })).toEqual(['1', '（1）', '1)', '（2）', '2)', '2', '1)']);
  });
});

describe('numbers from styles', () => {
  const style = (id: string, inner: string, basedOn = ''): string => (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${inner}</w:pPr></w:style>`
  );
  const linked = numberingList(1, [
    ['chineseCounting', '第%1条', '<w:pStyle w:val="Clause"/>'], ['chineseCounting', '（%2）', '<w:pStyle w:val="Item"/>'],
  ]);
  const styles = style('Clause', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('Item', '<w:numPr><w:numId w:val="1"/></w:numPr>')
    + style('Child', '', 'Item') + style('Off', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'Item');
  const styled = (id: string, more = ''): string => paragraph('文', `<w:pStyle w:val="${id}"/>${more}`);

  it('take the level that names the style, also through what a style is based on', () => {
    expect(numbersOf({ numbering: linked, styles, document: styled('Clause') + styled('Item') + styled('Child') }))
      .toEqual([['第一条', '第一条'], ['（一）', '第一条（一）'], ['（二）', '第一条（二）']]);
  });

  it('are switched off by number 0 in the paragraph or in a style', () => {
    expect(labelsOf({ numbering: linked, styles, document: styled('Clause', numbered(0)) + styled('Off') + styled('Clause') }))
      .toEqual(['', '', '第一条']);
  });

  it('follow a list that points to a numbering style', () => {
    const numbering = `<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="ListStyle"/></w:abstractNum>${contract}`
      + '<w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>';
    const listStyle = '<w:style w:type="numbering" w:styleId="ListStyle"><w:name w:val="x"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(labelsOf({ numbering, styles: listStyle, document: levels('01', 9) })).toEqual(['第一条', '（一）']);
  });

  it('survive styles that are based on each other in a circle', () => {
    expect(labelsOf({ numbering: linked, styles: style('A', '', 'B') + style('B', '', 'A'), document: styled('A') })).toEqual(['']);
  });
});

describe('numbers beside tracked changes', () => {
  const deletedMark = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>';

  it('skip a paragraph that is deleted whole', () => {
    const deleted = `<w:p><w:pPr>${numbered(1)}${deletedMark}</w:pPr><w:del w:id="2"><w:r><w:delText>旧条</w:delText></w:r></w:del></w:p>`;
    expect(labelsOf({ numbering: contract, document: levels('0') + deleted + levels('0') })).toEqual(['第一条', '第二条']);
  });

  it('are given once to two paragraphs whose mark in between is deleted', () => {
    const first = `<w:p><w:pPr>${deletedMark}</w:pPr>${run('前半')}</w:p>`;
    expect(numbersOf({ numbering: contract, document: levels('0') + first + levels('0') + levels('0') }))
      .toEqual([['第一条', '第一条'], ['第二条', '第二条'], null, ['第三条', '第三条']]);
  });
});
