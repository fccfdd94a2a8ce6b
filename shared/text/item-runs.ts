import { parseChineseNumeral } from './chinese-numerals.ts';
import { isDigit, isSpace } from './characters.ts';

type Item = { readonly kind: string; readonly ordinal: number; readonly start: number; readonly end: number };

const numeral = '一二三四五六七八九十';
const token = new RegExp(
  [
    `[（(](?<bracketed>[${numeral}]{1,3}|[0-9０-９]{1,2})[）)]`,
    `(?<circled>[①-⑳])`,
    `(?<closed>[0-9０-９]{1,2})[）)]`,
    `(?<dotted>[0-9０-９]{1,2})(?:[.．、](?![0-9０-９])|[.．]\\s)`,
    `(?<listed>[${numeral}]{1,3})、`,
    `第(?<worded>[${numeral}]{1,3})[，,、：:]`,
  ].join('|'),
  'gu',
);
/** What may stand before an item's number; anything else makes it part of a word or a reference (第三条（一）). */
const boundary = '；;。.，,：:、！!？?）)”"';

/**
 * Places where the items of a run inside one paragraph begin: （一）…；（二）…, 1.…；2.…, ①…②…. A lone number is no run,
 * nor are references and numbers in words; items of a run count up by one.
 */
export function findItemRuns(text: string): readonly number[] {
  const items: Item[] = [];
  for (const found of text.matchAll(token)) {
    const [kind, written] = Object.entries(found.groups ?? {}).find(([, value]) => value !== undefined) ?? ['', ''];
    const start = found.index;
    const end = start + found[0].length;
    const ordinal = kind === 'circled' ? (written.codePointAt(0) ?? 0) - 0x245f : parseChineseNumeral(written);
    const style = kind === 'bracketed' && /[0-9０-９]/.test(written) ? 'bracketed-digit' : kind;
    if (ordinal !== null && canBegin(text, start, style)) items.push({ kind: style, ordinal, start, end });
  }
  return readRuns(items).sort((a, b) => a - b);
}

function readRuns(items: readonly Item[]): number[] {
  const latest = new Map<string, Item>();
  const starts = new Set<number>();
  for (const item of items) {
    const before = latest.get(`${item.kind}${item.ordinal - 1}`);
    latest.set(`${item.kind}${item.ordinal}`, item);
    // 见（一）、（二）: nothing between the numbers, so nothing is listed.
    if (before !== undefined && item.start - before.end >= 2) starts.add(before.start).add(item.start);
  }
  return [...starts];
}

function canBegin(text: string, start: number, kind: string): boolean {
  let at = start - 1;
  while (at >= 0 && isSpace(text.charCodeAt(at))) at -= 1;
  if (at < 0 || text[at] === '\n') return true;
  const before = text[at] ?? '';
  if (at < start - 1) return !isDigit(text.charCodeAt(at)) || kind !== 'closed';
  if (kind === 'circled' || kind === 'bracketed') return !'第条款项式表图如见和及与或至'.includes(before);
  if (kind === 'listed') return '；;。：:'.includes(before);
  return boundary.includes(before);
}
