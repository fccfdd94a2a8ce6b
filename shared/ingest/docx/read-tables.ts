import { attributesOf, scanTags } from '../../ooxml/scan-tags.ts';
import type { Tag } from '../../ooxml/scan-tags.ts';
import { numberOf } from '../../ooxml/parse-xml.ts';

/** A table as the part's XML holds it; paragraphs by the start of their `<w:p`. Zero-based rows and columns. */
export type RawTable = {
  /** Position in the list of tables. */
  readonly parent: number | null;
  readonly rows: RawRow[];
};

export type RawRow = { header: boolean; before: number; readonly cells: RawCell[] };

export type RawCell = {
  /** Grid columns it covers. */
  span: number;
  vertical: 'restart' | 'continue' | null;
  horizontal: 'restart' | 'continue' | null;
  readonly paragraphs: number[];
};

/**
 * All tables of a part in document order, nested ones after the table that holds them. Only the paragraphs that
 * `counts` accepts are listed, and a table without any (the Fallback twin of a text box) is left out.
 */
export function readTables(xml: string, counts: (start: number) => boolean): readonly RawTable[] {
  const tables: RawTable[] = [];
  const open: { readonly table: RawTable; readonly index: number }[] = [];
  const names: string[] = [];
  scanTags(xml, {
    open(tag) {
      const current = open.at(-1);
      if (tag.name === 'w:tbl' && !tag.empty) {
        const table: RawTable = { parent: current?.index ?? null, rows: [] };
        tables.push(table);
        open.push({ table, index: tables.length - 1 });
      } else if (current !== undefined) {
        readInTable(xml, tag, current.table, counts, names.at(-1) ?? '', names.at(-2) ?? '');
      }
      if (!tag.empty) names.push(tag.name);
    },
    close() {
      if (names.pop() === 'w:tbl') open.pop();
    },
  });
  return withoutEmpty(tables);
}

function readInTable(
  xml: string, tag: Tag, table: RawTable, counts: (start: number) => boolean, parent: string, grandparent: string,
): void {
  const row = table.rows.at(-1);
  const cell = row?.cells.at(-1);
  if (tag.name === 'w:tr') table.rows.push({ header: false, before: 0, cells: [] });
  else if (tag.name === 'w:tc') row?.cells.push({ span: 1, vertical: null, horizontal: null, paragraphs: [] });
  else if (tag.name === 'w:p') {
    if (counts(tag.start)) cell?.paragraphs.push(tag.start);
  } else if (grandparent.endsWith('PrChange')) {
    // Properties from before a tracked change.
  } else if (parent === 'w:tcPr' && cell !== undefined) readCellProperty(xml, tag, cell);
  else if (parent === 'w:trPr' && row !== undefined) {
    if (tag.name === 'w:tblHeader') row.header = !['0', 'false', 'off'].includes(valueOf(xml, tag) ?? 'true');
    else if (tag.name === 'w:gridBefore') row.before = bounded(valueOf(xml, tag), 0);
  }
}

function readCellProperty(xml: string, tag: Tag, cell: RawCell): void {
  if (tag.name === 'w:gridSpan') cell.span = bounded(valueOf(xml, tag), 1);
  else if (tag.name === 'w:vMerge') cell.vertical = valueOf(xml, tag) === 'restart' ? 'restart' : 'continue';
  else if (tag.name === 'w:hMerge') cell.horizontal = valueOf(xml, tag) === 'restart' ? 'restart' : 'continue';
}

function valueOf(xml: string, tag: Tag): string | undefined {
  return attributesOf(xml, tag).get('w:val');
}

/** Word knows no more than 63 columns; a made-up span must not make a table of millions. */
function bounded(value: string | undefined, least: number): number {
  return Math.min(Math.max(numberOf(value) ?? least, least), 100);
}

function withoutEmpty(tables: readonly RawTable[]): readonly RawTable[] {
  const kept = new Map<number, number>();
  const holdsText = tables.map(({ rows }) => rows.some(({ cells }) => cells.some(({ paragraphs }) => paragraphs.length > 0)));
  tables.forEach((_, index) => {
    if (holdsText[index] === true) kept.set(index, kept.size);
  });
  return tables.filter((_, index) => kept.has(index))
    .map(({ parent, rows }) => ({ rows, parent: parent === null ? null : kept.get(parent) ?? null }));
}
