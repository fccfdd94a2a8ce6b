import { characterGate } from '../../text/character-gate.ts';

/** A word of time that an amount is counted in. `lasting`: it spans the work as a whole (年, 合同期) and may govern a list behind it. */
export type Period = { readonly start: number; readonly end: number; readonly period: string; readonly lasting: boolean };

const two = '[两2二]';

/** Longest wording first: what an earlier line has taken is not looked at again. `needed`: characters of which every match has one (`characterGate`). */
export const wordings: readonly (readonly [period: string, needed: string, pattern: string])[] = [
  ['合同期', '期', '(?:本|整个)?(?:合同|协议|履约|服务|项目|履行)(?:的)?(?:全|整个|有效|履行|实施|执行|服务|存续)?(?:周期|期限|期间|期)(?:限)?(?:以?内|之内|里|间|中)?(?!满|限?为|限?[：自从]|届|终|末|的?考|评|前|后|[起至]|(?<=周期)(?:不[少低超]|至少|约|达))'],
  ['合同期', '期程', '(?:项目|合同|服务)(?:实施|执行|履行)?(?:全周期|全程|期)内?(?=[^满限为]|$)'],
  ['月', '第', '每(?:个)?月(?:的)?第[一二三四1-4]个?(?:周|星期)[一二三四五六日天](?![次场])'],
  ['2天', '两2二隔', `每${two}[天日]|每?隔[天日]|每隔一[天日]`],
  ['2周', '周星半', `每${two}个?(?:周|星期)|每?双周|每隔?(?:一周|${two}周)|隔周|每半个?月`],
  ['2个月', '月', `每${two}个?月|每隔月|隔月|逢?双月(?:[\\d一二三四五六七八九十]{1,3}[日号])?|每隔一个月`],
  ['2年', '两2二', `每${two}年`],
  ['季度', '季三3', '每[三3]个月|每(?:个|一)?(?:自然)?季度?|(?<![首第二三四上下本当末])(?<!第一)季度|按季度?|逐季|季均'],
  ['半年', '半六6', '每(?:个|一)?半年度?|(?:上|下)?半年度?|每[六6]个月'],
  ['年', '年', '每(?:个|一)?(?:服务|自然|日历|项目|合同|会计)?年度?(?:内|中)?|全年度?(?:内)?|一个?(?:服务|项目|合同|自然)?年度(?:内|里|中)?|(?:本|当|服务|合同|项目)年度(?:内)?|年度内?|年内|一年(?:内|中|里头?|之内|当中|下来|到头|(?=[一二两三四五六七八九十\\d]{1,3}[次场期]|不[少低]|至少|最[少多]))|[首次]年度?|第[一二三四五]年度?(?:内)?|(?<![\\d两二三四五])年均|年计|逐年|按年'],
  ['学期', '学', '每(?:个|一)?学期|学期(?:内)'],
  ['学年', '学', '每(?:个|一)?学年'],
  ['工作日', '工', '每(?:个|一)?工作日|工作日(?:每[日天])'],
  ['月', '月', '每(?:个|一)?(?:自然)?月(?:度)?|全月(?:内)?|月度|按月|逐月|月均|当月|单月'],
  ['周', '逢', '每?逢(?:周|星期)[一二三四五六日天末]'],
  ['周', '周星', '每(?:个|一)?(?:周|星期)(?:[一二三四五六日天](?![次场篇个期名份张条小半人户例节])(?:[、至](?:每?周)?[一二三四五六日天]){0,6})?|按周|周均'],
  ['日', '日天', '每(?:一)?[日天]|逐日|日均'],
  ['月', '月', '(?<![\\d本当次上个每首])月(?:[末初]|底(?!前))'],
  ['季度', '季', '(?<![\\d本当次上个])季(?:[末初]|底(?!前))'],
  ['月', '月', '(?<=^|[，；：、（])月(?=[一-龥]{2,6}?(?:不少于|不低于|不超过|达|为|由|约|至少)?\\d)|月(?=更新|走访|探访|巡查|报送|覆盖)'],
  ['月', '月', '一个月(?=[一-龥]{0,4}?[一二两三四\\d]{1,2}[次回趟场])'],
  ['日', '日', '(?<=[一-龥])日(?=供餐|送餐|供应|接待|接听)'],
  ['日', '日', '(?<=^|[，；：、（])日(?=[一-龥]{2,6}?(?:不少于|不低于|不超过|达|至少)?\\d)'],
  ['年', '年', '(?<![\\d一二三四五六七八九十两半每当今去上下前本全几多整近周])年(?=人均|更新率|流动|流失|服务(?!期|协议|合同)|开展|完成|走访|探访|接待|累计|总?服务)'],
  ['年', '年', '(?<=^|[，；：、（])年(?=[一-龥]{2,4}(?:量|数)?(?:不少于|不低于|不超过|达到?|至少)\\d)'],
];

const compiled = wordings.map(([period, , pattern]) => ({ period, pattern: new RegExp(pattern, 'gu') }));
const possibleIn = characterGate(wordings.map(([, needed]) => needed));

/** 年底, 年终 and the like name a date or a paper, not a rhythm. */
const notRhythm = /^[底终末初检审龄]/u;

export function readPeriods(text: string): readonly Period[] {
  const possible = possibleIn(text);
  if (possible === 0) return [];
  const found: Period[] = [];
  for (let line = 0; line < compiled.length; line += 1) if ((possible & (1 << line)) !== 0) addPeriods(text, compiled[line] as Wording, found);
  return found.sort((a, b) => a.start - b.start);
}

type Wording = (typeof compiled)[number];

function addPeriods(text: string, { period, pattern }: Wording, found: Period[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [start, end] = [match.index, pattern.lastIndex];
    if (start === end) pattern.lastIndex += 1;
    if (match[0] === '' || found.some((other) => start < other.end && other.start < end)) continue;
    if (/(?<!^每.{0,6})年$/u.test(match[0]) && notRhythm.test(text.slice(end))) continue;
    if (match[0] === '年度' && /^(?:审[核验]|检查|述职)/u.test(text.slice(end))) continue;
    found.push({ start, end, period, lasting: period === '年' || period === '合同期' });
  }
}

const slashed: Readonly<Record<string, string>> = { 年: '年', 季: '季度', 季度: '季度', 月: '月', 周: '周', 日: '日', 天: '日', 半年: '半年' };

/** 8例/年, 40学时/人/年: what follows the unit. */
export function readSlashes(text: string): { readonly length: number; readonly period: string | null; readonly scope: string | null } {
  const match = /^(?:[/／](?:半年|季度|[年季月周日天人户站村镇点名位场]|社区|对象|家庭)){1,3}/u.exec(text);
  if (!match) return { length: 0, period: null, scope: null };
  const parts = match[0].split(/[/／]/u).slice(1);
  const period = parts.map((part) => slashed[part]).find((word) => word !== undefined) ?? null;
  return { length: match[0].length, period, scope: parts.find((part) => !(part in slashed)) ?? null };
}
