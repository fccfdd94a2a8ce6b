import type { Block, Paper } from '#shared/export/paper/paper.ts';

/** Every word of a paper, one line a paragraph or cell. */
export function wordsOf({ title, subtitle, blocks }: Paper): string {
  return [title, subtitle ?? '', ...blocks.flatMap(linesOf)].join('\n');
}

function linesOf(block: Block): readonly string[] {
  const join = (spans: readonly { readonly text: string }[]): string => spans.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'heading': return [block.text];
    case 'item': case 'paragraph': return [join(block.spans)];
    case 'table': return [...block.columns.map(({ title }) => title ?? ''), ...block.rows.flatMap((row) => row.flatMap((cell) => cell.map(join)))];
    case 'bars': return block.bars.flatMap(({ label, parts }) => [label, ...parts.map(({ text }) => text)]);
    case 'signature': return block.columns.flat();
    case 'page-break': return [];
  }
}
