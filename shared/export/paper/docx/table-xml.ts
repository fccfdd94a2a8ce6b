import { isLongRow } from '../long-row.ts';
import type { Bar, Paper, PaperCell, PaperColumn, PaperTable } from '../paper.ts';
import { paragraphXml, runsXml, textXml } from './run-xml.ts';

const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="404040"/>`;
const grid = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`;

/** `width` of the line in twips. The header row repeats on every page; a row is torn apart only where it is long, and then between paragraphs. */
export function tableXml(table: PaperTable, width: number, orientation: Paper['orientation']): string {
  const { columns, rows } = table;
  const widths = share(columns.map((column) => column.width), width);
  const hasHeader = columns.some(({ title }) => title !== null);
  const header = hasHeader
    ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map(({ title }, at) => cellXml(widths[at] ?? 0, paragraphXml('TableHead', runsXml([{ text: title ?? '' }])), 'E7EDF5')).join('')}</w:tr>`
    : '';
  const body = rows.map((row) => {
    const long = isLongRow(table, row, orientation);
    return `<w:tr>${long ? '' : '<w:trPr><w:cantSplit/></w:trPr>'}${columns.map((column, at) => bodyCellXml(row[at] ?? [], column, widths[at] ?? 0, long)).join('')}</w:tr>`;
  });
  return frameXml(widths, grid, header + body.join(''));
}

function bodyCellXml(cell: PaperCell, { align }: PaperColumn, width: number, long: boolean): string {
  const more = (long ? '<w:keepLines/>' : '') + (align === 'left' ? '' : `<w:jc w:val="${align}"/>`);
  const paragraphs = cell.map((spans) => paragraphXml('TableText', runsXml(spans), more));
  return cellXml(width, paragraphs.length === 0 ? paragraphXml('TableText', '') : paragraphs.join(''), null, long ? 'top' : 'center');
}

function cellXml(width: number, content: string, fill: string | null, place = 'center'): string {
  const shading = fill === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shading}<w:vAlign w:val="${place}"/></w:tcPr>${content}</w:tc>`;
}

function frameXml(widths: readonly number[], borders: string, rows: string): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr>`
    + `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;
}

const fills = ['1F4E79', 'A6A6A6', 'E7E6E6'] as const;
const inks = ['FFFFFF', '000000', '000000'] as const;
const least = 0.04;
const narrow = 0.2;

/** Each line of the chart is a table whose cells are as wide as their values: it prints in black and white and needs no drawing. */
export function barsXml(bars: readonly Bar[], width: number): string {
  return bars.map((bar) => barXml(bar, width)).join(paragraphXml('Note', '', '<w:spacing w:before="0" w:after="0" w:line="80" w:lineRule="exact"/>'));
}

function barXml({ label, parts }: Bar, width: number): string {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const labelWidth = Math.round(width * 0.2);
  const shown = parts.map((part, at) => ({ ...part, at })).filter(({ value }) => value > 0);
  // A sliver still shows that there is something.
  const widths = share(shown.map(({ value }) => Math.max(value / total, least)), width - labelWidth);
  const cells = shown.map(({ text, value, at }, index) => {
    // Words that do not fit beside each other would stand on their heads.
    const run = value / total < narrow ? '' : `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:color w:val="${inks[at] ?? inks[2]}"/></w:rPr>${textXml(text)}</w:r>`;
    return cellXml(widths[index] ?? 0, paragraphXml('TableText', run, '<w:jc w:val="center"/>'), fills[at] ?? fills[2]);
  });
  const name = cellXml(labelWidth, paragraphXml('TableText', runsXml([{ text: label }])), null);
  return frameXml([labelWidth, ...widths], '', `<w:tr><w:trPr><w:cantSplit/></w:trPr>${name}${cells.join('')}</w:tr>`);
}

/** Whole twips that add up to the width. */
function share(weights: readonly number[], width: number): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / total) * width));
  const left = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, at) => (at === 0 ? each + left : each));
}
