import type { Drawn } from './drawn.ts';
import { layOutPage } from './lay-out-page.ts';
import { layOutTagged } from './lay-out-tagged.ts';
import type { PageLayout, PageNote } from './layout.ts';
import { withAnnotations } from './pdfjs.ts';
import type { PdfDocument, PdfPage } from './pdfjs.ts';
import { readGlyphs } from './read-glyphs.ts';
import { readNotes } from './read-notes.ts';
import { readTags } from './tag-tree.ts';
import type { TagItem } from './tag-tree.ts';

/** One page laid out, or null when the file is damaged there. `number` is one-based. */
export async function readPage(document: PdfDocument, number: number): Promise<PageLayout | null> {
  const page = await draw(document, number);
  if (page === null) return null;
  const tagged = page.tags === null ? null : layOutTagged(page.drawn, page.tags, number);
  return { ...(tagged ?? layOutPage(page.drawn, number)), notes: page.notes };
}

type DrawnPage = { readonly drawn: Drawn; readonly tags: readonly TagItem[] | null; readonly notes: readonly PageNote[] };

async function draw(document: PdfDocument, number: number): Promise<DrawnPage | null> {
  try {
    const page = await document.getPage(number);
    const drawn = readGlyphs(await page.getOperatorList({ annotationMode: withAnnotations }), page);
    const tags = drawn.glyphs.some(({ mark }) => mark !== undefined) ? await tagsOf(page) : null;
    const notes = await readNotes(page);
    page.cleanup();
    return { drawn, tags, notes };
  } catch {
    // pdf.js rejects with many kinds of errors; each means that this page cannot be read.
    return null;
  }
}

/** Null without tags, or when their tree is damaged. */
async function tagsOf(page: PdfPage): Promise<readonly TagItem[] | null> {
  const tree = await page.getStructTree().catch(() => null);
  if (tree === null || page.ref === null) return null;
  const { num, gen } = page.ref;
  return readTags(tree, `p${num}R${gen === 0 ? '' : gen}_mc`);
}
