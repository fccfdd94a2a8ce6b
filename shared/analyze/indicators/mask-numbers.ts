import { characterGate } from '../../text/character-gate.ts';
import { chineseNumber, writtenNumber } from './read-number.ts';

/** Stands for a character that is no part of an amount; one for one, so that places stay. */
export const blank = '\uE000';

const span = `${writtenNumber}(?:余|多)?个?(?:工作日|自然日|日历日|小时|分钟|日|天|周|月|年)`;

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Numbers that count no work: dates, deadlines, references, ages, idioms. Order does not matter. In front, characters of which every match has one. */
export const uncounted: readonly (readonly [needed: string, pattern: string])[] = [
  ['12', String.raw`(?:19|20)\d{2}(?:年度?(?:\d{1,2}月)?(?:\d{1,2}日)?|[-./]\d{1,2}[-./]\d{1,2})`],
  ['月', String.raw`\d{1,2}月(?:\d{1,2}日|份|底|末|初|前|至)`],
  ['日号', `(?<=[月度${blank}])\\d{1,2}[日号](?:之?前)?`],
  [':', String.raw`(?<![比例率于按为过\d])(?:[01]?\d|2[0-4]):[0-5]\d(?=[至—\-~，。；）]|$)|(?<=[至—\-~])\d{1,2}:[0-5]\d`],
  ['内前后起届', String.raw`(?<![\d.])(?<!控制在)(?<!限定在)(?<!不超过)(?!(?<=${blank})${writtenNumber}小时)${span}(?:之内|以内|内|之前|以前|前|之后|以后|后|起|届满)(?!的?服务|容)`],
  ['×xX*', String.raw`\d{1,2}[×xX*]\d{1,2}(?:小时)?`],
  ['提逾延超满', `(?<!(?:工时|时长|学时|课时|照护|照料|服务|${blank})(?:累计|合计|总计|均)?)(?:提前|提早|逾期|延迟|迟延|顺延|(?<!不)超过|不超过|满)${span}(?=[，。；的将通向告书以未])`],
  ['第', `第${writtenNumber}(?:[、和及至]${writtenNumber})*(?!年)`],
  ['式', String.raw`(?:${writtenNumber}|一)式${writtenNumber}份?`],
  ['岁', `${writtenNumber}周?岁`],
  ['〔［[号', String.raw`[〔［\[]\d{4}[〕］\]]\d{0,4}号?|\d{1,5}号`],
  ['-—1', String.raw`\d{3,4}[-—]\d{7,8}|1\d{10}`],
  ['一', `一[一-龥](?:一[一-龥]){1,2}`],
  ['一', '一[个次人户案组场事件村站][一-龥]{0,3}一[份本册张套个][一-龥]{1,3}'],
  ['一', '(?:最后|下|上|前|后|哪|其中|每逢)一(?:个|次|期|批|轮|季|月)(?=[一-龥])|一类(?=[一-龥])'],
  ['一', '一(?:般|切|并|律|致|定|系列|线|站式|次性|体|旦|直|样|些|贯|起|同|向|道|对一|步|方面|窗)|(?:统|唯|任|某|同|(?<!分)之|单)一|任何一[名个位家]|另一[方名]'],
  ['项大', `${chineseNumber}[项大](?:补贴|制度|机制|政策|原则|清单|纪律|职能|行动)`],
  ['级', `${chineseNumber}级`],
  [letters, String.raw`[A-Za-z]\d{1,4}|\d{1,4}[A-Za-z]`],
  ['五', '十[一二三四五]五'],
];
const patterns = uncounted.map(([, pattern]) => new RegExp(pattern, 'gu'));
const possibleIn = characterGate(uncounted.map(([needed]) => needed));
const quoted = /“[^”]{1,20}”|《[^》]{1,40}》/gu;

/** Text of the same length in which those numbers are blanked, and everything in quotation marks and titles that counts. */
export function maskNumbers(text: string): string {
  const possible = possibleIn(text);
  let masked = text;
  patterns.forEach((pattern, at) => {
    if ((possible & (1 << at)) !== 0) masked = masked.replace(pattern, (match) => blank.repeat(match.length));
  });
  return masked.replace(quoted, (words) => words.replace(/[\d零一二两三四五六七八九十]/gu, blank));
}
