import type { SourceDocument } from '../../model/source-document.ts';
import { buildDocument } from './build-document.ts';
import type { BuildOptions } from './build-document.ts';
import { draftParagraphs } from './draft-paragraphs.ts';
import type { PageSize } from './join-lines.ts';
import { joinTables } from './join-tables.ts';
import type { PageLayout } from './layout.ts';
import { takeOutFurniture } from './page-furniture.ts';
import { placeNotes } from './place-notes.ts';
import { measureText } from './text-frames.ts';

type Options = Pick<BuildOptions, 'format'> & Partial<Pick<BuildOptions, 'pieces'>> & { readonly total: number };

/** Pages → paragraphs and tables over their breaks, without headers, footers and page numbers. `total`: pages of the file. */
export function layOutDocument(pages: readonly PageLayout[], { format, total, pieces = 'lines' }: Options): SourceDocument {
  const { pages: clean, furniture } = takeOutFurniture(pages);
  const { flow, furniture: repeated } = joinTables(draftParagraphs(clean, measureText(clean)));
  const sizes = new Map(pages.map((page) => [page.number, page]));
  const sizeOf = (page: number): PageSize => sizes.get(page) ?? { width: 1, height: 1, turn: 0 };
  const document = buildDocument(flow, { format, pages: total, furniture: [...furniture, ...repeated], sizeOf, pieces });
  return { ...document, comments: placeNotes(pages, document.paragraphs) };
}
