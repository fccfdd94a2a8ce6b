import { parseChineseNumeral } from '../text/chinese-numerals.ts';
import { foldText } from '../text/fold.ts';

/** What a number of a length of time counts in, and how many of that it is. */
const lengths: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  分钟: ['小时', 1 / 60], 小时: ['小时', 1], 个小时: ['小时', 1], 学时: ['学时', 1], 课时: ['学时', 1], 日: ['日', 1], 天: ['日', 1], 周: ['日', 7], 星期: ['日', 7], 个工作日: ['工作日', 1], 工作日: ['工作日', 1],
  个月: ['月', 1], 年: ['月', 12],
};
const periods: Readonly<Record<string, number>> = { 日: 365, 天: 365, 周: 52, 月: 12, 个月: 12, 季: 4, 季度: 4, 半年: 2, 年: 1, 年度: 1 };
const leading = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|第[\d一二三四五六七八九十百]{1,4}[条项款章节])/u;
const often = /[每逐按](?<period>日|天|周(?![一二三四五六日末])|个?月|季度?|半年|年度?)/gu;
const half = /半(?<unit>小时|年)/gu;
const unit = '分钟|个?小时|学时|课时|个?工作日|日|天|周|星期|个月|年';
const number = new RegExp(`百分之(?<share>[零〇一二两三四五六七八九十百]{1,6}|\\d{1,3})|(?<![\\d.第])(?<digits>\\d{1,9}(?:\\.\\d{1,4})?)(?<scale>[万%]?)(?<length>${unit})?|(?<!第)(?<written>[零〇一二两三四五六七八九十百千万]{1,8})(?:(?<span>${unit})|(?=[个名人位次场月户份篇条件小分支节期批级类项种轮方岁步册本间处所辆套届款点大元日天周年摄]))`, 'gu');

/**
 * Every figure of a piece of text as a word that can be looked for in another: times by their length, rates by the year, shares, the rest
 * as bare numbers whatever they count. 一 is a figure only of people and things, not of occasions.
 */
export function readNumbers(text: string): Set<string> {
  const plain = foldText(text.replace(leading, '')).text.replaceAll('每6个月', '每半年').replace(/每一(?=[名人位个户])/gu, '每').replaceAll('每两周', '每2周');
  const found = new Set<string>();
  for (const { groups } of plain.matchAll(often)) found.add(`每年${periods[groups?.['period'] ?? ''] ?? 0}`);
  if (/全部|全覆盖/u.test(plain)) found.add('100%');
  const rest = plain.replace(often, ' ').replace(half, (_whole, name: string) => (name === '年' ? '6个月' : '30分钟'));
  for (const { groups, index, 0: whole } of rest.matchAll(number)) {
    const value = groups?.['share'] ?? groups?.['digits'] ?? groups?.['written'] ?? '';
    const parsed = parseChineseNumeral(value);
    if (parsed !== null) addFigure(found, parsed, groups ?? {}, rest.slice(index + whole.length, index + whole.length + 1));
  }
  return found;
}

function addFigure(found: Set<string>, value: number, { share, scale, length, span }: Readonly<Record<string, string | undefined>>, next: string): void {
  const time = lengths[length ?? span ?? ''];
  if (share !== undefined || scale === '%') found.add(`${value}%`);
  else if (time !== undefined && value < 1000) found.add(`${Math.round(value * time[1] * 100) / 100}${time[0]}`);
  else if (value !== 1 || /[名人位户]/u.test(next)) found.add(String(scale === '万' ? value * 10_000 : value));
}
