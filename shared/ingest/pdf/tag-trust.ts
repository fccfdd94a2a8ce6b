import type { Drawn } from './drawn.ts';
import { artifact } from './layout.ts';
import type { Line } from './layout.ts';
import { startsWithLabel } from './number-label.ts';
import { margin } from './page-furniture.ts';
import { endsSentence, isFull } from './paragraph-breaks.ts';
import type { TagItem } from './tag-tree.ts';
import type { TagLines } from './tagged-lines.ts';

/** Shares: of the characters that must be tagged, and that may be artifacts in the middle of the page. */
const leastCoverage = 0.9;
const mostArtifacts = 0.1;
/** Shares of the paragraphs that may go up the page, be torn, or hold several clauses; and how many may in any case. */
const mostFaults = 0.2;
const fewFaults = 1;

/** Programs that tag everything as one paragraph, every line as one, or in the order of a heap, are worse than no tags. */
export function isTrustworthy(items: readonly TagItem[], lines: TagLines, artifacts: readonly Line[], { glyphs, height }: Drawn): boolean {
  const inked = glyphs.filter(({ text, mark }) => text.trim() !== '' && mark !== artifact);
  const known = new Set(items.flatMap((item) => (item.kind === 'paragraph' ? item.marks : item.rows.flat().flatMap(({ paragraphs }) => paragraphs.flatMap(({ marks }) => marks)))));
  const covered = inked.filter(({ mark }) => mark !== undefined && known.has(mark)).length;
  const inside = artifacts.filter(({ baseline }) => baseline > height * margin && baseline < height * (1 - margin));
  if (covered === 0 || covered < inked.length * leastCoverage) return false;
  if (inside.reduce((sum, { text }) => sum + text.length, 0) > inked.length * mostArtifacts) return false;
  const paragraphs = items.flatMap((item) => (item.kind === 'paragraph' ? [lines.ofGlyphs(lines.glyphsOf(item))] : [])).filter(({ length }) => length > 0);
  const few = (faults: number): boolean => faults <= Math.max(fewFaults, paragraphs.length * mostFaults);
  return few(countUpward(paragraphs)) && few(countTorn(paragraphs)) && few(countLumped(paragraphs));
}

function countUpward(paragraphs: readonly (readonly Line[])[]): number {
  return paragraphs.filter((lines, at) => {
    const [before, next] = [paragraphs[at - 1]?.at(-1), lines[0]];
    return before !== undefined && next !== undefined && next.baseline < before.baseline - next.size && next.left < before.right;
  }).length;
}

/** Full lines in the middle of a sentence, with the rest of it in the next paragraph. */
function countTorn(paragraphs: readonly (readonly Line[])[]): number {
  const all = paragraphs.flat();
  const frame = { left: Math.min(...all.map(({ left }) => left)), right: Math.max(...all.map(({ right }) => right)) };
  return paragraphs.filter((lines, at) => {
    const [before, next] = [paragraphs[at - 1]?.at(-1), lines[0]];
    return before !== undefined && next !== undefined && Math.abs(before.size - next.size) < 1
      && isFull(before, next, frame) && !endsSentence(before.text) && !startsWithLabel(next.text) && next.left < frame.left + next.size;
  }).length;
}

/** Paragraphs in which clauses begin after the end of a sentence. */
function countLumped(paragraphs: readonly (readonly Line[])[]): number {
  return paragraphs.reduce((sum, lines) => sum + lines.filter((line, at) => at > 0 && startsWithLabel(line.text) && endsSentence(lines[at - 1]?.text ?? '')).length, 0);
}
