import type { SourceDocument } from '#shared/model/source-document.ts';

/** Font size in points that most of the text has; null when the document names none. Titles are shown relative to it. */
export function bodySize({ paragraphs }: SourceDocument): number | null {
  const amounts = new Map<number, number>();
  for (const { look, text } of paragraphs) {
    if (look.size !== null) amounts.set(look.size, (amounts.get(look.size) ?? 0) + text.length);
  }
  let best: number | null = null;
  for (const [size, amount] of amounts) if (best === null || amount > (amounts.get(best) ?? 0)) best = size;
  return best;
}
