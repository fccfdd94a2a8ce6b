import { artifact } from './layout.ts';
import type { Glyph, Line } from './layout.ts';
import type { TagItem, TagParagraph } from './tag-tree.ts';
import { readLines } from './text-lines.ts';

/** From the tags of a page to its lines. Tags are numbered in reading order. */
export type TagLines = {
  /** In the order in which they were drawn, piece by piece. */
  readonly glyphsOf: (paragraph: TagParagraph) => readonly Glyph[];
  readonly tagOf: (paragraph: TagParagraph) => number;
  /** Lines that each belong to one paragraph, in the order of the tags; those of untagged characters come last. */
  readonly ofGlyphs: (glyphs: readonly Glyph[]) => readonly Line[];
};

export function createTagLines(items: readonly TagItem[], glyphs: readonly Glyph[], page: number): TagLines {
  const paragraphs = items.flatMap((item) => (item.kind === 'paragraph' ? [item] : item.rows.flat().flatMap((cell) => cell.paragraphs)));
  const tags = new Map(paragraphs.map((paragraph, tag) => [paragraph, tag]));
  const owners = new Map(paragraphs.flatMap(({ marks }, tag) => marks.map((mark) => [mark, tag] as const)));
  const byMark = groupBy(glyphs, ({ mark }) => mark);
  return {
    glyphsOf: ({ marks }) => marks.flatMap((mark) => byMark.get(mark) ?? []),
    tagOf: (paragraph) => tags.get(paragraph) ?? -1,
    ofGlyphs: (some) => [...groupBy(some, ({ mark }) => owners.get(mark ?? artifact))]
      .toSorted(([a = Infinity], [b = Infinity]) => a - b)
      .flatMap(([tag, own]) => splitRuns(own).flatMap((run) => readLines(run, page)).map((line) => ({ ...line, tag: tag ?? null }))),
  };
}

function groupBy(glyphs: readonly Glyph[], keyOf: (glyph: Glyph) => number | undefined): ReadonlyMap<number | undefined, readonly Glyph[]> {
  const groups = new Map<number | undefined, Glyph[]>();
  for (const glyph of glyphs) {
    const key = keyOf(glyph);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [glyph]);
    else group.push(glyph);
  }
  return groups;
}

/** A paragraph that goes on at the top of the next column is drawn in two runs. */
function splitRuns(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = [];
  let lowest = -Infinity;
  for (const glyph of glyphs) {
    if (glyph.baseline < lowest - glyph.size * 2 || runs.length === 0) {
      runs.push([]);
      lowest = glyph.baseline;
    }
    runs.at(-1)?.push(glyph);
    lowest = Math.max(lowest, glyph.baseline);
  }
  return runs;
}
