import { providerMark, purchaserMark } from '../rule-pack/expand-words.ts';
import { blank } from './mask-numbers.ts';

const scopeNouns = '社工服务站|社工站|站点|服务站|乡镇|村居|村|镇|站|社区|街道|县|区|点位|服务点|点|中心|学校|机构|家庭|户|对象|学员|老人|儿童|社工|人';
const scopePattern = new RegExp(`(?:每|各)(?:一)?(?<classifier>[个名位户家处支所座])?(?<noun>(?:[一-龥]{0,5}?(?:${scopeNouns}|人员|助老员|护理员|志愿者|困境儿童|工作者))|(?<=[名位户人]))`, 'u');

/** 每站, 每名社工, 各社区: an amount per what. `text` may hold blanks where words of time stood. */
export function readScope(text: string): { readonly scope: string; readonly label: string; readonly start: number; readonly end: number } | null {
  const match = scopePattern.exec(text) ?? /(?:每|各)(?<classifier>[名位户人])(?<noun>)/u.exec(text);
  if (!match) return null;
  const scope = `${match.groups?.['classifier'] ?? ''}${match.groups?.['noun'] ?? ''}`;
  return scope === '' ? null : { scope, label: `每${scope}`, start: match.index, end: match.index + match[0].length };
}

const party = new RegExp(`[${providerMark}${purchaserMark}]+(?:方|单位)?`, 'gu');
const modal = /(?:应当|(?<![响供适反对])应(?![急用对答])|必?须(?!知)|需(?!求)要?|(?<![重主需次纪概提摘])要(?![求素点闻])|负责(?!人)|承诺(?!书)|保证(?!金)|确保|(?<![一-龥])计划(?=[开完组举])|累计|合计|总计|共计|总共|分别|平均|人均(?=$)|均|原则上|力求|至少|最少|不得?[少低]于)/gu;
const verbs = /^(?:同时|并且|并|和|及|以及|另外|另|还|或|其中|包括|含|再|在|为|对|向|按照?|依照|根据|共|的|、|全县|全镇|全区)*(?:开展|组织|举办|完成(?!率|度|情况)|提供|实施|进行|落实|做好|做到|另设|安排|配备|配置|配齐|派驻|派出|派|组建|达到|形成|承办|举行|召开|设置|设立|设|有)*/u;
const doers = /^(?:(?:驻站|专职|全职|持证)?社工|社工站|(?:服务|项目|工作)团队|项目组|站点|且|并)(?=安排|开展|组织|参加|接受|提供|完成|为|对|给|入户|走访|探访|上门|协助|每)/u;
const ends = /(?:数量|总数|的?(?:比例)?为|共|各|达|不|的|是|有|：|、|各自|每|按|[×xX*])+$/u;

/** The words that name the work, without whom, when and the verbs that every sentence has. */
export function nameItem(text: string): string {
  const plain = text.replaceAll(blank, '').replace(party, '').replace(modal, '').replace(/[“”"《》【】]/gu, '').replace(/[由从][\d.]+[%人户次场例件名]{1,2}$/u, '')
    .replace(/^[\s，、；：（）()|★▲*\d.．-]+/u, '').replace(/^[日号]之?前/u, '');
  const bare = plain.replace(doers, '').replace(verbs, '').replace(ends, '').replace(ends, '');
  return (bare === '' ? plain.replace(ends, '') : bare).slice(0, 40);
}

/** What an amount counts under a heading or label that names the work: 走访：完成20户次, 走访：完成率100%. */
export function nameUnder(header: string, words: string): string {
  const work = nameItem(header);
  if (verbs.exec(words)?.[0] === words) return work;
  return /[率度比]$/u.test(words) ? `${work}${words}` : `${words}${work}`;
}

const notNoun = /^(?:共(?![享同建治])|合计|总计|并|及|和|且|以|后|内(?![部外容])|进行|用于|由|均|都|，|的$|可(?!复制|持续|推广)|应|须|需|组成|执行|完成|作为|报|提交|左右|\/)/u;

/** What follows the unit, when it is the thing counted: 12场社区活动. */
export function nameTail(text: string): string {
  const tail = /^[^，；。、：（）|×*]{0,24}/u.exec(text)?.[0] ?? '';
  return notNoun.test(tail) ? '' : tail.replace(/^(?:的|以上的?|左右的?)/u, '');
}

const populations = /(?:残疾人|低保户|低保对象|低保家庭|低边家庭|特困人员|困境儿童|留守儿童|孤儿|儿童|老人|老年人|居民|群众|人口|家庭|对象|党员|学生|退役军人|行政村|自然村|村|社区|街道|乡镇|网格|服务点位|人员|志愿者|社会组织|户籍|户|片)$/u;
const places = /^(?:行政|自然|乡镇|街道|社工|服务|试点|中心|社区)*(?:站点|社工站|服务站|乡镇|镇街|镇|行政村|村居|村|社区|街道|县区|县|区|点位|网格|小区|分中心|学校|服务点|站(?=$|[，。；、合共总均]))(?!社会组织|工作站|活动|服务|[一-龥]*(?:活动|讲座|小组|宣传))/u;

/** Ends in those who live there, or in where they live: a state of affairs unless a word of work stands before it. */
export const endsInPeople = (text: string): boolean => populations.test(text);
export const beginsWithPlace = (text: string): boolean => places.test(text);
