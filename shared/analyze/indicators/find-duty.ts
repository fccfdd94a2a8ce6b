import type { SectionKind } from '../../model/contract-outline.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { providerMark, purchaserMark } from '../rule-pack/expand-words.ts';
import type { Range } from '../../model/source-document.ts';
import { classify, classifyByOwn } from './classify.ts';
import type { Classified } from './classify.ts';
import { nameItem } from './item-words.ts';
import { readAmounts } from './read-amounts.ts';
import { readPeriods } from './read-periods.ts';
import { isDoneByOthers, refusePiece, refuseSentence, skipConditions } from './refuse.ts';

/** A named, recurring task without a number. `period`: 每周更新台账 says once a week without saying 一次. */
export type Duty = { readonly item: string; readonly period: string | null; readonly classified: Classified };

/** A duty with the stretch of text that states it. */
export type PlacedDuty = { readonly duty: Duty; readonly range: Range };

/**
 * The duties of a sentence. Parts between commas that have a rhythm of their own (每月25日前报送报表，每季度末报送小结) are
 * several; `taken` are the places where amounts were read already.
 */
export function findDuties(text: string, section: SectionKind, taken: readonly Range[], vocabularies: Vocabularies): readonly PlacedDuty[] {
  const parts = [...text.matchAll(/(?:(?!、(?:每|按|逐|[季月年]末))[^，；。])+/gu)].map((match) => ({ text: match[0], range: [match.index, match.index + match[0].length] as const }));
  // 信息每周更新，月末汇总上报一次: an amount with a rhythm of its own leaves what stands before the comma free.
  const used = taken.map(([start, end]): Range => {
    const piece = Math.max(start, text.lastIndexOf('，', end - 1) + 1);
    const [before, own] = [readPeriods(text.slice(0, piece)), readPeriods(text.slice(piece, end))].map((periods) => periods.at(-1)?.period);
    const apart = own !== undefined && own !== before && readAmounts(text.slice(0, piece)).amounts.length === 0;
    return [apart ? piece : start, end];
  });
  const free = parts.filter(({ range }) => !used.some(([start, end]) => start < range[1] && range[0] < end));
  const rhythmic = free.flatMap((part) => {
    const duty = rhythm.test(part.text) ? findDuty(part.text, section, vocabularies) : null;
    return duty === null || duty.period === null ? [] : [{ duty, range: part.range }];
  });
  if (taken.length > 0 || rhythmic.length > 1) return rhythmic;
  const whole = findDuty(text, section, vocabularies);
  return whole === null ? [] : [{ duty: whole, range: [0, text.replace(/[。；！]$/u, '').length] }];
}

/** 按年度归档 says when, not how often. */
const rhythm = /每(?!周.[至、])|按(?!年)|逐|[季月]末/u;
const blanks = /_{2,}|（\s{0,8}）/u;

/** Where duty lists stand; elsewhere a sentence about work is an explanation, not an item. */
const dutySections: ReadonlySet<SectionKind> = new Set<SectionKind>(['service', 'indicators', 'provider-duties', 'mutual-duties', 'general', 'unknown']);

const tasks = /负责|草拟|起草|支持.{0,12}(?:复检|迎检|创建)|开展|提供|组织|做好|做|整理|维护|更新|协助|建立|受理|参加|参与|编写|撰写|接待|完善|收集|录入|管理|配合|报送|提交|实施|帮助|培育|链接|办理|定期|面向|制作|发布|登记|上报|采集|迎接|承担|运营|跟进|走访|探访|宣传|协调|陪同|汇总|归档|排查|公示|整合|培养|引导|发动|招募/u;
const notTasks = new RegExp([
  '不得|禁止|不[予负承对]|责任|要求$|有权|可(?:以|对|就)?|无权|视为|直至|须经|应经|方可|除外|之外|以外|为准|其他|其它|另有|任何|下派|随机',
  '符合|遵守|遵循|服从|听从|坚持|原则|由专人|确认|签字|保密|安全(?!计划|教育|宣传|巡查|知识|排查)|费用|经费|支付|合法|自行|尊重|存放|体现|购买',
  '接受(?:审计|监督|检查)|承担$|支持.{2,20}的工作$',
  '(?:时|(?<![日号])前|后|期间|过程中)(?:，|应|须|要|及时|收集|完成|向)|内(?:完成|移交|提交|报|补|更正)|终止|期满|届满|解除|的，|必要|移交',
  `(?:按|按照|根据|听从|服从)${purchaserMark}|${purchaserMark}(?:需要|安排|交办|指定|布置|要求|临时|新|当期|重点)`,
].join('|'), 'u');

/** 一切会务接待, 临时追派的核实任务: said without a bound. The office work it names is a duty all the same. */
const unbound = /无条件|一切|所有|全部|临时/u;

/** Reads a sentence that has no accepted quantity. `text` is reading text without the item's number. */
function findDuty(text: string, section: SectionKind, vocabularies: Vocabularies): Duty | null {
  const body = text.slice(skipConditions(text)).replace(/[。；！]$/u, '');
  if (!dutySections.has(section) || body.length < 6 || body.length > 70 || /[：:]$/u.test(body)) return null;
  if (blanks.test(body) || notTasks.test(body) || !tasks.test(body) || isDoneByOthers(text) || refuseSentence(text) !== null || !(['estimate', null].includes(refusePiece(text)))) return null;
  if (body.includes(purchaserMark) && !body.includes(providerMark) && body.startsWith(purchaserMark)) return null;
  const classified = classify(text, vocabularies);
  if (classified === null || classified.weight < (unbound.test(body) ? 8 : 5) || (unbound.test(body) && classified.class !== 'administrative')) return null;
  const regular = readPeriods(body).find(({ start, end, period }) => rhythm.test(body.slice(start, start + 2)) && period !== '合同期' && !/^约?\d[\d.,]*[百千万]?元/u.test(body.slice(end)) && !/^[前终]/u.test(body.slice(end)));
  const named = regular ? body.slice(0, regular.start) + body.slice(regular.end).replace(/^(?:[末底初]|\d{1,2}日)?(?:之?前)?/u, '') : body;
  const item = nameItem(named).replace(/，.*$/u, '').slice(0, 24);
  return { item, period: regular?.period ?? null, classified: classifyByOwn(item, vocabularies) ?? classified };
}
