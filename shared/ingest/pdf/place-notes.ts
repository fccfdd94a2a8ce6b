import type { ExistingComment, Paragraph } from '../../model/source-document.ts';
import type { PageLayout } from './layout.ts';

/** Each note as a comment on the paragraph of its page that stands nearest to it; on none where the page has no text. */
export function placeNotes(pages: readonly PageLayout[], paragraphs: readonly Paragraph[]): readonly ExistingComment[] {
  return pages.filter(({ notes }) => notes.length > 0).flatMap(({ number, notes }) => {
    const places = paragraphs.flatMap(({ index, anchor }) => (anchor.kind === 'pdf' ? anchor.pieces.filter(({ page }) => page === number).map(({ box }) => ({ index, box })) : []));
    return notes.map(({ text, author, at }) => {
      const far = ([, top, , bottom]: (typeof places)[number]['box']): number => Math.max(top - at, at - bottom, 0);
      const [nearest] = places.toSorted((a, b) => far(a.box) - far(b.box));
      return { paragraph: nearest?.index ?? null, text, author };
    });
  });
}
