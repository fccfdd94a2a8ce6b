import { isHead } from '../../text/units.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { classify } from './classify.ts';
import { nameItem, nameUnder, readScope } from './item-words.ts';
import { blank } from './mask-numbers.ts';
import type { Amount } from './read-amounts.ts';
import type { Inherited, Lead, Reading } from './reading.ts';
import type { Period } from './read-periods.ts';

export type Parts = {
  readonly text: string;
  readonly lead: Lead;
  readonly amount: Amount;
  readonly period: string | null;
  /** All of the text: 每周电话联系、每月探访各一次 has one for each. */
  readonly periods: readonly Period[];
  readonly header: string;
  readonly last: Reading | null;
  readonly inherited: Inherited;
  readonly vocabularies: Vocabularies;
};

/** One reading, or one for each thing where 各 counts several at once. */
export function buildReadings(parts: Parts): readonly Reading[] {
  const { lead, amount, vocabularies, text } = parts;
  const back = /^各/u.test(lead.phrase.trim()) && lead.whole.includes('，');
  const list = back ? lead.whole.slice(0, lead.whole.lastIndexOf('，')) : /各(?:自)?[^一-龥]*$/u.test(lead.phrase) ? lead.phrase.replace(/各(?:自)?[^一-龥]*$/u, '') : '';
  const things = list.split(/[、，]|以?及|和(?=[一-龥]{2})|与/u).filter((thing) => thing !== '');
  const several = things.length > 1 && (things.every((thing) => (classify(thing, vocabularies, amount.unit)?.weight ?? 0) > 1) || arePosts(things, amount.unit, vocabularies));
  if (several) {
    return things.map((thing) => {
      const start = Math.max(text.lastIndexOf(thing.slice(thing.lastIndexOf(blank) + 1), amount.start), 0);
      const reading = buildReading(parts, thing);
      const own = thing.includes(blank) ? parts.periods.findLast(({ end }) => end <= start)?.period : undefined;
      return { ...reading, start, quantity: { ...reading.quantity, period: own ?? reading.quantity.period } };
    });
  }
  return [buildReading(parts, null)];
}

/** 兼职财务及行政各1名: posts in a team need not all be known by name. */
function arePosts(things: readonly string[], unit: string, vocabularies: Vocabularies): boolean {
  const known = things.map((thing) => classify(thing, vocabularies, unit)).filter((each) => each !== null && each.weight > 1);
  return isHead(unit) && things.every((thing) => thing.length <= 8) && known.length > 0 && known.every((each) => each?.class === 'support');
}

function buildReading({ text, lead, amount, period, header, last, inherited, vocabularies }: Parts, thing: string | null): Reading {
  const scope = readScope(lead.whole);
  const scopeless = (words: string): string => (scope ? words.replace(lead.whole.slice(scope.start, scope.end), '') : words);
  const phrase = nameItem(thing ?? scopeless(lead.phrase));
  const paired = amount.unit === '比例' && /[名人个位户]/u.test(text.slice(amount.number, amount.end)) ? text.slice(amount.number, amount.end) : null;
  const words = paired ?? (thing === null ? `${phrase}${lead.tail}` : phrase);
  const earlier = lead.whole.slice(0, lead.whole.length - lead.phrase.length).split(/[，：（）]/u).map((part) => nameItem(scopeless(part))).filter((part) => part !== '').reverse();
  const contexts = [words, ...earlier, header, ...(last ? last.contexts : [])].filter((part) => part !== '');
  // 完成率, 覆盖率: of the work above, whatever it is.
  const named = header !== '' && /^..率$/u.test(words) ? null : classify(words, vocabularies, amount.unit);
  const nearest = named === null && header !== '' ? nameUnder(header, words) : words;
  const own = words !== '' && nearest !== '' ? nearest : nearestName(earlier, header, last);
  const item = last !== null && placesOnly.test(own) && /共|合计|总计/u.test(lead.whole) ? withoutScope(last) : own;
  const per = scope?.label ?? (amount.scope === null ? '' : `每${amount.scope}`);
  const first = lead.whole.search(/[^\s，、；：\uE000]/u);
  return {
    start: thing === null ? amount.start - lead.whole.length + Math.max(first, 0) : lead.phraseStart,
    end: amount.end + lead.tail.length,
    item: `${per}${item}`,
    contexts,
    quantity: {
      comparator: inherited.comparator !== null && amount.comparator === '=' && !(amount.unit === '%' && amount.value === 100) ? inherited.comparator : amount.comparator,
      value: amount.value, max: amount.max, unit: amount.unit, period,
    },
    compared: amount.compared,
    detail: null,
    scope: scope?.scope ?? amount.scope,
    reach: null,
    within: null,
  };
}

/** 每站活动12场，6个站合计72场: the places are how many, the work is that of the amount before. */
const placesOnly = /^(?:[各全]|社工|服务)*(?:个)?(?:站点|站|村居|村|社区|乡镇|镇|街道|县|区|点位|点)+$/u;
const withoutScope = ({ item, scope }: Reading): string => (scope === null ? item : item.replace(`每${scope}`, ''));

function nearestName(earlier: readonly string[], header: string, last: Reading | null): string {
  return earlier[0] ?? (header === '' ? (last?.item ?? '') : nameItem(header));
}
