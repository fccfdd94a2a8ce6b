import type { RecognisedLine } from '../../../ports.ts';
import { startsWithLabel } from '../number-label.ts';

/** Per cent. A clean scan reads at about ninety; below this one character in ten or so is wrong. */
export const lowConfidence = 80;

/** Figures, amounts in words, years in Chinese numerals. */
const figure = /\d[\d.,:%％]*|[〇零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{2,}/g;
const label = /^(?:第[\d〇零一二三四五六七八九十百]+(?:条|章|节)|[（(]?[\d.]+[）)、.]?)/;
const pageNumber = /[第共]\d+页/g;
/** Characters beside the figure by which a reader finds it. */
const before = 4;
const behind = 2;

/** Figures of which the recogniser is not sure, with what stands beside them; numbers of clauses and pages are left out. */
export function doubtfulFigures({ characters }: RecognisedLine): readonly string[] {
  const text = characters.map((character) => character.text).join('');
  const sure = characters.flatMap(({ text: sign, confidence }) => Array.from({ length: sign.length }, () => confidence));
  const plain = text.replace(pageNumber, (found) => '　'.repeat(found.length));
  const from = startsWithLabel(text) ? label.exec(text)?.[0].length ?? 0 : 0;
  return [...plain.slice(from).matchAll(figure)].flatMap((match) => {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    return Math.min(...sure.slice(start, end)) < lowConfidence ? [text.slice(Math.max(0, start - before), end + behind)] : [];
  });
}
