import type { Reach } from '../../model/indicator.ts';
import type { Amount } from './read-amounts.ts';
import type { Reading } from './reading.ts';
import { isHead } from '../../text/units.ts';

const occasions: ReadonlySet<string> = new Set(['次', '回', '趟', '遍']);
/** Work done with one person or household at a time; an activity or a class is held once for all who come. */
const oneByOne = /探访|走访|巡访|上门|入户|家访|电访|电话|联系|回访|随访|探视|看望|问候|慰问|复核|核查|核对|核实|认证|年审|复审|评估|面谈|访谈|照料|助浴|助洁|理发|陪诊|陪护|送餐|体检|监测|督促|跟进|视频/u;
const perHead = /人|户|名|位|家庭|对象|儿童|患者|学员/u;
/** Those who do the work, or come to it. */
const others = /社工|社会工作者|工作者|人员(?<!特困人员|困难人员)|督导|主管|站长|志愿者|队员|成员|组员|参与|参加|职员|专家|律师|医生|骨干|党员|网格/u;
/** Between the frequency and a number behind it. */
const covering = /^[，、（]?(?:(?:均|都)?(?:覆盖|涉及|惠及)|(?:全[镇县区乡市街道]{1,2}|辖区)?(?:共计?|合计|总计|现有)|(?:服务|探访|走访|核查)?(?:对象|户数|人数))(?:服务|为|约|全[镇县区乡市]|(?:困境|留守|孤寡|独居|空巢|高龄|特困|低保|重残)*(?:儿童|老人|老年人|家庭|对象|居民|人员|户)?)$/u;
/** 一级每周1次、二级每月1次: whoever stands in front is divided, nobody says how. */
const graded = /[一二三四五]级|[ABC]类|[甲乙丙]类|[高中低]风险|分级|分类/u;

/** A frequency with the number of those it is owed to. `behind`: the number follows it. */
type Reached = { readonly reading: Reading; readonly reach: Reach; readonly head: Amount; readonly behind: boolean };

/**
 * Tells the frequencies of a stretch to how many people or households they are owed. A number that says no more than that
 * (每季度复核一次，涉及310人) is no indicator of its own; one that sums up (共45人) stays, in the other's total.
 * `amounts`: all of the stretch, work or not.
 */
export function withReach(text: string, amounts: readonly Amount[], readings: readonly Reading[]): readonly Reading[] {
  let told = readings;
  for (const { reading, reach, head, behind } of findReach(text, amounts, readings)) {
    const listed = !behind ? undefined : readings.find(({ end, quantity }) => head.number < end && end <= head.end + 24 && quantity.unit === head.unit && quantity.value === head.value);
    const words = text.slice(reading.end, head.end);
    const bare = listed !== undefined && !head.compared && /覆盖|涉及|惠及|对象/u.test(words);
    const detail = bare ? [reading.detail, words.replace(/^[，、（]/u, '')].filter((part) => part !== null).join('，') : reading.detail;
    told = told.flatMap((each) => {
      if (each === reading) return [{ ...reading, reach, detail }];
      if (each !== listed) return [each];
      return bare ? [] : [{ ...each, within: reading.start }];
    });
  }
  return told;
}

function findReach(text: string, amounts: readonly Amount[], readings: readonly Reading[]): readonly Reached[] {
  const frequencies = readings.filter(({ quantity }) => quantity.period !== null && occasions.has(quantity.unit) && quantity.max === null);
  const heads = amounts.filter((amount) => (isHead(amount.unit) || amount.unit === '户') && typeof amount.value === 'number' && amount.max === null && !isOthers(text, amount));
  if (frequencies.length === 0 || heads.length === 0 || (frequencies.length > heads.length && graded.test(text))) return [];
  return frequencies.flatMap((reading, index): readonly Reached[] => {
    const [from, to] = [frequencies[index - 1]?.end ?? 0, frequencies[index + 1]?.start ?? text.length];
    const behind = heads.find(({ start, number }) => start >= reading.end && start < to && covering.test(text.slice(reading.end, number)));
    const before = reading.scope === null || perHead.test(reading.scope) ? heads.findLast(({ end }) => end <= reading.end && (end > from || frequencies.length > heads.length)) : undefined;
    const head = behind ?? before;
    if (head === undefined || typeof head.value !== 'number' || !isOwed(text, head, reading)) return [];
    return [{ reading, reach: { count: head.value, unit: head.unit }, head, behind: behind !== undefined }];
  });
}

/** Said per head, or of work that is done one by one. */
function isOwed(text: string, head: Amount, reading: Reading): boolean {
  const [from, to] = [Math.min(head.start, reading.start), Math.max(head.end, reading.end)];
  const scoped = reading.scope !== null && perHead.test(reading.scope) && !others.test(reading.scope);
  return scoped || (reading.scope === null && oneByOne.test(text.slice(from, to)) && !/活动|小组|讲座|培训|例会|会议/u.test(text.slice(from, to)));
}

function isOthers(text: string, { number, end }: Amount): boolean {
  const before = /[^，。；、]{0,10}$/u.exec(text.slice(0, number))?.[0] ?? '';
  return others.test(`${before}|${/^[^，。；、\d]{0,10}/u.exec(text.slice(end))?.[0] ?? ''}`);
}
