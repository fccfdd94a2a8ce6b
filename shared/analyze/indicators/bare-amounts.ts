import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import { headUnits, unitPattern } from '../../text/units.ts';
import { readNumber, writtenNumber } from './read-number.ts';

/** A number with its unit, before the words around it are asked. */
export type Core = { readonly start: number; readonly end: number; readonly value: number | string; readonly max: number | null; readonly unit: string };

const headed = new RegExp(`(?:${headUnits.map(([word]) => word).join('|')})(?:数量?)?(?:总数)?[^\\d，；。（]{0,8}?(\\d{1,3}(?:[,]\\d{3})+|\\d{1,7}万?)(?![\\d.,%:年月日]|${unitPattern})`, 'gu');
const bracketed = new RegExp(`（(?:单位：)?(?<unit>${unitPattern})）(?<between>[^\\d，；。（）]{0,8}?)(?<number>${writtenNumber})(?![\\d.,%]|${unitPattern})`, 'gu');
const spans: Readonly<Record<string, string>> = { 年: '年', 季: '季度', 季度: '季度', 月: '月', 周: '周', 日: '日', 天: '日' };
const idiom = /(?:(?<=[一-龥，；：（、])|^)(?:每(?!周[二三四五])|一)(?<period>年|季度?|月|周|日|天)(?<count>[一两二三四五])(?=(?:访|报|查|评|训|会|巡|见|谈|测|审|更新|联系|走访|探访|巡查|研判|调度|通报|督导|回访|排查)(?![次场期例人个份名篇]))/gu;

/** Numbers whose unit stands in front of them: 服务人次：首年6000，次年7500; 个案（单位：例）不低于24. */
export function readBare(masked: string): readonly Core[] {
  return [...readHeaded(masked), ...[...masked.matchAll(bracketed)].flatMap((match): readonly Core[] => {
    const { unit, number } = match.groups ?? {};
    const value = readNumber(number ?? '');
    const end = match.index + match[0].length;
    return unit === undefined || number === undefined || value === null ? [] : [{ start: end - number.length, end, value, max: null, unit }];
  })];
}

function readHeaded(masked: string): readonly Core[] {
  const found: Core[] = [];
  for (const match of masked.matchAll(headed)) {
    const unit = headUnits.find(([word]) => match[0].startsWith(word))?.[1];
    const first = readNumber(match[1] ?? '');
    const end = match.index + match[0].length;
    if (unit === undefined || first === null) continue;
    found.push({ start: end - (match[1] ?? '').length, end, value: first, max: null, unit });
    const rest = /^(?:，[^\d，；。（]{1,10}?(\d{1,7}万?)(?=[，；。]|$))+/u.exec(masked.slice(end));
    for (const next of rest?.[0].matchAll(/(\d{1,7}万?)(?=[，；。]|$)/gu) ?? []) {
      const value = readNumber(next[0]);
      if (value !== null) found.push({ start: end + next.index, end: end + next.index + next[0].length, value, max: null, unit });
    }
  }
  return found;
}

/** 一月一访, 每周一报: how often, without a unit; counted in 次. */
export function readIdioms(text: string): readonly (Core & { readonly period: string })[] {
  return [...text.matchAll(idiom)].flatMap((match) => {
    const { period, count } = match.groups ?? {};
    const value = parseChineseNumeral(count ?? '');
    const span = spans[period ?? ''];
    return value === null || span === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, value, max: null, unit: '次', period: span }];
  });
}
