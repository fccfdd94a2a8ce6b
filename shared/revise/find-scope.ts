import type { Finding, ProposalTemplate } from '../model/finding.ts';
import type { Range } from '../model/source-document.ts';

/** A paragraph as far as wording is concerned; `textStart` as in ParagraphContext, `followed`: it is an item, and not the last of its list. */
export type Wording = { readonly text: string; readonly textStart: number; readonly followed: boolean };

/** The number of an item that stands in the middle of a paragraph: it belongs to the list, not to the sentence. */
const number = String.raw`[（(][一二三四五六七八九十\d０-９]{1,3}[）)]|[①-⑳]|[\d０-９]{1,2}(?:[）)、]|[.．](?![\d０-９]))|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[，,、：:]`;
const itemNumber = new RegExp(`^(?:${number})\\s*`);
const numberAtEnd = new RegExp(`(?:^|[；;。，,：:\\s])((?:${number})\\s*)$`);

/**
 * What a wording takes the place of, in the paragraph's offsets: without the number in front and the blanks around,
 * closing mark included. For `insert` the empty range behind it.
 */
export function findScope(template: ProposalTemplate, finding: Finding, paragraph: Wording): Range {
  const whole = rangeOf(template, finding, paragraph);
  return template.action === 'insert' ? [whole[1], whole[1]] : whole;
}

function rangeOf(template: ProposalTemplate, finding: Finding, { text, textStart }: Wording): Range {
  if (template.scope === 'match') {
    const [start, end] = finding.range;
    // 因…增加的工作, put in other words, is no cause any more.
    const cause = template.action === 'replace' ? /(?:因|由于)$/.exec(text.slice(0, start))?.[0].length ?? 0 : 0;
    return [start - cause, end];
  }
  const [from, to]: Range = template.scope === 'sentence' ? finding.sentence : [0, text.length];
  let start = Math.max(from, textStart);
  if (from > textStart) start += itemNumber.exec(text.slice(start, to))?.[0].length ?? 0;
  while (start < to && isBlank(text, start)) start += 1;
  let end = to;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return start < end ? [start, end] : finding.range;
}

/** How many units of an item's number, blanks included, `text` ends with. */
export function itemNumberBefore(text: string): number {
  return numberAtEnd.exec(text)?.[1]?.length ?? 0;
}

export function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
