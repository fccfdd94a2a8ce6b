import type { Cell, SourceDocument } from '../../model/source-document.ts';
import { foldText } from '../../text/fold.ts';

/** A longer cell is a text of its own and says nothing about the quantity of the one beside it. */
const longest = 24;

/** By paragraph of a table cell: the short cells of its row, folded and joined. A quantity often stands in the next cell. */
export function readRows({ tables, paragraphs }: SourceDocument): ReadonlyMap<number, string> {
  const beside = new Map<number, string>();
  for (const row of tables.flatMap(({ cells }) => groupByRow(cells))) {
    const texts = row.map((cell) => foldText(cell.paragraphs.map((index) => paragraphs[index]?.text ?? '').join('')).text);
    row.forEach((cell, at) => {
      const others = texts.filter((text, other) => other !== at && text.length <= longest).join('');
      if (others !== '') for (const index of cell.paragraphs) beside.set(index, others);
    });
  }
  return beside;
}

function groupByRow(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return [...rows.values()];
}
