import type { Bond, EvaluationWeight, Evaluator, Fact } from '../../model/facts.ts';
import { parseChineseAmount, parseChineseNumeral } from '../../text/chinese-numerals.ts';
import { providerMark, purchaserMark } from '../rule-pack/expand-words.ts';
import type { Passage } from './fact-passages.ts';

const [fullStop, semicolon] = [0x3002, 0xff1b];

export type Sentence = { readonly passage: Passage; readonly text: string; readonly start: number };

/** The sentences of all passages but headings, to the full stop or semicolon. */
export function readSentences(passages: readonly Passage[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const passage of passages) {
    if (passage.heading) continue;
    const { text } = passage;
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = start;
      while (end < text.length && !isStop(text, end)) end += 1;
      const words = end > start;
      end += 1;
      if (words) sentences.push({ passage, text: text.slice(start, end), start });
    }
  }
  return sentences;
}

function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === fullStop || code === semicolon;
}

/** The sentence in the document's own words. */
function quote({ passage, text, start }: Sentence): string {
  const [from, to] = passage.toOriginal([start, start + text.length]);
  return passage.original.slice(from, to).trim();
}

function factOf<T>({ passage, text, start }: Sentence, value: T): Fact<T> {
  return { value, paragraph: passage.paragraph, range: passage.toOriginal([start, start + text.length]) };
}

const unsupervised: ReadonlySet<string> = new Set(['qualification', 'bid-scoring', 'price', 'payment', 'background']);

/** Supervision of the social workers (督导), not of the contract (监督). */
export function readSupervision(sentences: readonly Sentence[]): readonly Fact<string>[] {
  return sentences
    .filter(({ text, passage }) => /督导(?!员|[^，；]{0,6}费)/u.test(text) && !/上级督导|督导检查|督查/u.test(text) && text.length > 6 && !unsupervised.has(passage.section))
    .map((sentence) => factOf(sentence, quote(sentence)));
}

const evaluating = /评估|考核|验收|评价|考评|评审/u;
const thirdParty = /第三方|专业机构|评估机构|专家组?|独立机构/u;
/** A panel that the purchaser leads stays the purchaser's. */
const ledByPurchaser = new RegExp(`${purchaserMark}+(?:牵头|组织)[^，]{0,6}(?:，邀请|专家)`, 'u');
const byPurchaser = new RegExp([
  `(?:由|经)?${purchaserMark}+[^，。；${providerMark}]{0,24}(?:评估|考核|验收|评价|考评|评审|牵头)`,
  `(?:评估|考核|验收|评价|考评|评审)(?:工作)?由${purchaserMark}+(?:自行|单独|负责|牵头|组织|实施)`,
  `^[^，。；${providerMark}]{0,6}${purchaserMark}+[^。；${providerMark}]{0,30}，(?:并|定期)?(?:组织|开展|进行|实施|负责)[^，。；${providerMark}]{0,12}(?:评估|考核|验收|评价|考评|评审)`,
].join('|'), 'u');
const joint = /双方(?:共同|各|协商|抽签|组成)|共同(?:委托|组成|确定|选定|评估|验收)/u;

/** Who evaluates: the sentence that names someone, the most independent one first. */
export function readEvaluator(sentences: readonly Sentence[]): Fact<Evaluator> | null {
  const about = sentences.filter(({ text, passage }) => evaluating.test(text) && !['background', 'legal-basis', 'qualification', 'bid-scoring'].includes(passage.section) && !/(?:需求|能力)评估|评标/u.test(text));
  const by = (test: (sentence: Sentence) => boolean): Sentence | undefined => about.find(test);
  const agreed = by(({ text }) => joint.test(text));
  if (agreed) return factOf(agreed, 'joint');
  const third = by(({ text }) => thirdParty.test(text) && /委托|聘请|邀请|由|第三方|组成/u.test(text) && !ledByPurchaser.test(text));
  if (third) return factOf(third, 'third-party');
  const own = by(({ text }) => byPurchaser.test(text));
  return own ? factOf(own, 'purchaser') : null;
}

const part = /(?<name>[一-龥]{2,14}?)(?:占|为|：|（)?(?:(?<weight>\d{1,3}(?:\.\d+)?)(?:分|%)|(?<=占)(?<tenths>[一二三四五六七八九])成)(?![的以]|整改)/gu;

