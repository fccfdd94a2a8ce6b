import type { Amount } from './read-amounts.ts';
import type { Lead, Reading } from './reading.ts';
import { blank } from './mask-numbers.ts';
import { isHead, isTime, percent } from '../../text/units.ts';

/** Units that may be cut up: 每组, 每场, 单次. 个 is said for a group or a case, 人 for a case. */
const sameKind: readonly (readonly string[])[] = [['个', '组', '小组', '例', '个案', '班', '队', '支', '课'], ['场', '场次', '活动', '次'], ['期', '营', '班'], ['名', '人', '位', '例', '户'], ['人次', '人', '次']];

const dimensions = /^(?:[^，]{0,6})?(?:节数|人数|时长|时间|频次|间隔|跨度|单次|单场|单节|单期|每次|每场|每节|每期|每次活动|面积|字数|时限|周期)/u;
/** 每期儿童25名: a size, wherever the number of 期 is said. */
const partOf = /(?:每|单)(?:一)?(?:场|期|次|节|组|例|案|班|份|篇|册|卷|批|批次|轮|个小组|个个案)/u;
/** What a size of each speaks of in its second half: 每例不少于6次，其中入户3次; 每例周期6个月，记录8篇. */
const sizes = /^(?:其中|且|并|含)|记录|照片|签到|会谈|面谈|家访|访谈|时长|人数|参与者|跟踪期/u;
const outcome = /就业|持证|取得|考取|帮助|覆盖|惠及(?=.*总)/u;
const crowd = /招生|招收|营员|队员|会员|团员|学员|参与|参加(?!培训)|参训|到场|招募|组员|成员|受众|受益|惠及|参会|家庭/u;
const within = /^[、和及]?(?:其中|含|包括|包含|内含|内(?![部外容]))/u;
const staff = /社工|社会工作者|护士|护理员|咨询师|人员|持证|证书|职称|资格|社会工作师|专职|男性|女性|主管|督导|站长|负责人|经理|主任|组长/u;

/**
 * A nested requirement (每组不少于4节, 其中困境儿童不少于6例, 单次时长两小时) belongs to the amount before it and is no
 * indicator of its own. Returns its words, or null when the amount stands for itself. `nested`: the sentence has begun with
 * such a size, of work it does not count.
 */
export function findDetail(lead: Lead, amount: Amount, timed: boolean, last: Reading | null, nested: boolean): string | null {
  const phrase = lead.phrase.replaceAll(blank, '').trim();
  if (last === null && nested && !timed && sizes.test(phrase)) return '';
  if (last === null || !timed) {
    const part = partOf.test(phrase) && !timed;
    if (last === null) return part ? '' : null;
    if (part) return `${phrase}${spell(amount)}`;
  }
  const words = `${phrase}${spell(amount)}`;
  // 个案24例，每例制定计划，面谈、家访合计不少于八次: how much each of them takes.
  if (last !== null && !timed && !isHead(amount.unit) && /^[，（]?每(?:一)?(?:例|个|组|户|名)[^，；]*，/u.test(lead.whole) && perUnit(lead.whole.replace(/^[，（]/u, ''), last.quantity.unit) && sizes.test(phrase)) return words;
  const total = /累计|总|共|合计/u.test(lead.whole);
  // 6个×6节; 一支10人以上的互助队.
  if (/^[×xX*]$/u.test(phrase) || (lead.whole === '' && lead.behind.startsWith('的'))) return words;
  // 16场/年（每季度4场）: the same amount, cut up.
  if (lead.bracketed && phrase === '' && lead.tail === '' && amount.unit === last.quantity.unit) return words;
  if (lead.bracketed && !timed && !(amount.unit === percent && /率$|比例$|占比$/u.test(phrase.replace(/不(?:得)?(?:低|少)于$/u, '')))) return words;
  const ofStaff = (isHead(amount.unit) || amount.unit === percent) && staff.test(`${phrase}${lead.tail}${phrase === '其中' ? lead.behind : ''}`);
  const part = !ofStaff && within.test(phrase);
  if (part && amount.unit !== percent) return words;
  // 其中老年人300人、儿童100人: the list goes on.
  if (!ofStaff && !timed && /^[、和]/u.test(lead.whole) && last.detail?.startsWith('其中') === true && amount.unit === last.quantity.unit) return words;
  if (amount.unit === percent) return /^(?:参加|参与|到场)人数/u.test(phrase) ? words : null;
  // 一对一陪伴30名，每名每月两次: how often each of them.
  if (timed && /^每(?:一)?(?:名|人|户|位|例|对象|家庭)(?:均|各|应|须)?$/u.test(phrase) && last.scope === null && sameKind.some((kind) => kind.includes(last.quantity.unit) && kind.includes(phrase[1] ?? ''))) return words;
  if (/^并?(?:印制|印刷|印发)/u.test(phrase) && ['本', '册', '部', '种'].includes(last.quantity.unit)) return words;
  if (isTime(amount.unit) && !timed) return words;
  // 每周开放5天，每天6小时
  if (amount.unit === '小时' && ['天', '日'].includes(last.quantity.unit)) return words;
  if (amount.unit === '小时' && !timed && /^(?:每|单|时长)|时长|时间/u.test(phrase) && !total) return words;
  if (dimensions.test(phrase) && !timed && !total) return words;
  if (!timed && perUnit(phrase, last.quantity.unit) && !total) return words;
  if (amount.unit === '节' && !timed && /^(?:各自?)?$/u.test(phrase) && ['个', '组', '期', '场'].includes(last.quantity.unit)) return words;
  if (!timed && amount.unit === last.quantity.unit && /[两三四季区片地]各$/u.test(phrase)) return words;
  if (!total && !timed && !outcome.test(phrase) && (crowd.test(phrase) || /^(?:成员|组员|学员|队员|参与者|营员)/u.test(lead.tail)) && (isHead(amount.unit) || ['户', '组', '家', '对', '个'].includes(amount.unit)) && !isHead(last.quantity.unit)) return words;
  return null;
}

function perUnit(phrase: string, unit: string): boolean {
  const per = /^(?:每|各|平均每|每个|每一)(?:个|一)?([一-龥]{1,3})/u.exec(phrase) ?? /(?:记录|跟进|服务|走访|探访|会谈|活动)(?:每|平均每|单)(?:个|一)?([一-龥]{1,3})$/u.exec(phrase);
  if (!per) return false;
  const kinds = sameKind.filter((kind) => kind.includes(unit)).flat();
  return [unit, ...kinds].some((word) => per[1]?.startsWith(word) === true || phrase.startsWith(`每${word}`));
}

function spell(amount: Amount): string {
  const sign = amount.comparator === '=' || amount.comparator === 'range' ? '' : amount.comparator;
  return `${sign}${String(amount.value)}${amount.max === null ? '' : `-${amount.max}`}${amount.unit}`;
}
