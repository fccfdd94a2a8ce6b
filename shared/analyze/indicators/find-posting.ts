import { providerMark } from '../rule-pack/expand-words.ts';

/**
 * The provider's people at the purchaser's counter, whoever speaks: 镇里可将驻站社工抽调至便民大厅值守. An open clause, and office
 * work without a number all the same. A desk of the project's own (中心值守) is none.
 */
const people = `(?:${providerMark}|社工|社会工作者|驻站人员|派驻人员|项目人员|服务人员)`;
const sent = '(?:抽调|借调|调派|抽派|派驻|选派|指派|安排|派|轮流|参加|参与|承担|负责|从事|进驻|到|在|去)';
const desk = '(?:窗口|大厅|前台|(?:便民|政务|行政)(?:服务)?中心|(?:街道|镇|乡|政府|民政|机关)[^，。；]{0,6}(?:办公室|科室|值班室|办))';
const work = '(?:值守|值班|坐班|轮值|轮岗|顶岗|顶班|上班|办公|跟班|导办)';
const posting = new RegExp(`${people}[^，。；]{0,12}${sent}[^，。；]{0,16}?(?<desk>${desk}[^，。；]{0,6}${work})`, 'u');
const denied = /不得|不[承从安再予应]|拒绝|无权|禁止|除外|谢绝|^(?:如|若|因)|的，/u;

/** The desk's words and where they stand in `text`; null where nobody is posted. */
export function findPosting(text: string): { readonly item: string; readonly range: readonly [number, number] } | null {
  if (denied.test(text)) return null;
  const found = posting.exec(text);
  const item = found?.groups?.['desk'];
  if (found === null || item === undefined) return null;
  return { item, range: [found.index, found.index + found[0].length] };
}
