import type { Paragraph, SourceDocument } from '#shared/model/source-document.ts';
import type { Result } from '#shared/result.ts';
import { structure } from '#shared/structure/index.ts';

/** What was read, one thing a line: `index | number | place | look | text`, automatic numbers behind a #; then what stands beside the text. */
export function describeReading({ value: document, messages }: Result<SourceDocument>): string {
  const { contexts } = structure(document).value;
  const lines = [
    `${document.format}${document.pages === null ? '' : `, ${document.pages} pages`}, title ${document.title ?? '—'}`,
    ...document.paragraphs.map((paragraph) => describeParagraph(paragraph, contexts[paragraph.index]?.label ?? '')),
    ...document.tables.map(({ index, rows, columns, cells, parent }) => `table ${index}: ${rows} × ${columns}${parent === null ? '' : ` in table ${parent}`}${describeCells(cells)}`),
    ...document.furniture.map(({ kind, text, page }) => `${kind}${page === null ? '' : ` of page ${page}`}: ${shown(text)}`),
    ...document.revisions.map(({ kind, paragraph, text, author }) => `${kind} by ${author ?? '—'} at ${paragraph ?? '—'}: ${shown(text)}`),
    ...document.comments.map(({ paragraph, text, author }) => `comment by ${author ?? '—'} at ${paragraph ?? '—'}: ${shown(text)}`),
    ...messages.map(({ code, values }) => `message ${code} ${JSON.stringify(values)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function describeParagraph({ index, text, numbering, place, page, look }: Paragraph, label: string): string {
  const where = place.kind === 'cell' ? `cell ${place.table}:${place.row}:${place.column}` : place.kind;
  const seen = [look.align === 'left' ? '' : look.align, look.bold ? 'bold' : '', look.outline === null ? '' : `heading ${look.outline + 1}`].filter((word) => word !== '').join(' ');
  return [index, numbering === null ? label : `#${numbering.path === '' ? numbering.label : numbering.path}`, `${where}${page === null ? '' : ` p${page}`}`, seen, shown(text)].join(' | ');
}

function describeCells(cells: SourceDocument['tables'][number]['cells']): string {
  const headers = cells.filter(({ header }) => header).map(({ row, column }) => `${row}:${column}`);
  const wide = cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1).map(({ row, column, rowSpan, columnSpan }) => `${row}:${column} over ${rowSpan} × ${columnSpan}`);
  return `${headers.length === 0 ? '' : `, header ${headers.join(' ')}`}${wide.length === 0 ? '' : `, ${wide.join(', ')}`}`;
}

function shown(text: string): string {
  return text.replace(/\n/g, '⏎').replace(/\t/g, '⇥').replace(/\u00ad/g, '(soft hyphen)');
}
