const highest = 0x7fffffff;
const idAttribute = /[\s:]id\s*=\s*["'](\d{1,10})["']/g;

/**
 * Gives numbers that no bookmark, revision, comment or move in any of the parts has: where two things share one, Word
 * calls the file unreadable.
 */
export function createIds(parts: Iterable<string>): () => number {
  const used = new Set<number>();
  let last = 0;
  for (const xml of parts) {
    for (const [, digits] of xml.matchAll(idAttribute)) {
      const id = Number(digits);
      if (id > highest) continue;
      used.add(id);
      last = Math.max(last, id);
    }
  }
  // Drawing ids may be chosen at random up to the limit of 31 bits: then the gaps below are used.
  if (last > highest - 1_000_000) last = 0;
  return () => {
    do last += 1;
    while (used.has(last));
    return last;
  };
}
