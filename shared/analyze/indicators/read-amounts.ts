import type { Quantity } from '../../model/indicator.ts';
import { readBare, readIdioms } from './bare-amounts.ts';
import type { Core } from './bare-amounts.ts';
import { blank, maskNumbers } from './mask-numbers.ts';
import { chineseNumber, readNumber, rounded, writtenNumber } from './read-number.ts';
import { readPeriods, readSlashes } from './read-periods.ts';
import type { Period } from './read-periods.ts';
import { characterGate } from '../../text/character-gate.ts';
import { percent, unitPattern } from '../../text/units.ts';

/** A number with its unit where it stands. All places count in the text given to `readAmounts`. */
export type Amount = {
  /** From the comparing word to the end of the unit. */
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly value: number | string;
  readonly max: number | null;
  readonly comparator: Quantity['comparator'];
  /** A word such as 不少于 stands with it. */
  readonly compared: boolean;
  readonly unit: string;
  /** Said behind the unit: 次/人/月. */
  readonly period: string | null;
  readonly scope: string | null;
};

const join = '(?:[-~至到]|—{1,2})';
const share = String.raw`百分之(?<hundredth>${chineseNumber}|\d+(?:\.\d+)?)|千分之(?<thousandth>${chineseNumber}|\d+(?:\.\d+)?)|(?<permille>\d+(?:\.\d+)?)‰|(?<low>\d{1,3}(?:\.\d+)?)[%％]?${join}(?<high>\d{1,3}(?:\.\d+)?)[%％]|(?<arabic>\d{1,4}(?:\.\d+)?)[%％]|(?<tenth>[一二两三四五六七八九])成(?:(?<half>半)|(?<more>[一二三四五六七八九])(?!${unitPattern}))?|(?<fifty>一半|半数)(?!以?[天年月日])|(?<of>${chineseNumber}|\d+)分之(?<parts>${chineseNumber}|\d+)`;
const heads = '[名人个位户]';
const proportion = String.raw`(?<one>\d{1,2}|[一二两三四五])${heads}[一-龥]{1,8}?(?:对应|对|服务|负责|配)(?<many>\d{1,4}|${chineseNumber})${heads}[一-龥]{0,8}?的?(?:比例|配比|标准)|(?<left>\d{1,4}|${chineseNumber})[:比](?<right>\d{1,4}|${chineseNumber})(?![\d:])`;
const count = `(?<from>${writtenNumber})(?:(?<repeated>${unitPattern})?${join}(?<to>${writtenNumber}))?(?:个(?=小时|学时|课时|工时|半天|工作日|月|自然))?(?<unit>${unitPattern})`;
const scan = new RegExp(`(?<![\\d.])(?:${share}|${proportion}|${count})`, 'gu');
/** A number that `scan` finds, one whose unit stands in front of it, an idiom. */
const possibleIn = characterGate(['0123456789零〇一二两三四五六七八九十廿百千万壹贰叁肆伍陆柒捌玖拾佰仟半', '次数时）', '每一']);

/** Every amount of the text in order, and the words of time it holds. */
export function readAmounts(text: string): { readonly amounts: readonly Amount[]; readonly periods: readonly Period[] } {
  const possible = possibleIn(text);
  const idioms = (possible & 4) === 0 ? [] : readIdioms(text);
  const periods = readPeriods(text).filter((period) => !overlaps(period, idioms));
  if ((possible & 1) === 0) return { amounts: [], periods };
  let masked = text;
  for (const { start, end } of [...periods, ...idioms]) masked = masked.slice(0, start) + blank.repeat(end - start) + masked.slice(end);
  masked = maskNumbers(masked);
  const cores = (possibleIn(masked) & 1) === 0 ? [] : readCores(masked);
  const bare = (possible & 2) === 0 ? [] : readBare(masked).filter((core) => !overlaps(core, cores));
  const amounts = [...[...cores, ...bare].map((core) => compare(masked, core)), ...idioms.map((core) => ({ ...core, number: core.start, comparator: '=' as const, compared: false, scope: null }))];
  return { amounts: amounts.sort((a, b) => a.start - b.start), periods };
}

function readCores(masked: string): readonly Core[] {
  const cores: Core[] = [];
  scan.lastIndex = 0;
  for (let match = scan.exec(masked); match !== null; match = scan.exec(masked)) {
    const core = readCore(match, masked);
    if (core) cores.push(core);
  }
  return cores;
}

type Place = { readonly start: number; readonly end: number };
const overlaps = ({ start, end }: Place, others: readonly Place[]): boolean => others.some((other) => start < other.end && other.start < end);

