import type { Fact } from '../../model/facts.ts';
import { parseChineseAmount } from '../../text/chinese-numerals.ts';
import type { FactWordList } from '../vocabularies.ts';
import { wordsBefore } from './fact-passages.ts';
import type { Passage } from './fact-passages.ts';

type Candidate = Fact<number> & { readonly score: number; readonly yearly: boolean };

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,10}(?:\.\d{1,4})?`;
const formal = '[零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]';
const money = new RegExp(`¥?(?:${digits})[百千]?[万亿]?元|¥(?:${digits})(?:万)?|${formal}{2,24}[元圆](?:零?${formal}角)?(?:零?${formal}分)?[整正]?|${formal}{3,24}整`, 'gu');
const onlyDigits = new RegExp(`^(${digits})$`, 'u');
/** 每人, 每小时 … behind the amount make it a rate. */
const rate = /^(?:[整正])?(?:[/／](?!年)|每(?!年)|人\/|以上|以下|以内|的\d|的百分)/u;

/**
 * Yuan of the whole contract for its whole term. A yearly amount is multiplied by the years when no total is stated;
 * `months` is the term, null when the document does not say.
 */
export function readAmount(passages: readonly Passage[], words: FactWordList, months: number | null): Fact<number> | null {
  const candidates = passages.flatMap((passage) => readCandidates(passage, words));
  const confirmed = candidates.map((one) => ({ ...one, score: one.score + (candidates.some((other) => other !== one && other.value === one.value) ? 1 : 0) }));
  const best = confirmed.reduce<Candidate | null>((left, right) => (right.score >= 3 && (left === null || right.score > left.score) ? right : left), null);
  if (best === null) return null;
  const years = months !== null && months > 12 && months % 12 === 0 ? months / 12 : 1;
  const value = best.yearly ? best.value * years : best.value;
  // 每年30万元，三年共计90万元: the total that is written stands before one that is computed.
  const { paragraph, range } = best.yearly ? candidates.find((one) => !one.yearly && one.value === value) ?? best : best;
  return { value, paragraph, range };
}

function readCandidates(passage: Passage, words: FactWordList): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (start: number, end: number, value: number): void => {
    const { piece, sentence } = wordsBefore(passage.text, start);
    const near = `${passage.label}${piece}`;
    if (words.never.test(near) || rate.test(passage.text.slice(end))) return;
    if (/[每]/u.test(piece.slice(-8)) && !/每年/u.test(piece)) return;
    const score = scoreOf(near, sentence, passage, words) - (value < 1000 ? 4 : 0);
    const yearly = /每年(?:度)?[^，。；]{0,8}$/u.test(piece) || /^[/／]年|^每年/u.test(passage.text.slice(end));
    found.push({ value, score, yearly, paragraph: passage.paragraph, range: passage.toOriginal([start, end]) });
  };
  for (const match of passage.text.matchAll(money)) {
    const value = parseChineseAmount(match[0].replace(/^¥/u, ''));
    if (value !== null && value > 0) add(match.index, match.index + match[0].length, value);
  }
  const alone = passage.label === '' ? null : onlyDigits.exec(passage.text);
  if (alone?.[1] !== undefined && /元/u.test(passage.label)) add(0, passage.text.length, Number(alone[1].replaceAll(',', '')) * (/万元/u.test(passage.label) ? 10_000 : 1));
  return found;
}

function scoreOf(near: string, sentence: string, passage: Passage, words: FactWordList): number {
  const named = words.strong.test(near) ? 5 : words.strong.test(sentence) ? 4 : words.weak.test(near) ? 2 : words.weak.test(sentence) ? 1 : 0;
  const total = /总|合计/u.test(near) ? 2 : 0;
  const place = passage.section === 'price' ? 2 : passage.section === 'liability' || passage.section === 'background' || passage.section === 'payment' ? -2 : 0;
  return named + total + place;
}

const inWords = new RegExp(`${formal}{2,24}[元圆](?:零?${formal}角)?(?:零?${formal}分)?[整正]?|${formal}{3,24}整`, 'gu');
const inFigures = new RegExp(`(?:${digits})[百千]?[万亿]?元?`, 'gu');

/** The price written in words, and the figure that stands beside it in the same paragraph; null when the two do not stand together. */
export function readAmountInWords(passages: readonly Passage[], words: FactWordList): { readonly inWords: Fact<number>; readonly inFigures: number } | null {
  for (const passage of passages) {
    const { text, label, row } = passage;
    if (!(words.strong.test(`${text}${label}`) || words.weak.test(`${text}${label}`) || /^(?:合计|总计)/u.test(row?.text ?? ''))) continue;
    for (const written of text.matchAll(inWords)) {
      const value = parseChineseAmount(written[0]);
      // 合计 | 250,000 | 大写：贰拾伍万元整: in a table the figure stands in another cell of the row.
      const near = row !== null && !/\d/u.test(text) ? row.text.replace(passage.original, ' ') : text.slice(Math.max(0, written.index - 40), written.index + written[0].length + 40).replace(written[0], ' ');
      const figure = [...near.matchAll(inFigures)].map((match) => figureOf(match[0])).find((each) => each !== null && each >= 1000) ?? null;
      if (value === null || value < 1000 || figure === null || !/[壹贰叁肆伍陆柒捌玖拾佰仟]/u.test(written[0])) continue;
      return { inWords: { value, paragraph: passage.paragraph, range: passage.toOriginal([written.index, written.index + written[0].length]) }, inFigures: figure };
    }
  }
  return null;
}

function figureOf(text: string): number | null {
  return parseChineseAmount(/元$/u.test(text) ? text : `${text}元`);
}
