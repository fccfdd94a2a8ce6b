import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '#shared/export/index.ts';

const sheetOf = (...cells: readonly (string | number | null)[]) => ({ name: '表', columns: cells.map((_cell, at) => ({ title: `列${at}`, width: 10 })), rows: [cells] });
const secondLine = (text: string): string => text.split('\r\n')[1] ?? '';

describe('writeCsv', () => {
  it('begins with a byte order mark and ends its lines with CR LF', () => {
    expect(writeCsv(sheetOf('甲', 1))).toBe('\ufeff列0,列1\r\n甲,1\r\n');
  });

  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '\u0000=1', ' =1', '＝1', '＠a', '\n-2', '\u200b=1', '\u202e+1', '\ufeff=1'])('does not let %j become a formula', (text) => {
    expect(secondLine(writeCsv(sheetOf(text)))).toMatch(/^"?'/);
  });

  it('leaves numbers alone, a negative one too, and writes nothing for null', () => {
    expect(secondLine(writeCsv(sheetOf(-35_000, null, 0.5)))).toBe('-35000,,0.5');
  });

  it('keeps quotation marks, commas and line breaks inside one field', () => {
    expect(writeCsv(sheetOf('他说“"好"”,\n走了'))).toContain('"他说“""好""”,\n走了"\r\n');
  });

  it('gives every cell back that holds no control character and no dangerous start', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }).filter((text) => !/[\u0000-\u001f\u007f]/.test(text)), { minLength: 1, maxLength: 5 }), (cells) => {
      const read = readFields(secondLine(writeCsv(sheetOf(...cells))));
      expect(read.map((field, at) => (field === `'${cells[at]}` ? cells[at] : field))).toEqual(cells);
    }));
  });
});

/** A small reader of RFC 4180, for one line. */
function readFields(line: string): readonly string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
