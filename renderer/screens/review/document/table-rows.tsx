import { useMemo } from 'react';
import type { Block } from './document-blocks.ts';
import { columnShares } from './document-blocks.ts';
import { ParagraphView } from './paragraph-view.tsx';
import type { Reading } from './reading.ts';

type Props = { readonly block: Extract<Block, { kind: 'rows' }>; readonly reading: Reading };

/** Some rows of a table; all strips of it have the same columns, so they look like one. */
export function TableRows({ block, reading }: Props) {
  const { document } = reading.stored.review;
  const table = document.tables[block.table];
  const shares = useMemo(() => (table ? columnShares(table, document) : []), [table, document]);
  if (!table) return null;
  // A table inside a cell is a strip of its own: its paragraphs are not drawn here a second time.
  const own = (paragraph: number): boolean => {
    const place = document.paragraphs[paragraph]?.place;
    return place?.kind === 'cell' && place.table === table.index;
  };
  const rows = Array.from({ length: block.to - block.from }, (_, at) => block.from + at);
  return (
    <table className="document-table">
      <colgroup>{shares.map((share, at) => <col key={at} style={{ width: `${share * 100}%` }} />)}</colgroup>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {table.cells.filter((cell) => cell.row === row).map((cell) => {
              const Element = cell.header ? 'th' : 'td';
              return (
                <Element key={cell.column} rowSpan={cell.rowSpan} colSpan={cell.columnSpan}>
                  {cell.paragraphs.filter(own).map((paragraph) => <ParagraphView key={paragraph} paragraph={paragraph} reading={reading} />)}
                </Element>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
