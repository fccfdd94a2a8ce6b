import { foldText } from '../text/fold.ts';
import { parseChineseNumeral } from '../text/chinese-numerals.ts';

/** A number with its unit, times in one unit each: 小时, 日, 工作日, 月; a rate as times a year. */
export type Measure = { readonly unit: string; readonly value: number };

/** What a written unit counts in, and how many of that it is. */
const units: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  分钟: ['小时', 1 / 60], 小时: ['小时', 1], 个小时: ['小时', 1], 日: ['日', 1], 天: ['日', 1], 周: ['日', 7], 星期: ['日', 7], 个工作日: ['工作日', 1], 工作日: ['工作日', 1],
  个月: ['月', 1], 年: ['月', 12], 分: ['分', 1], '%': ['%', 1], 元: ['元', 1], 万元: ['元', 10_000], 名: ['人', 1], 人: ['人', 1], 位: ['人', 1], 次: ['次', 1], 学时: ['学时', 1], 课时: ['学时', 1], 平方米: ['平方米', 1],
};
const rates: Readonly<Record<string, number>> = { 日: 365, 天: 365, 周: 52, 月: 12, 个月: 12, 季度: 4, 季: 4, 半年: 2, 年: 1 };
const written = new RegExp(`(?<!第)(?<number>\\d{1,9}(?:\\.\\d{1,4})?|[零〇一二两三四五六七八九十百千万]{1,8})(?<unit>${Object.keys(units).sort((a, b) => b.length - a.length).join('|')})(?![度级底初终末间])`, 'gu');
const rate = /每(?<period>日|天|周|个?月|季度?|半年|年)/gu;
const share = /百分之(?<number>[零〇一二两三四五六七八九十百]{1,6}|\d{1,3})/gu;

/** The words without the figures and what they count in. */
export function withoutMeasures(text: string): string {
  return foldText(text).text.replace(written, ' ').replace(share, ' ').replace(rate, ' ');
}

/** The figures of a piece of text, whatever numerals it writes. */
export function readMeasures(text: string): readonly Measure[] {
  const plain = foldText(text).text;
  const found: Measure[] = [];
  for (const { groups } of plain.matchAll(written)) {
    const value = parseChineseNumeral(groups?.['number'] ?? '');
    const unit = units[groups?.['unit'] ?? ''];
    if (value !== null && unit !== undefined) found.push({ unit: unit[0], value: value * unit[1] });
  }
  for (const { groups } of plain.matchAll(share)) {
    const value = parseChineseNumeral(groups?.['number'] ?? '');
    if (value !== null) found.push({ unit: '%', value });
  }
  for (const { groups } of plain.matchAll(rate)) found.push({ unit: '频次', value: rates[groups?.['period'] ?? ''] ?? 0 });
  return found;
}

const names: Readonly<Record<string, string>> = { 人: '名', 月: '个月', 工作日: '个工作日' };
const often: Readonly<Record<number, string>> = { 365: '每日', 52: '每周', 12: '每月', 4: '每季度', 2: '每半年', 1: '每年' };

/** As a reader compares it: 4小时, 每周. */
export function showMeasure({ unit, value }: Measure): string {
  if (unit === '频次') return often[value] ?? '';
  if (unit === '月' && value % 12 === 0) return `${value / 12}年`;
  if (unit === '小时' && value < 1) return `${Math.round(value * 60)}分钟`;
  return `${Math.round(value * 100) / 100}${names[unit] ?? unit}`;
}
