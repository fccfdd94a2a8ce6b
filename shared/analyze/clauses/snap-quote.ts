import type { Range } from '../../model/source-document.ts';
import { providerMark, purchaserMark } from '../rule-pack/expand-words.ts';

const punctuation = /[，。；：、！？!?;:,（）()“”"\s]/u;
/** Brackets and quotation marks go with the words they enclose, so only these are trimmed. */
const loose = /[，。；：、！？!?;:,\s]/u;
/** A remainder of at most so many characters up to the next comma would read as a cut-off word: 由乡镇统一规定 is read on to its verb. */
const shortestBefore = 5;
const shortestBehind = 12;
/** Nobody quotes from a 的 on, or up to the name of who acts without what is done. */
const dangling = new RegExp(`[由以经按向对为和及与在将${purchaserMark}${providerMark}]$`, 'u');

/** The words at fault as a reader would quote them: no comma at either end, no stub of the same part of the sentence left over. */
export function snapQuote(text: string, range: Range): Range {
  const [start, end] = trim(text, range);
  const before = distance(text, start - 1, -1);
  const after = distance(text, end, 1);
  const fromStart = before <= shortestBefore || text.startsWith('的', start);
  const toEnd = after <= shortestBehind || dangling.test(text.slice(start, end));
  return [fromStart ? start - before : start, toEnd ? end + after : end];
}

/** Without the commas at its ends. */
export function trim(text: string, [from, to]: Range): Range {
  let start = from;
  let end = to;
  while (start < end && loose.test(text[start] ?? '')) start += 1;
  while (end > start && loose.test(text[end - 1] ?? '')) end -= 1;
  return [start, end];
}

/** Characters from `at` on, in steps, that are not punctuation. */
function distance(text: string, at: number, step: 1 | -1): number {
  let index = at;
  while (index >= 0 && index < text.length && !punctuation.test(text[index] ?? '')) index += step;
  return Math.abs(index - at);
}
