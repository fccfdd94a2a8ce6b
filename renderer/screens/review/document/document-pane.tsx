import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { useText } from '../../../text/use-text.ts';
import { bodySize } from './body-size.ts';
import { documentBlocks } from './document-blocks.ts';
import type { Block } from './document-blocks.ts';
import { ParagraphView } from './paragraph-view.tsx';
import type { Reading } from './reading.ts';
import { TableRows } from './table-rows.tsx';
import { useFollowFocus } from './use-follow-focus.ts';

/** The document as it reads, only the strips near the window drawn. */
export function DocumentPane(props: Omit<Reading, 'bodySize'>) {
  const { review: text } = useText();
  const { stored: { review: { document } }, focus } = props;
  const pane = useRef<HTMLDivElement>(null);
  const { blocks, blockOf } = useMemo(() => documentBlocks(document), [document]);
  const reading: Reading = { ...props, bodySize: useMemo(() => bodySize(document), [document]) };
  const list = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => pane.current,
    estimateSize: (at) => estimateHeight(blocks[at], document),
    overscan: 6,
  });
  useFollowFocus(pane, focus, (paragraph) => {
    const block = blockOf[paragraph];
    if (block !== undefined) list.scrollToIndex(block, { align: 'center' });
  });
  const items = list.getVirtualItems();
  return (
    <section className="document-pane" aria-label={text.document}>
      <div className="document-scroll" ref={pane} tabIndex={0}>
        <div className="document-sheet" style={{ height: list.getTotalSize() }}>
          <div style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
            {items.map((item) => (
              <div key={item.key} data-index={item.index} ref={list.measureElement} className="document-strip">
                <BlockView block={blocks[item.index]} reading={reading} />
              </div>
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

function BlockView({ block, reading }: { readonly block: Block | undefined; readonly reading: Reading }) {
  const { document: text } = useText();
  if (!block) return null;
  if (block.kind === 'page') {
    const recognised = reading.stored.review.document.ocr?.pages.find(({ page }) => page === block.page);
    return <p className="document-page">{recognised ? text.recognisedPage(block.page, recognised.confidence) : text.page(block.page)}</p>;
  }
  if (block.kind === 'rows') return <TableRows block={block} reading={reading} />;
  return <ParagraphView paragraph={block.paragraph} reading={reading} />;
}

const lineHeight = 28;
const charactersPerLine = 36;

/** A first guess in CSS pixels; the true height replaces it as soon as the strip is drawn. */
function estimateHeight(block: Block | undefined, document: SourceDocument): number {
  if (!block || block.kind === 'page') return 40;
  if (block.kind === 'rows') return (block.to - block.from) * 48;
  const length = document.paragraphs[block.paragraph]?.text.length ?? 0;
  return Math.max(1, Math.ceil(length / charactersPerLine)) * lineHeight + 6;
}
