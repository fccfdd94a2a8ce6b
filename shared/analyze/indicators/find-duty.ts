import type { SectionKind } from '../../model/contract-outline.ts';
import type { Range } from '../../model/source-document.ts';
import { providerMark, purchaserMark } from '../rule-pack/expand-words.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { decideDuty } from './decide-class.ts';
import type { Decided } from './decide-class.ts';
import { nameItem } from './item-words.ts';
import { findPosting } from './find-posting.ts';
import { readAmounts } from './read-amounts.ts';
import { readPeriods } from './read-periods.ts';
import { readPredicate } from './read-tasks.ts';
import type { Task } from './read-tasks.ts';
import { isDoneByOthers, refusePiece, refuseSentence, skipConditions } from './refuse.ts';

/**
 * A named task without a number. `period`: 每周更新台账 says once a week without saying 一次. `tasks`: what it is made of,
 * in the text's own words (精神慰藉, 陪同就医); the duty counts once, as one item of the contract's list.
 */
export type Duty = { readonly item: string; readonly period: string | null; readonly decided: Decided; readonly tasks: readonly string[] };

/** A duty with the stretch of text that states it. */
export type PlacedDuty = { readonly duty: Duty; readonly range: Range };

/**
 * The duties of a sentence: one for each class of work it names, so that a list of visits and ledgers is two and a list of
 * ledgers is one. `taken` are the places where amounts were read already: beside them only parts with a rhythm of their own
 * (每月25日前报送报表，每季度末报送小结) are duties too.
 */
export function findDuties(text: string, section: SectionKind, taken: readonly Range[], vocabularies: Vocabularies): readonly PlacedDuty[] {
  if (!dutySections.has(section)) return [];
  const rhythmic = freeParts(text, taken).flatMap((part) => readDuties(part.text, part.range[0], vocabularies).filter(({ duty }) => rhythm.test(part.text) && duty.period !== null));
  if (taken.length > 0 || rhythmic.length > 1) return rhythmic;
  return readDuties(text, 0, vocabularies).filter(({ duty }) => section !== 'staff' || duty.decided.class !== 'support');
}

/** The purchaser's desk as a duty; none where the sentence counts people or has another duty. */
export function findDesk(text: string, vocabularies: Vocabularies): readonly PlacedDuty[] {
  const posting = findPosting(text);
  const decided = posting === null ? null : decideDuty([posting.item], false, vocabularies);
  if (posting === null || decided?.class !== 'administrative') return [];
  return [{ duty: { item: posting.item, period: null, decided, tasks: [posting.item] }, range: posting.range }];
}

/** The parts between commas in which no amount was read. */
function freeParts(text: string, taken: readonly Range[]): readonly { readonly text: string; readonly range: Range }[] {
  const parts = [...text.matchAll(/(?:(?!、(?:每|按|逐|[季月年]末))[^，；。])+/gu)].map((match) => ({ text: match[0], range: [match.index, match.index + match[0].length] as const }));
  // 信息每周更新，月末汇总上报一次: an amount with a rhythm of its own leaves what stands before the comma free.
  const used = taken.map(([start, end]): Range => {
    const piece = Math.max(start, text.lastIndexOf('，', end - 1) + 1);
    const [before, own] = [readPeriods(text.slice(0, piece)), readPeriods(text.slice(piece, end))].map((periods) => periods.at(-1)?.period);
    const apart = own !== undefined && own !== before && readAmounts(text.slice(0, piece)).amounts.length === 0;
    return [apart ? piece : start, end];
  });
  return parts.filter(({ range }) => !used.some(([start, end]) => start < range[1] && range[0] < end));
}

/** 按年度归档 says when, not how often. */
const rhythm = /每(?!周.[至、])|按(?!年)|逐|[季月]末/u;
const blanks = /_{2,}|（\s{0,8}）/u;

/** Where duty lists stand; elsewhere a sentence about work is an explanation, not an item. */
const dutySections: ReadonlySet<SectionKind> = new Set<SectionKind>(['service', 'indicators', 'provider-duties', 'mutual-duties', 'general', 'unknown', 'staff']);

