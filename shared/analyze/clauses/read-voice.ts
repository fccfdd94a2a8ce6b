import { providerMark, purchaserMark } from '../rule-pack/expand-words.ts';
import type { Unit } from './read-units.ts';

/** Who speaks or is spoken to at the head of the sentence: an administration, an author, somebody asked. No party to a contract. */
const otherSubject = new RegExp([
  '^[（(]?[一二三四五六七八九十\\d]{0,3}[）)、.．]?(?:',
  '各(?:地|级(?:民政部门|党委|政府|人民政府|财政部门)(?:要|应|和|、)|[省市县区（(])|全[国省市县区]|[国省市县]级(?:民政|财政|人民)',
  '|我们|我[省市县区局]|课题组|受访|专家|调研(?:发现|组)|[问答]：|今年以来|下一步，|截至)|受访|访谈对象',
].join(''), 'u');

/** Words of law-making and reporting that are rare in a duty. */
const policyWords = new RegExp([
  '通知如下|提出如下.{0,4}意见|特制定本|自(?:印发|公布|发布)之日起施行|经研究，决定|县级以上|国务院',
  '本(?:法|办法|条例|规定|意见|通知|指引|细则)(?:所称|自|适用|由|规定|第|另有|执行)|近年来|高质量发展|工作格局|良好氛围',
].join('|'), 'u');

const fewest = 5;

/** The document is a policy paper, a law or a report, told by how its sentences speak. */
export function isPolicyPaper(units: readonly Unit[]): boolean {
  const policy = units.filter(({ matching: { text } }) => hasOtherSubject(text) || policyWords.test(text)).length;
  const parties = units.filter(({ matching: { text } }) => text.includes(purchaserMark) || text.includes(providerMark)).length;
  return policy >= fewest && policy > parties;
}

/** The sentence is about somebody else than the parties: policy quoted in a contract is not its duty. */
export function hasOtherSubject(text: string): boolean {
  return otherSubject.test(text);
}
