import { below, oneOf } from '#tests/fixtures/random.ts';
import type { Random } from '#tests/fixtures/random.ts';

/** One contract's own words for what every contract names. */
export type ContractWords = readonly (readonly [found: RegExp, put: string])[];

/** Of each choice one is drawn for the whole contract. Names of places are made of two syllables that no place has together. */
export function readContractWords(random: Random): ContractWords {
  const name = (): string => oneOf(random, ['青', '柳', '松', '云', '长', '春', '石', '白', '竹', '安', '临', '沙']) + oneOf(random, ['溪', '桥', '河', '岭', '禾', '塘', '湾', '坪', '泉', '浦', '洲', '坝']);
  const town = name() + oneOf(random, ['镇', '镇', '乡', '街道']);
  return [
    [/青禾县|松河区|云岭县/g, name() + oneOf(random, ['县', '区', '市'])],
    [/柳溪镇|长桥街道/g, town],
    [/(?<=^|[由经向在与交报，。；、])镇(?=政府|人民政府|党委|民政办|里)/gu, town],
    [/暖阳|同行/g, oneOf(random, ['暖阳', '同行', '晨曦', '知行', '邻里', '益家', '清源', '向阳'])],
    [/甲方/g, oneOf(random, ['甲方', '甲方', '甲方', '采购人', '购买方', '委托方'])],
    [/乙方/g, oneOf(random, ['乙方', '乙方', '乙方', '供应商', '承接方', '服务机构'])],
    [/(?<!持证|专职|社会)社工(?!站|师|作)/gu, oneOf(random, ['社工', '社工', '社会工作者', '驻站社工', '项目社工'])],
    [/应当/g, oneOf(random, ['应当', '应当', '应', '须'])],
    [/服务对象/g, oneOf(random, ['服务对象', '服务对象', '服务人群', '受益对象'])],
    [/低保家庭|低保户/g, oneOf(random, ['低保家庭', '低保户', '低收入家庭', '特困家庭'])],
    [/老年人/g, oneOf(random, ['老年人', '老年人', '老人', '长者'])],
    [/留守儿童|困境儿童/g, oneOf(random, ['留守儿童', '困境儿童', '事实无人抚养儿童'])],
    [/项目负责人|项目主管/g, oneOf(random, ['项目负责人', '项目主管', '站点负责人', '项目经理'])],
  ];
}

const leads = ['在合同服务期内，', '项目实施过程中，', '自合同生效之日起，', '为保证服务质量，', '每年3月前，'] as const;
const tails = ['，并做好书面记录', '，资料归入项目档案', '，具体时间由双方商定', '，有关情况列入第2季度简报', '，记录保存3年', '，于每月25日前完成', '，人数不少于10人', '，费用在活动经费中列支'] as const;

/** Two clauses of three with words in front or behind that do nobody harm, as authors add them. */
export function withMoreWords(text: string, random: Random): string {
  if (!/^[\p{Script=Han}“].{10,}。$/u.test(text)) return text;
  const chosen = below(random, 3);
  return chosen === 0 ? oneOf(random, leads) + text : chosen === 1 ? `${text.slice(0, -1)}${oneOf(random, tails)}。` : text;
}

const digits = ['二', '三', '四', '五', '六', '七', '八', '九'] as const;
const periods = ['每月', '每月', '每季度', '每半年', '每年', '每周'] as const;

/** The same clause as this contract would put it: its words, and numbers of the same size. */
export function inOtherWords(text: string, words: ContractWords, random: Random): string {
  return words.reduce((own, [found, put]) => own.replace(found, put), text)
    .replace(/(?<![\d.])\d+(?:,\d{3})*(?![\d.]*[.．、]\D|\d)(?<day>日?)/g, (whole, day: string) => (day === '' ? otherNumber(whole, random) : `${1 + below(random, 28)}日`))
    .replace(/[二三四五六七八九](?=十|个工作日|日内|天|次|份|名|人|场|个月|千|万)/g, () => oneOf(random, digits))
    .replace(/每(?:月|季度|半年|年|周)(?!度|底|末|初|人)/g, () => oneOf(random, periods));
}

/** Years stay years, what is small stays small, and of larger numbers half to twice as many, with their commas. */
function otherNumber(number: string, random: Random): string {
  const value = Number(number.replaceAll(',', ''));
  if (/^20[12]\d$/.test(number)) return String(2023 + below(random, 6));
  if (value <= 12) return String(1 + below(random, 12));
  if (value <= 100) return String(13 + below(random, 88));
  const other = Math.round(value * (0.5 + 1.5 * random()));
  return number.includes(',') ? String(other).replace(/\B(?=(?:\d{3})+$)/g, ',') : String(other);
}
