import type { Vocabularies } from '../vocabularies.ts';
import { classify } from './classify.ts';
import type { Lead, Reading } from './reading.ts';
import { beginsWithPlace, endsInPeople, nameItem, readScope } from './item-words.ts';
import type { Amount } from './read-amounts.ts';
import { isHead, isMoney, isPlace, isTime, percent } from '../../text/units.ts';

const experience = /经验|经历|从业|从事|工龄|年限/u;
const measuredTime = /工时|时长|学时|课时|热线|开通|继续教育|培训|学习|跟岗|服务|照料|照护|护理|陪伴|喘息|咨询|辅导|督导|教育|劳动|训练|康复|值守|到岗|在岗|到站|驻点|驻站|供应|供餐|开放|运行|体验|志愿|托管|看护|托育|陪护|办公|坐班|值班|坐诊|上岗|驻|入村|进村|到村|下村|下沉|蹲点/u;

/** A number met in a sentence. `timed`: with a word of time of its own. */
export type Candidate = { readonly lead: Lead; readonly amount: Amount; readonly timed: boolean; readonly header: string; readonly last: Reading | null };

/** Units so general that only a verb or a known word makes them work. */
const general: ReadonlySet<string> = new Set(['个', '项', '类', '种', '条', '款', '处', '家', '点']);
const acts = /开展|组织|举办|完成|提供|形成|打造|提炼|培育|建立|建成|制作|孵化|链接|招募|撰写|编写|配备|设立|策划|实施/u;

/** 由80人次提高到120人次, 40名老人每人每季体检1次: where the amount comes from, or whom it is for; the amount itself stands behind. */
export const leadsOn = ({ behind, phrase }: Lead, { unit }: Amount): boolean => onTheWay.test(behind) || (isForWhom(unit) && /^(?:为|对|给|向|针对|面向)(?:辖区内?的?|全[镇县区乡]的?)?$/u.test(phrase) && owed.test(behind));
const isForWhom = (unit: string): boolean => isHead(unit) || unit === '户';
/** 为45名独居老人每月探访2次 */
const owed = /^[一-龥]{2,10}\uE000{2,4}[一-龥]{1,8}(?:\d|[一二两三四五])/u;
const onTheWay = /^(?:提高|提升|增加|增长|上升|降低|下降|减少|压降)(?:到|至|为)|^[一-龥]{2,8}(?:每人|每户|每名|人均|户均)(?=\uE000|每|[不至]|\d)/u;

/** A number that counts places, people living there, money or time as such: nothing the provider must reach. */
export function isNoWork({ lead, amount, timed, header, last }: Candidate, vocabularies: Vocabularies): boolean {
  const scope = readScope(lead.phrase);
  const phrase = nameItem(scope ? lead.phrase.slice(0, scope.start) + lead.phrase.slice(scope.end) : lead.phrase);
  const around = `${lead.whole}${lead.tail}`;
  if (/由$/u.test(lead.whole) && /^的?(?:组成|构成)/u.test(lead.behind)) return true;
  if (/满$/u.test(lead.whole) && lead.behind.startsWith('的')) return true;
  if (general.has(amount.unit) && /按[^，]{1,20}$/u.test(lead.phrase) && /^(?:归|分|管|整|进行|标准|要求|程序|步骤)/u.test(lead.behind)) return true;
  if (isManner(amount, lead)) return true;
  if (isMoney(amount.unit)) return !/链接|资源|筹|募|捐|物资|折合|爱心/u.test(`${around}${header}`);
  if (amount.unit === '分') return !amount.compared || !/满意|测评|评价/u.test(`${lead.whole}${header}`);
  if (isTime(amount.unit)) return !isMeasured({ lead, amount, timed, header, last });
  if (amount.unit === '小时' && !measuredTime.test(`${around}${header}${goesOn(lead, timed) ? last?.item ?? '' : ''}`)) return true;
  if (amount.unit === '个' && beginsWithPlace(lead.tail) && !/(?:建立|设立|建成|新建|打造|增设)$/u.test(lead.phrase)) return true;
  // 小组服务，数量十个: where only 数量 stands with the number, the work is named before the comma.
  const named = phrase === '' && lead.tail === '' && /数量?$/u.test(lead.phrase.replace(/(?:为|是|不.于|共)+$/u, '')) ? nameItem(lead.whole.slice(0, lead.whole.length - lead.phrase.length).replace(/[，：]$/u, '')) : phrase;
  const known = classify(isPlace(amount.unit) ? phrase : `${named}${lead.tail}`, vocabularies, amount.unit);
  if (isPlace(amount.unit) && !amount.compared && (known === null || isAttribute(lead))) return true;
  if (amount.unit === '比例') return /支付|付款|款项|费用|分担|分摊|租金|经费/u.test(`${around}${lead.behind}`);
  if (amount.unit === percent) return known === null && header === '' && last?.quantity.unit !== percent && !/率|比|占|满意|覆盖/u.test(around);
  if (amount.compared || timed || (header !== '' && classify(header, vocabularies) !== null)) return false;
  if (known === null && !/(?:合计|总计|共计|共)$/u.test(lead.phrase) && (endsInPeople(`${phrase}${lead.tail}`) || endsInPeople(phrase))) return true;
  if (general.has(amount.unit) && (known?.weight ?? 0) <= 2 && !acts.test(around) && last === null) return true;
  return known === null && phrase === '' && lead.tail === '' && header === '' && lead.whole.replace(/\uE000/gu, '') === '';
}