/** 专业服务占60分，满意度占20分: the parts of an assessment. Read only where at least two stand together. */
export function readEvaluationWeights(sentences: readonly Sentence[]): readonly EvaluationWeight[] {
  for (const sentence of sentences) {
    const { text, passage, start } = sentence;
    if (!/占|权重|分值|分[，、；。]|%[）、]/u.test(text) || /扣|加分|支付|付款|得分(?!占)|以[上下]|合格/u.test(text.replace(/，[^，]{0,6}分以[上下].*$/u, ''))) continue;
    if (!(evaluating.test(text) || passage.section === 'acceptance' || passage.section === 'assessment-scoring')) continue;
    const listed = readRespective(sentence);
    if (listed.length > 1) return listed;
    const found = [...text.matchAll(part)].map((match) => ({
      name: (match.groups?.['name'] ?? '').replace(/^(?:其中|考核由|评估由|和|及|由|占)+/u, ''), weight: Number(match.groups?.['weight'] ?? (parseChineseNumeral(match.groups?.['tenths'] ?? '') ?? 0) * 10),
      paragraph: passage.paragraph, range: passage.toOriginal([start + match.index, start + match.index + match[0].length]),
    }));
    // 满分100分 is the sum of the parts that follow, not one of them.
    const parts = found.filter(({ name }) => !/(?:满|总)分|合计|共计|总计/u.test(name));
    if (parts.length > 1) return parts;
  }
  return [];
}

const respective = /(?:分为?|包括|由|从|按)?(?<names>[一-龥]{2,10}(?:[、和][一-龥]{2,10})+?)(?:[一二三四五六两]个?(?:部分|方面|维度|项)|等)?(?:组成)?，?(?:权重|分值)?(?:分别|各)(?:占|为)(?<weights>\d{1,3}(?:分|%)?(?:[、和]\d{1,3}(?:分|%)?)+)/u;

/** 分专业服务、规范管理、群众评价三个部分，分别占50分、30分、20分: the names first, then their points. */
function readRespective({ passage, text, start }: Sentence): readonly EvaluationWeight[] {
  const match = respective.exec(text);
  const names = (match?.groups?.['names'] ?? '').replace(/^.*?(?:分为?|包括|由|从|按)/u, '').replace(/[一二三四五六两]个(?:部分|方面|维度)?$/u, '').split(/[、和]/u);
  const weights = (match?.groups?.['weights'] ?? '').split(/[、和]/u).map((each) => Number(/\d+/u.exec(each)?.[0] ?? Number.NaN));
  if (match === null || names.length !== weights.length || weights.some(Number.isNaN)) return [];
  const range = passage.toOriginal([start + match.index, start + match.index + match[0].length]);
  return names.map((name, index) => ({ name, weight: weights[index] ?? 0, paragraph: passage.paragraph, range }));
}

export function readDeductions(sentences: readonly Sentence[]): readonly Fact<string>[] {
  return sentences
    .filter(({ text, passage }) => /扣[减除款罚]|扣\d|核减|减付|拒付|降低付款/u.test(text) && /元|款|费|价|比例|%(?![^，；]*扣[\d.]+分)/u.test(text) && passage.section !== 'bid-scoring' && !/扣税|个人所得税/u.test(text))
    .map((sentence) => factOf(sentence, quote(sentence)));
}

const share = /(\d{1,2}(?:\.\d+)?)%|百分之([一二三四五六七八九十]{1,3})/u;
const yuan = /(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)万?元/u;

/** 履约保证金: a share of the price or yuan, in the first sentence that says how much; what is said of giving it back is no amount. */
export function readBond(sentences: readonly Sentence[], passages: readonly Passage[]): Fact<Bond> | null {
  for (const sentence of sentences) {
    if (!isAboutBond(sentence, passages) || /不(?:需|收取|要求|缴纳|交)|无需|免(?:收|交|缴)/u.test(sentence.text)) continue;
    const asked = sentence.text.replace(/(?:^|，)[^，]*(?:退还|返还)[^，]*/gu, '');
    const [part, money] = [share.exec(asked), yuan.exec(asked)];
    const value = part === null ? null : part[1] === undefined ? parseChineseNumeral(part[2] ?? '') : Number(part[1]);
    if (value !== null || money !== null) return factOf(sentence, { share: value === null ? null : value / 100, amount: money === null ? null : parseChineseAmount(money[0]) });
  }
  return null;
}

const bond = /履约(?:保证金|担保)/u;

/** By its own words, or by the heading right above a sentence that only says how much. */
function isAboutBond({ text, passage, start }: Sentence, passages: readonly Passage[]): boolean {
  if (bond.test(text)) return true;
  const above = passages[passage.paragraph - 1];
  return start === 0 && above?.heading === true && bond.test(above.text) && /^[^，。]{0,6}(?:为|按)?(?:合同|成交|中标)/u.test(text);
}