/** A sentence that forbids, allows, judges or leaves the work to later orders names none. */
const notTasks = new RegExp([
  '不得|禁止|不[予负承对]|责任|要求$|有权|可(?:以|对|就)?|无权|视为|直至|须经|应经|方可|除外|之外|以外|为准|其他|其它|另有|任何|下派|随机|的，|包干|调价|报价|(?<!不)[仅只]限',
  `(?:按|按照|根据|听从|服从)${purchaserMark}|${purchaserMark}(?:另外|另行)?(?:需要|安排|交办|指定|布置|要求|临时|新|当期|重点)`,
].join('|'), 'u');
/** What is done once, when something has happened, or about money: beside it a recurring task may stand. */
const onceOnly = /(?:时|(?<![日号])前|后|期间|过程中)(?:应|须|要|及时|收集|完成|向)|内(?:完成|移交|提交|报|补|更正)|提前|必要|移交|费用|经费|支付|保密/u;
/** 合同终止, …检查时: what the pieces behind it are about has not come yet. */
const occasion = /终止|期满|届满|解除|(?:时|(?<![日号])前|后|期间|过程中)$/u;
/** How something is done, or what everybody owes: beside it the rest of the sentence may still name work. */
const notWork = new RegExp([
  '符合|遵守|遵循|服从|听从|坚持|原则|由专人|确认|签字|安全(?!计划|教育|宣传|巡查|知识|排查)|合法|自行|尊重|存放|体现|购买服务',
  '接受[^，]{0,12}(?:审计|监督|检查|指导)|向[^，]{0,8}(?:评估|审计|监督|考核)[^，]{0,8}提供|(?:配合|协助)[^，]{0,10}(?:评估|审计|督导|监督)(?:机构|单位|部门|人员|组|方)[^，]{0,24}|承担$|支持.{2,20}的(?:工作|活动)$',
].join('|'), 'u');

/** 一切会务接待, 临时追派的核实任务: said without a bound. The office work it names is a duty all the same. */
const unbound = /无条件|一切|所有|全部|临时/u;
/** 丰富假期生活, 形成调研报告: what comes of the work named before. */
const outcome = /^(?:并)?(?:形成|丰富|帮助.{0,12}(?:恢复|提升|改善|融入|走出)|提升|提高|增强|促进|确保|保证|做到|实现|防止|避免|让|使|推动.{0,8}(?:发展|提升))/u;

/** What is said in one breath, as the first piece tells it, with the classes of its tasks. */
type Piece = { readonly text: string; readonly range: Range; readonly decided: Decided; readonly tasks: readonly string[] };

/** Reads a stretch that has no accepted quantity. `text` is reading text without the item's number; `offset`: where it stands. */
function readDuties(text: string, offset: number, vocabularies: Vocabularies): readonly PlacedDuty[] {
  const from = skipConditions(text);
  const body = text.slice(from).replace(/[。；！]$/u, '');
  if (body.length < 6 || body.length > 80 || /[：:]$/u.test(body) || blanks.test(body) || notTasks.test(body)) return [];
  if (isDoneByOthers(text) || refuseSentence(text) !== null || !(['estimate', null].includes(refusePiece(text)))) return [];
  if (body.startsWith(purchaserMark) && !body.includes(providerMark)) return [];
  const pieces: Piece[] = [];
  let opening: string | null = null;
  for (const match of body.matchAll(/[^，；]+/gu)) {
    if (occasion.test(match[0])) break;
    if (onceOnly.test(match[0])) continue;
    opening ??= !notWork.test(match[0]) && readPredicate(match[0]) !== null ? match[0] : null;
    const product = pieces.length > 0 && outcome.test(match[0]) ? decideDuty([match[0]], false, vocabularies) : null;
    const last = pieces.at(-1);
    // 开展居民需求调研，形成调研报告: the report is what the survey is for.
    if (product?.class === 'support' && last !== undefined) pieces[pieces.length - 1] = { ...last, decided: product };
    else pieces.push(...readPiece(match[0], offset + from + match.index, pieces.length > 0, text, vocabularies));
  }
  const groups = groupByClass(pieces);
  return groups.map((group) => {
    const [first, last] = [group[0], group.at(-1)];
    const whole = groups.length === 1 ? body : group.map(({ text: own }) => own).join('，');
    const range: Range = groups.length === 1 ? [offset, offset + text.replace(/[。；！]$/u, '').length] : [first.range[0], last?.range[1] ?? first.range[1]];
    const tasks = group.flatMap((piece) => piece.tasks);
    return { duty: { item: nameDuty(groups.length === 1 ? opening ?? first.text : first.text), period: readRhythm(whole)?.period ?? null, decided: first.decided, tasks }, range };
  });
}