function readCore(match: RegExpExecArray, masked: string): Core | null {
  const groups = match.groups ?? {};
  const [start, end] = [match.index, match.index + match[0].length];
  if (groups['one'] !== undefined && groups['many'] !== undefined) {
    const [one, many] = [readNumber(groups['one']), readNumber(groups['many'])];
    return one === null || many === null ? null : { start, end, value: `${one}:${many}`, max: null, unit: '比例' };
  }
  if (groups['left'] !== undefined && groups['right'] !== undefined) {
    const [left, right] = [readNumber(groups['left']), readNumber(groups['right'])];
    const near = masked.slice(Math.max(0, start - 16), end + 8);
    if (left === null || right === null || !/比例|配比|之比|配备|配置|按|比率/u.test(near)) return null;
    return { start, end, value: `${left}:${right}`, max: null, unit: '比例' };
  }
  if (groups['unit'] !== undefined) {
    const value = readNumber(groups['from'] ?? '');
    const max = groups['to'] === undefined ? null : readNumber(groups['to']);
    return value === null || (max !== null && max <= value) ? null : { start, end, value, max, unit: groups['unit'] };
  }
  const value = readShare(groups);
  return value === null ? null : { start, end, value, max: groups['high'] === undefined ? null : Number(groups['high']), unit: percent };
}

function readShare(groups: Readonly<Record<string, string | undefined>>): number | null {
  if (groups['hundredth'] !== undefined) return groups['hundredth'] === '百' ? 100 : readNumber(groups['hundredth']);
  const thousandth = groups['thousandth'] ?? groups['permille'];
  if (thousandth !== undefined) return rounded((readNumber(thousandth) ?? 0) / 10);
  if (groups['arabic'] !== undefined || groups['low'] !== undefined) return Number(groups['arabic'] ?? groups['low']);
  if (groups['tenth'] !== undefined) return (readNumber(groups['tenth']) ?? 0) * 10 + (groups['half'] === undefined ? readNumber(groups['more'] ?? '') ?? 0 : 5);
  if (groups['fifty'] !== undefined) return 50;
  const [of, parts] = [readNumber(groups['of'] ?? ''), readNumber(groups['parts'] ?? '')];
  return of === null || parts === null || of === 0 ? null : rounded((parts / of) * 100);
}

const gap = `[${blank}约人民币]{0,10}`;
const leading: readonly (readonly [Quantity['comparator'], RegExp])[] = [
  ['>=', new RegExp(`(?:(?:均|应|都)?不(?:得|应|能|可|宜)?(?:少于|低于|小于|少於)|至少(?:应|须|要|有|需|为)?|最少|最低(?:人数|数量|次数|场次|配置|标准|服务量)?(?:为|是)?|下限为?|保底|大于等于|大于或等于|≥|>=|≧)${gap}$`, 'u')],
  ['<=', new RegExp(`(?:不(?:得|应|能|可|宜)?(?:超过|高于|多于|大于|超出)|最多|至多|最高|上限为?|封顶|以不超过|小于等于|≤|<=|≦|控制在|限制在)${gap}$`, 'u')],
  ['>=', new RegExp(`(?:达到|达成|须达|应达|达|(?:率|数|量)(?:须|应)?过|(?:提高|提升|增加|增长)(?:到|至)|超过|高于|多于|大于|突破|[>＞])${gap}$`, 'u')],
  ['<=', new RegExp(`(?:低于|少于|小于|[<＜]|降(?:到|至|低到|低至))${gap}$`, 'u')],
];
const trailing = /^(?:人|次|场|个)?(?:（含）|\(含\))?(?:及|或|含)?(?:（含）)?(?<word>以上|以内|以下|之内)/u;

/** No word that compares stands so many characters before its number. */
const farthest = 60;

function findLeading(before: string): { readonly comparator: Quantity['comparator']; readonly start: number } | null {
  for (const [comparator, pattern] of leading) {
    const start = before.search(pattern);
    if (start !== -1) return { comparator, start };
  }
  return null;
}

function compare(masked: string, core: Core): Amount {
  const from = Math.max(0, core.start - farthest);
  const before = masked.slice(from, core.start);
  const led = findLeading(before);
  // 全年至少开展4场: the word may stand in front of the verb.
  const apart = led ? null : /(?:至少|最少|不得?少于)[^，；。、（）\d]{1,16}$/u.exec(before) ?? (core.unit === percent ? /(?:不低于|不少于|达到)[^，；。、（）\d]{1,12}的?$/u.exec(before) : null);
  const behind = trailing.exec(masked.slice(core.end));
  const word = behind?.groups?.['word'];
  // 从业满三年
  const reached = core.unit === '年' && /满$/u.test(before) ? '>=' : null;
  const stated = led?.comparator ?? (apart ? '>=' : word === '以上' ? '>=' : word === undefined ? reached : '<=');
  const full = core.unit === percent && core.value === 100 && core.max === null && stated !== '<=';
  const end = core.end + (behind?.[0].length ?? 0);
  const slashes = readSlashes(masked.slice(end));
  return {
    start: led === null ? core.start : from + led.start,
    end: end + slashes.length,
    number: core.start,
    value: core.value,
    max: core.max,
    comparator: core.max !== null ? 'range' : full || stated === null ? '=' : stated,
    compared: stated !== null,
    unit: core.unit,
    period: slashes.period,
    scope: slashes.scope,
  };
}
