import type { Block } from '../blocks.ts';
import { splitRows } from './split-rows.ts';

/** A cell longer than this is no cell. */
const longestRow = 60;

type Row = readonly (readonly string[])[];

/** Lines of an old Word file → paragraphs and tables. Empty paragraphs are left out, empty cells are kept. */
export function readLines(text: string): readonly Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const columns = rows.at(-1)?.length ?? 0;
    const spread = columns === 0 ? null : spreadRow(lines.slice(at, at + longestRow), columns);
    if (spread !== null) {
      rows.push(spread.row);
      at += spread.lines - 1;
      continue;
    }
    const line = lines[at] ?? '';
    const split = splitRows(line, columns);
    const added = (split?.rows ?? []).map((row): Row => row.map((cell) => paragraphsOf([cell])));
    if (columns !== added[0]?.length) close();
    rows.push(...added);
    const rest = paragraphsOf([split === null ? line : split.rest]);
    if (rest.length === 0) continue;
    close();
    blocks.push(...rest.map((paragraph): Block => ({ kind: 'paragraph', text: paragraph })));
  }
  close();
  return blocks;
}

/** A row whose cells hold several paragraphs runs over several lines: it has as many tabs as the row before, the last at its end. */
function spreadRow(lines: readonly string[], columns: number): { readonly row: Row; readonly lines: number } | null {
  if (!lines[0]?.includes('\t') || lines[0].endsWith('\t')) return null;
  const end = lines.findIndex((line) => line.endsWith('\t'));
  if (end < 1) return null;
  const cells = lines.slice(0, end + 1).join('\n').split('\t').slice(0, -1);
  return cells.length === columns ? { row: cells.map((cell) => paragraphsOf(cell.split('\n'))), lines: end + 1 } : null;
}

function paragraphsOf(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
