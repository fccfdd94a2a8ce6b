import { providerMark, purchaserMark } from '../rule-pack/expand-words.ts';
import type { Unit } from './read-units.ts';

/** Words of law-making and reporting that are rare in a duty. */
const policyWords = new RegExp([
  '通知如下|提出如下.{0,4}意见|特制定本|自(?:印发|公布|发布)之日起施行|经研究，决定|县级以上|国务院',
  '本(?:法|办法|条例|规定|意见|通知|指引|细则)(?:所称|自|适用|由|规定|第|另有|执行)|近年来|高质量发展|工作格局|良好氛围',
  '[全我][省市县区]|各(?:乡镇|有关单位)(?:要|应|人民政府)|会议|记者|案主|研究(?:发现|表明)|关键词：',
].join('|'), 'u');

/** Words with which a law speaks of itself; the rules of an assessment that is annexed to a contract have one or two of them. */
const lawWords = /制定本(?:法|办法|条例|规定|细则)|(?:违反)?本(?:法|办法|条例|规定|细则)(?:所称|适用|另有|自|由|的)|自(?:印发|公布|发布)之日起施行|从其规定/u;
const fewestOfLaw = 3;

/** Names of papers that report, order or study; a contract, its annexes and a tender are never called so. */
const paperName = /(?:意见|通知|纪要|报告|总结|要点|见闻|综述|研究|摘要|论文|案例|讲话|规划|解读|访谈|倡议书|手册|指南|工作安排)(?:$|[：—（(])/u;
const contractName = /合同|协议|采购|招标|磋商|谈判|投标|附件|附表|清单/u;
/** A paper may quote the clauses of contracts: so many of its sentences may name a party. */
const mostQuotes = 0.25;

const fewest = 5;

/** The document is a policy paper, a law or a report, told by its name or by how its sentences speak. `name`: its title or first line. */
export function isPolicyPaper(units: readonly Unit[], name: string): boolean {
  let policy = 0;
  let parties = 0;
  for (const { aside, matching: { text } } of units) {
    if (aside || policyWords.test(text)) policy += 1;
    if (text.includes(purchaserMark) || text.includes(providerMark)) parties += 1;
  }
  if (policy >= fewest && policy > parties) return true;
  if (paperName.test(name) && !contractName.test(name)) return units.length >= fewest && parties <= units.length * mostQuotes;
  return units.filter(({ matching: { text } }) => lawWords.test(text)).length >= fewestOfLaw;
}
