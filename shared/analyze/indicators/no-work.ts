import type { Vocabularies } from '../vocabularies.ts';
import { classify } from './classify.ts';
import type { Lead, Reading } from './reading.ts';
import { beginsWithPlace, endsInPeople, nameItem, readScope } from './item-words.ts';
import type { Amount } from './read-amounts.ts';
import { isMoney, isPlace, isTime, percent } from '../../text/units.ts';

const experience = /经验|经历|从业|从事|工龄|年限/u;
const measuredTime = /工时|时长|学时|课时|继续教育|培训|学习|服务|照料|照护|护理|陪伴|喘息|咨询|辅导|督导|教育|劳动|训练|康复|值守|到岗|在岗|到站|驻点|驻站|供应|供餐|开放|运行|体验|志愿/u;

/** A number met in a sentence. `timed`: with a word of time of its own. */
export type Candidate = { readonly lead: Lead; readonly amount: Amount; readonly timed: boolean; readonly header: string; readonly last: Reading | null };

/** Units so general that only a verb or a known word makes them work. */
const general: ReadonlySet<string> = new Set(['个', '项', '类', '种', '条', '款', '处', '家', '点']);
const acts = /开展|组织|举办|完成|提供|形成|打造|提炼|培育|建立|建成|制作|孵化|链接|招募|撰写|编写|配备|设立|策划|实施/u;

/** A number that counts places, people living there, money or time as such: nothing the provider must reach. */
export function isNoWork({ lead, amount, timed, header, last }: Candidate, vocabularies: Vocabularies): boolean {
  const scope = readScope(lead.phrase);
  const phrase = nameItem(scope ? lead.phrase.slice(0, scope.start) + lead.phrase.slice(scope.end) : lead.phrase);
  const around = `${lead.whole}${lead.tail}`;
  if (isMoney(amount.unit)) return !/链接|资源|筹|募|捐|物资|折合|爱心/u.test(`${around}${header}`);
  if (amount.unit === '分') return !amount.compared || !/满意|测评|评价/u.test(`${lead.whole}${header}`);
  if (isTime(amount.unit)) return !isMeasured(lead, amount, timed, header);
  if (amount.unit === '小时' && !measuredTime.test(`${around}${header}`)) return true;
  if (amount.unit === '个' && beginsWithPlace(lead.tail)) return true;
  const known = classify(isPlace(amount.unit) ? phrase : `${phrase}${lead.tail}`, vocabularies, amount.unit);
  if (isPlace(amount.unit) && !amount.compared && known === null) return true;
  if (amount.unit === '比例') return /支付|付款|款项|费用/u.test(around);
  if (amount.unit === percent) return known === null && header === '' && last?.quantity.unit !== percent && !/率|比|占|满意|覆盖/u.test(around);
  if (amount.compared || timed || (header !== '' && classify(header, vocabularies) !== null)) return false;
  if (known === null && (endsInPeople(`${phrase}${lead.tail}`) || endsInPeople(phrase))) return true;
  if (general.has(amount.unit) && (known?.weight ?? 0) <= 2 && !acts.test(around) && last === null) return true;
  return known === null && phrase === '' && lead.tail === '' && header === '' && lead.whole.replace(/\uE000/gu, '') === '';
}

/** 从业五年以上 is asked of a post; 每周供应五天 and 每户每年30天 are amounts of service. */
function isMeasured(lead: Lead, amount: Amount, timed: boolean, header: string): boolean {
  const around = `${lead.whole}${lead.tail}`;
  if (amount.unit === '年') return experience.test(around) && /社工|督导|人员|主管|经理|负责人|站长|咨询师/u.test(`${around}${header}`);
  if (amount.unit === '天' || amount.unit === '日') return timed && measuredTime.test(`${around}${header}`);
  return amount.unit === '分钟' && timed && measuredTime.test(around);
}
