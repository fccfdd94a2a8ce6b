import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '#shared/export/index.ts';
import { requireWellFormed } from '#shared/ooxml/well-formed.ts';
import { decodeText } from '#shared/ooxml/xml-text.ts';

const sheet = {
  name: '表',
  columns: [{ title: '事项', width: 20 }, { title: '数量', width: 8 }],
  rows: [['=HYPERLINK("http://x","y")', 6], ['@SUM(A1)', -1], ["'引号 & <标签> _x0041_\u0007", null]],
} as const;

function open(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

describe('writeXlsx', () => {
  const parts = open(writeXlsx([sheet, { ...sheet, name: "它'的" }]));
  const worksheet = parts.get('xl/worksheets/sheet1.xml') ?? '';

  it('writes well-formed parts, a worksheet for each sheet', () => {
    for (const xml of parts.values()) requireWellFormed(xml);
    expect([...parts.keys()].filter((name) => name.startsWith('xl/worksheets/'))).toHaveLength(2);
  });

  it('types every text as text, and never writes a formula', () => {
    expect(worksheet).not.toContain('<f>');
    expect([...worksheet.matchAll(/t="inlineStr"/g)]).toHaveLength(5);
    expect(worksheet).toContain('<c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;');
  });

  it('marks text that begins like a formula, so that editing the cell keeps it text', () => {
    expect(worksheet.match(/s="4"/g)).toHaveLength(2);
    expect((parts.get('xl/styles.xml') ?? '').match(/quotePrefix="1"/g)).toHaveLength(1);
  });

  it('keeps words that look like an escape, and leaves out what XML cannot carry', () => {
    const [text = ''] = /'引号[^<]*(?:&lt;)?[^<]*/.exec(worksheet) ?? [];
    expect(decodeText(text)).toBe("'引号 & <标签> _x005F_x0041_");
  });

  it('freezes the header, sets a filter and the widths', () => {
    expect(worksheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(worksheet).toContain('<autoFilter ref="A1:B4"/>');
    expect(worksheet).toContain('<col min="1" max="1" width="20" customWidth="1"/>');
    expect(decodeText(parts.get('xl/workbook.xml') ?? '')).toContain("'它''的'!$A$1:$B$4");
  });

  it('gives the same bytes for the same sheets', () => {
    expect(writeXlsx([sheet])).toEqual(writeXlsx([sheet]));
  });

  it('shortens a text that no cell can hold', () => {
    const long = open(writeXlsx([{ ...sheet, rows: [['长'.repeat(40_000), 1]] }])).get('xl/worksheets/sheet1.xml') ?? '';
    expect(/长+…/.exec(long)?.[0]).toHaveLength(32_767);
  });
});
