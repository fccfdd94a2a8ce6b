/** Longest piece of text that counts as one feature, in characters. */
const longest = 3;
/** Begins the name of a class of words; blanks are no signs, so no piece begins so. */
export const classMark = '\t';
const itemNumber = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|第[\d一二三四五六七八九十百]{1,4}[条项款])\s*/u;

export type Feature = { readonly text: string; /** Where it begins in the sentence. */ readonly at: number };

/** A sentence in matching text as pieces see it: `places` says where each sign stands in it. */
export type Signs = { readonly text: string; readonly places: readonly number[] };

/** The signs of `readSigns` alone: what every sentence is asked for. */
export function signsOf(sentence: string): string {
  const number = itemNumber.exec(sentence)?.[0].length ?? 0;
  return `^${sentence.slice(number).replace(/[ \n\t]+/g, '').replace(/[\d.,]+/g, '0')}$`;
}

/** Without its number and its blanks; ^ and $ are its ends, and numbers are all one number: how many says nothing about who decides. */
export function readSigns(sentence: string): Signs {
  const number = itemNumber.exec(sentence)?.[0].length ?? 0;
  let text = '^';
  const places: number[] = [number];
  for (let at = number; at < sentence.length; at += 1) {
    const sign = sentence[at] ?? '';
    if (sign === ' ' || sign === '\n' || sign === '\t') continue;
    const shown = (sign >= '0' && sign <= '9') || sign === '.' || sign === ',' ? '0' : sign;
    if (shown === '0' && text.endsWith('0')) continue;
    text += shown;
    places.push(at);
  }
  places.push(sentence.length);
  return { text: `${text}$`, places };
}

/** Every piece of one to three signs. */
export function piecesOf({ text, places }: Signs): readonly Feature[] {
  const pieces: Feature[] = [];
  for (let from = 0; from < text.length; from += 1) {
    for (let length = 1; length <= longest && from + length <= text.length; length += 1) pieces.push({ text: text.slice(from, from + length), at: places[from] ?? 0 });
  }
  return pieces;
}

/** What one feature counts: a long sentence has many and is no worse for it. */
export function scaleOf(signs: string): number {
  return 1 / Math.sqrt(signs.length * longest);
}
