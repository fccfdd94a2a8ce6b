import type { AutomaticNumber } from '../../model/source-document.ts';
import { formatNumber } from '../../text/number-formats.ts';
import type { Level, NumberingDefinitions, NumberingList } from './numbering-definitions.ts';

/** Which list and level a paragraph is numbered by. */
export type NumberingPlace = { readonly numId: string; readonly level: number };

/** Gives the number of the next paragraph; call it once for every numbered paragraph, in reading order. */
export type NumberParagraph = (place: NumberingPlace) => AutomaticNumber | null;

/** Counters of one list by level, undefined where the next paragraph starts anew. */
type Counters = (number | undefined)[];

/**
 * Counts as the word processor does. The label is what stands before the text; the path adds the levels above that the
 * label does not repeat: 第五条（三）, but 1.1 alone. A bullet has the label • and the path '': nothing to cite.
 */
export function createNumberer(definitions: NumberingDefinitions): NumberParagraph {
  const countersByList = new Map<string, Counters>();
  const started = new Set<string>();
  return ({ numId, level: index }) => {
    const list = definitions.get(numId);
    const level = list?.levels.get(index);
    if (list === undefined || level === undefined) return null;
    const counters = countersByList.get(list.counters) ?? [];
    countersByList.set(list.counters, counters);
    const override = list.startOverrides.get(index);
    const first = `${numId}/${index}`;
    // A use of a list with its own start value begins there once, wherever the list stood.
    if (override !== undefined && !started.has(first)) counters[index] = override;
    else counters[index] = nextValue(counters[index], override ?? level.start);
    started.add(first);
    restartBelow(list, counters, index);
    const label = labelOf(list, counters, level, index);
    if (label === '') return null;
    return { label, path: level.format === 'bullet' ? '' : pathOf(list, counters, index, label), level: index };
  };
}

function nextValue(current: number | undefined, start: number): number {
  return current === undefined ? start : current + 1;
}

function restartBelow(list: NumberingList, counters: Counters, index: number): void {
  for (let below = index + 1; below < counters.length; below += 1) {
    const restart = list.levels.get(below)?.restart;
    if (restart === undefined || index < restart) counters[below] = undefined;
  }
}

function labelOf(list: NumberingList, counters: Counters, level: Level, index: number): string {
  if (level.format === 'bullet') return '•';
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels.get(at);
    // A level that was skipped shows its start value.
    const value = counters[at] ?? list.startOverrides.get(at) ?? shown?.start ?? 1;
    const format = shown?.format ?? 'decimal';
    if (at !== index && (format === 'bullet' || format === 'none')) return '';
    return formatNumber(value, level.legal ? 'decimal' : format);
  });
  return label.trim();
}

function pathOf(list: NumberingList, counters: Counters, index: number, label: string): string {
  const covered = new Set(list.levels.get(index)?.shows);
  let path = label;
  for (let above = index - 1; above >= 0; above -= 1) {
    const level = list.levels.get(above);
    if (level === undefined || level.format === 'bullet' || counters[above] === undefined || covered.has(above)) continue;
    path = `${labelOf(list, counters, level, above)}${path}`;
    for (const shown of level.shows) covered.add(shown);
  }
  return path;
}