/** 三项材料, 五个领域; 缺卡三次以上的扣发; 辖区内42名患者: what is asked for, what happens if, for whom. */
function isManner({ unit, compared }: Amount, { whole, behind }: Lead): boolean {
  if (general.has(unit) && /^(?:以上)?(?:指标|部分|要素|材料|领域|理解|方面|环节|阶段|维度|情形|渠道|方式|问题|[一-龥]{0,4}(?:等级|级别|类别|类型|层次|档次))/u.test(behind)) return true;
  // 超过1200户的部分: where the amount ends, not what is to be reached.
  if (compared && /^的?(?:的)?(?:那)?部分/u.test(behind)) return true;
  if (compared && /^的(?:，|扣|视|给|取消|停|不予)/u.test(behind)) return true;
  if (isHead(unit) && /^(?:共同)?(?:签字|会签|签名)/u.test(behind)) return true;
  return isHead(unit) && /(?:辖区内?|(?:镇|村|县|区|街道|片区)内)的?$/u.test(whole);
}

/** 每周开放6天，每天7小时; 督导24次、48小时: nothing new is named, so the time is of what was named before. */
function goesOn(lead: Lead, timed: boolean): boolean {
  return nameItem(lead.phrase) === '' && (timed || /^[、和及，]/u.test(lead.whole));
}

/** 报送六站汇总报表一份: whose report it is; what is counted stands behind. */
const isAttribute = ({ behind }: Lead): boolean => /^[一-龥\uE000]{2,12}?(?:\d|[一二两三四五六七八九十])[份篇期次张套例场]/u.test(behind);

/** 四点半课堂160天: work that is held by the day. */
const daily = /课堂|托管|托班|喘息|陪护|供餐|送餐|夏令营|冬令营|训练营|开放$/u;

/** 从业五年以上 is asked of a post; 每周供应五天 and 每户每年30天 are amounts of service. */
function isMeasured({ lead, amount, timed, header, last }: Candidate): boolean {
  const around = `${lead.whole}${lead.tail}`;
  if (amount.unit === '年') return experience.test(around) && !/^[^，。；]{0,8}(?:经验|经历)的?者/u.test(lead.behind) && /社工|督导|人员|主管|经理|负责人|站长|咨询师/u.test(`${around}${header}`);
  if (['天', '日', '工作日'].includes(amount.unit)) return (/^[。；（]?$|^[；（]/u.test(lead.behind) && daily.test(lead.phrase)) || ((timed || lead.behind.startsWith('的')) && measuredTime.test(`${around}${timed ? '' : lead.behind}${header}${goesOn(lead, timed) ? last?.item ?? '' : ''}`));
  return amount.unit === '分钟' && timed && measuredTime.test(around);
}
