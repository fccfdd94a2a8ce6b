import type { Range } from '../../model/source-document.ts';
import type { Atom, ScannedRun } from '../../ooxml/scanned.ts';
import type { Obstacle } from './obstacle.ts';
import { isSolid, runContentEnd } from './paragraph-map.ts';
import type { ParagraphMap, RunText } from './paragraph-map.ts';

/** A place for new elements: between two elements, or in a run that is split there. */
export type Location =
  | { readonly kind: 'between'; readonly at: number; readonly like: RunText }
  | { readonly kind: 'inside'; readonly offset: number; readonly like: RunText };

/** Elements whose edge a change must not cross; smart tags and the like are transparent. */
const edges: ReadonlyMap<string, Obstacle> = new Map([
  ['w:hyperlink', 'link'], ['w:sdt', 'control'], ['w:ins', 'revision'], ['w:moveTo', 'revision'],
]);

/** What forbids to track a change here; null when nothing does. */
export function findObstacle(map: ParagraphMap, [start, end]: Range): Obstacle | null {
  if (start === end) {
    const beside = map.runAt(start)?.fence ?? map.runAt(start - 1)?.fence;
    return placeInsertion(map, start) === null ? beside?.obstacle ?? 'object' : null;
  }
  const runs = map.runs.filter((run) => run.start < end && start < run.end);
  const fenced = runs.find(({ fence }) => fence !== null);
  if (fenced?.fence) return fenced.fence.obstacle;
  return crossedEdge(runs) ?? obstacleBetween(map, runs) ?? obstacleInside(map, runs, start, end);
}

function crossedEdge(runs: readonly RunText[]): Obstacle | null {
  const [first, ...others] = runs.map(({ run }) => run.wrappers.filter(({ name }) => edges.has(name)));
  if (first === undefined || others.length === 0) return null;
  const inserted = first.find(({ name }) => name === 'w:ins');
  if (inserted !== undefined) return 'revision';
  for (const other of others) {
    const own = new Set(first.map(({ start }) => start));
    const theirs = new Set(other.map(({ start }) => start));
    const crossed = [...other.filter(({ start }) => !own.has(start)), ...first.filter(({ start }) => !theirs.has(start))][0];
    if (crossed !== undefined) return edges.get(crossed.name) ?? null;
  }
  return null;
}

/** Runs without shown text between the first and the last. */
function obstacleBetween({ xml, paragraph }: ParagraphMap, runs: readonly RunText[]): Obstacle | null {
  const covered = new Set(runs.map(({ index }) => index));
  const between = paragraph.runs.slice(runs[0]?.index ?? 0, (runs.at(-1)?.index ?? -1) + 1);
  for (const [offset, run] of between.entries()) {
    if (covered.has(offset + (runs[0]?.index ?? 0))) continue;
    if (isRemoved(run)) return 'revision';
    if (run.field) return 'field';
    if (holdsObject(contentBeside(xml, run, []))) return 'object';
  }
  return null;
}

function obstacleInside({ xml }: ParagraphMap, runs: readonly RunText[], start: number, end: number): Obstacle | null {
  for (const { atoms } of runs) {
    const removed = atoms.filter((atom) => atom.start < end && start < atom.end);
    const cut = removed.some(({ atom }, at) => {
      const before = removed[at - 1]?.atom;
      return before !== undefined && isSolid(xml.slice(before.element.end, atom.element.start));
    });
    if (cut) return 'object';
  }
  return null;
}

export function isRemoved({ wrappers }: ScannedRun): boolean {
  return wrappers.some(({ name }) => name === 'w:del' || name === 'w:moveFrom');
}

/** The raw content of a run without the given pieces of text. */
export function contentBeside(xml: string, run: ScannedRun, atoms: readonly Atom[]): string {
  let at = run.contentStart;
  let rest = '';
  for (const { element } of atoms) {
    rest += xml.slice(at, element.start);
    at = element.end;
  }
  return rest + xml.slice(at, Math.max(at, runContentEnd(xml, run)));
}

/** More than hidden words or the sign of a comment, which may stay where the words around them go. */
export function holdsObject(raw: string): boolean {
  return isSolid(raw.replace(/<(?:[\w.-]+:)?(?:t|commentReference)[\s/>]/g, ''));
}

/** Where new text goes in; null when both neighbours forbid it. Outside of links and others' insertions if there is a choice. */
export function placeInsertion(map: ParagraphMap, offset: number): Location | null {
  const left = map.runAt(offset - 1);
  const right = map.runAt(offset);
  const weight = (run: RunText): number => run.run.wrappers.filter(({ name }) => edges.has(name)).length;
  if (left !== null && left.fence === null && (right === null || right.fence !== null || weight(left) <= weight(right))) {
    return leftLocation(map, offset, left);
  }
  if (right !== null && right.fence === null) return rightLocation(map, offset, right);
  if (left !== null && isEdge(left, right)) return { kind: 'between', at: left.fence?.end ?? 0, like: left };
  if (right !== null && isEdge(right, left)) return { kind: 'between', at: right.fence?.start ?? 0, like: right };
  return null;
}

/** The fence of `run` ends at its neighbour, and what is outside of it is not part of a tracked change. */
function isEdge({ fence, run }: RunText, neighbour: RunText | null): boolean {
  if (fence === null || fence.open || neighbour?.fence?.start === fence.start) return false;
  return run.wrappers.every(({ name, start }) => !edges.has(name) || start >= fence.start);
}

/** Directly behind the unit before `offset`. */
export function leftLocation({ xml }: ParagraphMap, offset: number, like: RunText): Location {
  if (like.fence !== null) return { kind: 'between', at: like.fence.end, like };
  const rest = xml.slice(like.atoms.at(-1)?.atom.element.end ?? 0, runContentEnd(xml, like.run));
  if (offset < like.end || isSolid(rest)) return { kind: 'inside', offset, like };
  return { kind: 'between', at: like.run.element.end, like };
}

/** Directly before the unit at `offset`. */
export function rightLocation({ xml }: ParagraphMap, offset: number, like: RunText): Location {
  if (like.fence !== null) return { kind: 'between', at: like.fence.start, like };
  const lead = xml.slice(like.run.contentStart, like.atoms[0]?.atom.element.start ?? 0);
  if (offset > like.start || isSolid(lead)) return { kind: 'inside', offset, like };
  return { kind: 'between', at: like.run.element.start, like };
}

/** Where a comment ends that ends before `offset`: outside of somebody's insertion, with which it would be rejected. */
export function commentEnd(map: ParagraphMap, offset: number, like: RunText): Location {
  return like.fence === null && like.inserted !== null ? { kind: 'between', at: like.inserted.end, like } : leftLocation(map, offset, like);
}

export function commentStart(map: ParagraphMap, offset: number, like: RunText): Location {
  return like.fence === null && like.inserted !== null ? { kind: 'between', at: like.inserted.start, like } : rightLocation(map, offset, like);
}
