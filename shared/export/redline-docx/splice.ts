/** Puts `text` in the place of a piece of XML; `start` = `end` inserts. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string };

/** Insertions at one place keep the order they are given in and stand before what is replaced there. */
export function applySplices(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new RangeError(`Splices overlap at ${start}`);
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}
