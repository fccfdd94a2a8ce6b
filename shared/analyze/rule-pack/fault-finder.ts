import type { Range } from '../../model/source-document.ts';

/** Looks for an expression from a place on. */
export type FaultFinder = {
  /** The next match that begins at `from` or behind, with the words at fault inside it; null when there is none. */
  next(text: string, from: number): Found | null;
};
/** All words of a match, and those of them that are at fault. */
export type Found = { readonly whole: Range; readonly fault: Range };

const opening = '(?<fault>';

/**
 * Finds `source`, where the group `fault` encloses the words at fault, or none is. Asking the engine for the places of groups
 * costs several times the match, so what stands before the fault and behind it is measured instead, where it can be: when the
 * group is one link of a chain and there is no other group to be counted.
 */
export function faultFinder(source: string): FaultFinder {
  const at = source.indexOf(opening);
  if (at === -1) return wholeFinder(source);
  const close = closingPlace(source, at + opening.length);
  const [before, fault, behind] = [source.slice(0, at), source.slice(at + opening.length, close), source.slice(close + 1)];
  if (!isChain(source) || /^[?*+{]/.test(behind)) return placedFinder(source);
  if (before === '' && behind === '') return wholeFinder(fault);
  return measuredFinder(before, fault, behind);
}

function wholeFinder(source: string): FaultFinder {
  const find = new RegExp(source, 'gu');
  return {
    next: (text, from) => {
      find.lastIndex = from;
      const match = find.exec(text);
      if (match === null) return null;
      const whole: Range = [match.index, find.lastIndex];
      return { whole, fault: whole };
    },
  };
}

function measuredFinder(before: string, fault: string, behind: string): FaultFinder {
  const find = new RegExp(`${before === '' ? '' : `(${before})`}${behind === '' ? `(?:${fault})` : `(${fault})${behind}`}`, 'gu');
  const [ahead, words] = [before === '' ? 0 : 1, behind === '' ? 0 : before === '' ? 1 : 2];
  return {
    next: (text, from) => {
      find.lastIndex = from;
      const match = find.exec(text);
      if (match === null) return null;
      const { index } = match;
      const end = find.lastIndex;
      const start = ahead === 0 ? index : index + (match[ahead]?.length ?? 0);
      return { whole: [index, end], fault: [start, words === 0 ? end : start + (match[words]?.length ?? 0)] };
    },
  };
}

/** For patterns that say the fault in one of several ways. */
function placedFinder(source: string): FaultFinder {
  const find = new RegExp(source, 'dgu');
  return {
    next: (text, from) => {
      find.lastIndex = from;
      const match = find.exec(text);
      const whole = match?.indices?.[0];
      return match === null || whole === undefined ? null : { whole, fault: match.indices?.groups?.['fault'] ?? whole };
    },
  };
}

/** Nothing but the fault is captured or looked back at, no alternative begins outside of all groups, and the fault is in no other group. */
function isChain(source: string): boolean {
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at];
    if (char === '\\') {
      at += 1;
      if (/[1-9k]/.test(source[at] ?? '')) return false;
    } else if (char === '[') at = classEnd(source, at);
    else if (char === ')') depth -= 1;
    else if (char === '|' && depth === 0) return false;
    else if (char === '(') {
      const isFault = source.startsWith(opening, at);
      if (isFault ? depth > 0 : !/^\((?:\?(?:[:=!]|<[=!]))/.test(source.slice(at, at + 4))) return false;
      depth += 1;
    }
  }
  return true;
}

/** Where the group closes whose inside begins at `from`. */
function closingPlace(source: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < source.length; at += 1) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === '[') at = classEnd(source, at);
    else if (char === '(') depth += 1;
    else if (char === ')' && (depth -= 1) === 0) return at;
  }
  return at;
}

/** The bracket that ends the class that begins at `from`. */
function classEnd(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at;
}