type Group = readonly [Piece, ...Piece[]];

function groupByClass(pieces: readonly Piece[]): readonly Group[] {
  const groups: [Piece, ...Piece[]][] = [];
  for (const piece of pieces) {
    const same = groups.find(([first]) => first.decided.class === piece.decided.class);
    if (same === undefined) groups.push([piece]);
    else same.push(piece);
  }
  return groups;
}

function readPiece(text: string, start: number, later: boolean, whole: string, vocabularies: Vocabularies): readonly Piece[] {
  const predicate = notWork.test(text) || (later && outcome.test(text)) ? null : readPredicate(text);
  if (predicate === null || (later && predicate.nominal)) return [];
  const decided = predicate.tasks.map((task) => ({ task, decided: decideDuty(unbound.test(text) ? [task.text, text, whole] : [task.text, text], !predicate.nominal, vocabularies) }));
  const named = decided.flatMap(({ task, decided: own }) => (own === null || (unbound.test(text) && (own.class !== 'administrative' || own.weight < 8)) ? [] : [{ task, own }]));
  const known = asOneHelp(text, named);
  const classes = [...new Set(known.map(({ own }) => own.class))];
  return classes.flatMap((kind): readonly Piece[] => {
    const mine = known.filter(({ own }) => own.class === kind);
    const best = mine.toSorted((a, b) => b.own.weight - a.own.weight)[0];
    if (best === undefined) return [];
    const [low, high] = classes.length === 1 ? [0, text.length] : [Math.min(...mine.map(({ task }) => task.range[0])), Math.max(...mine.map(({ task }) => task.range[1]))];
    return [{ text: text.slice(low, high), range: [start + low, start + high], decided: best.own, tasks: mine.map(({ task }) => task.text.trim()) }];
  });
}

type Named = { readonly task: Task; readonly own: NonNullable<ReturnType<typeof decideDuty>> };

const office = new RegExp(`^(?:[^，]{0,8})(?:协助|配合|协同|支持|帮助)[^，、]{0,6}(?:${purchaserMark}|街道|乡里|镇里|[乡镇]政府|党委|政府|民政)`, 'u');

/** 协助街道做好创城、平安建设: an office's own affairs are one item of office work, whatever else its list names. A guess never parts what words name. */
function asOneHelp(text: string, named: readonly Named[]): readonly Named[] {
  const told = named.find(({ own }) => own.confidence === null);
  const desk = named.find(({ own }) => own.class === 'administrative' && own.confidence === null);
  if (desk !== undefined && office.test(text)) return named.map(({ task }) => ({ task, own: desk.own }));
  return told === undefined ? named : named.map(({ task, own }) => ({ task, own: own.confidence === null ? own : told.own }));
}

function readRhythm(body: string): ReturnType<typeof readPeriods>[number] | null {
  return readPeriods(body).find(({ start, end, period }) => rhythm.test(body.slice(start, start + 4)) && period !== '合同期' && !/^约?\d[\d.,]*[百千万]?元/u.test(body.slice(end)) && !/^[前终]/u.test(body.slice(end))) ?? null;
}

function nameDuty(body: string): string {
  const regular = readRhythm(body);
  const named = regular ? body.slice(0, regular.start) + body.slice(regular.end).replace(/^(?:[末底初]|\d{1,2}日)?(?:之?前)?/u, '') : body;
  return nameItem(named).replace(/，.*$/u, '').slice(0, 24);
}
