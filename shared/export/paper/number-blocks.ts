import { formatNumber } from '../../text/number-formats.ts';
import type { Block, Paper } from './paper.ts';

/** How each level is numbered, as Word's `w:lvlText` and `w:numFmt` say it; index 0 is level 1. */
export const numberLevels = {
  official: [{ text: '%1、', format: 'chineseCountingThousand' }, { text: '（%2）', format: 'chineseCountingThousand' }, { text: '%3.', format: 'decimal' }],
  contract: [{ text: '第%1条　', format: 'chineseCountingThousand' }, { text: '（%2）', format: 'chineseCountingThousand' }, { text: '%3.', format: 'decimal' }],
} as const;

/** The number of every block as a reader sees it, '' where it has none: for contents and HTML; Word counts by itself. */
export function numberBlocks({ blocks, numbering }: Pick<Paper, 'blocks' | 'numbering'>): readonly string[] {
  const counts = [0, 0, 0];
  return blocks.map((block) => {
    if (!isNumbered(block)) return '';
    const at = block.level - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, block.level);
    const level = numberLevels[numbering][at];
    return level === undefined ? '' : level.text.replace(/%\d/, formatNumber(counts[at] ?? 0, level.format));
  });
}

export function isNumbered(block: Block): block is Extract<Block, { readonly level: number }> {
  return block.kind === 'item' || (block.kind === 'heading' && block.numbered);
}
