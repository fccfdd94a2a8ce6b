import { childOf, numberOf, parseXml, toggleOf, valueOf } from '../../ooxml/parse-xml.ts';
import type { XmlElement } from '../../ooxml/parse-xml.ts';

/** One level of a list as numbering.xml defines it. */
export type Level = {
  readonly start: number;
  readonly format: string;
  /** With %1 … %9 for the counters. */
  readonly text: string;
  /** Levels whose counters the text shows. */
  readonly shows: ReadonlySet<number>;
  /** All counters in plain digits. */
  readonly legal: boolean;
  /** Restarts after a paragraph of a level below this number (1 = first level); 0 never; undefined: after any higher level. */
  readonly restart: number | undefined;
  /** Style whose paragraphs take this level. */
  readonly style: string | undefined;
  /** Where the first line begins, in points; undefined when the level does not say. */
  readonly indent: number | undefined;
};

/** A w:num: a use of a list. Lists with the same `counters` count on together. */
export type NumberingList = {
  readonly counters: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Level → value at which this use of the list starts anew. */
  readonly startOverrides: ReadonlyMap<number, number>;
};

export type NumberingDefinitions = ReadonlyMap<string, NumberingList>;

/**
 * Reads numbering.xml by numId. `numberingStyle` gives the numId of a numbering style, for lists that only point to one.
 */
export function readNumbering(xml: string, numberingStyle: (style: string) => string | undefined): NumberingDefinitions {
  const root = parseXml(xml);
  const abstracts = new Map<string, XmlElement>();
  const nums = new Map<string, XmlElement>();
  for (const element of root.children) {
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes.get('w:abstractNumId') ?? '', element);
    else if (element.name === 'w:num') nums.set(element.attributes.get('w:numId') ?? '', element);
  }
  const definitions = new Map<string, NumberingList>();
  for (const [id, num] of nums) {
    const counters = abstractOf(num, abstracts, nums, numberingStyle);
    const abstract = abstracts.get(counters);
    if (abstract !== undefined) definitions.set(id, readList(num, abstract, counters));
  }
  return definitions;
}

function abstractOf(
  num: XmlElement, abstracts: ReadonlyMap<string, XmlElement>, nums: ReadonlyMap<string, XmlElement>,
  numberingStyle: (style: string) => string | undefined,
): string {
  const own = valueOf(num, 'w:abstractNumId') ?? '';
  const link = valueOf(abstracts.get(own), 'w:numStyleLink');
  if (link === undefined) return own;
  const target = nums.get(numberingStyle(link) ?? '');
  // One step: a style that pointed on to a further style would be no definition of a list.
  return (target === undefined ? undefined : valueOf(target, 'w:abstractNumId')) ?? own;
}

function readList(num: XmlElement, abstract: XmlElement, counters: string): NumberingList {
  const levels = new Map<number, Level>();
  const startOverrides = new Map<number, number>();
  for (const element of abstract.children) {
    const index = levelIndex(element);
    if (element.name === 'w:lvl' && index !== null) levels.set(index, readLevel(element));
  }
  for (const override of num.children) {
    if (override.name !== 'w:lvlOverride') continue;
    const index = levelIndex(override);
    if (index === null) continue;
    const level = childOf(override, 'w:lvl');
    if (level !== undefined) levels.set(index, readLevel(level));
    const start = numberOf(valueOf(override, 'w:startOverride'));
    if (start !== undefined) startOverrides.set(index, start);
  }
  return { counters, levels, startOverrides };
}

/** Lists have nine levels; null for any other. */
function levelIndex(element: XmlElement): number | null {
  const index = numberOf(element.attributes.get('w:ilvl')) ?? 0;
  return index >= 0 && index <= 8 ? index : null;
}

/** Of a label without its counters; Word's own limit is far below. */
const longestText = 200;

function readLevel(level: XmlElement): Level {
  const text = (valueOf(level, 'w:lvlText') ?? '').slice(0, longestText);
  return {
    start: numberOf(valueOf(level, 'w:start')) ?? 0,
    format: readFormat(level),
    text,
    shows: new Set([...text.matchAll(/%([1-9])/g)].map(([, digit]) => Number(digit) - 1)),
    legal: toggleOf(level, 'w:isLgl') ?? false,
    restart: numberOf(valueOf(level, 'w:lvlRestart')),
    style: valueOf(level, 'w:pStyle'),
    indent: readIndent(childOf(childOf(level, 'w:pPr'), 'w:ind')),
  };
}

/** Newer formats stand in a Choice whose Fallback is `decimal`; the Choice says what the reader sees. */
function readFormat(level: XmlElement): string {
  const choice = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Choice');
  const custom = childOf(choice, 'w:numFmt')?.attributes;
  if (custom?.get('w:val') === 'custom') return /^0+1/.test(custom.get('w:format') ?? '') ? 'decimalZero' : 'decimal';
  return custom?.get('w:val') ?? valueOf(level, 'w:numFmt') ?? 'decimal';
}

function readIndent(indent: XmlElement | undefined): number | undefined {
  if (indent === undefined) return undefined;
  const twips = (name: string): number => numberOf(indent.attributes.get(name)) ?? 0;
  const left = twips('w:left') || twips('w:start');
  return Math.max(0, left + twips('w:firstLine') - twips('w:hanging')) / 20;
}
