/** Who speaks or is spoken to at the head of the sentence: an administration, an author, somebody asked. No party to a contract. */
const otherSubject = new RegExp([
  '^[（(]?[一二三四五六七八九十\\d]{0,3}[）)、.．]?(?:',
  '各(?:地|级(?:民政部门|党委|政府|人民政府|财政部门)(?:要|应|和|、)|[省市县区（(])|全[国省市县区]|[国省市县]级(?:民政|财政|人民)',
  '|我们|我[省市县区局]|课题组|受访|专家|调研(?:发现|组)|[问答]：|今年以来|去年以来|近年来，|下一步，|截至|本文|笔者|案主|摘要：)|受访|访谈对象',
  '|会议(?:指出|要求|强调|明确|听取|认为|议定)|研究(?:发现|表明)|(?:告诉|对)记者|[”"](?:[^，。]{1,8}(?:说|表示|介绍)|普遍存在)',
].join(''), 'u');

/** The sentence is about somebody else than the parties: policy quoted in a contract is not its duty. */
export function hasOtherSubject(text: string): boolean {
  return otherSubject.test(text);
}
