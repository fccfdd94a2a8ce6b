/** Longest piece of text that counts as one feature, in characters. */
const longest = 4;
const itemNumber = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|第[\d一二三四五六七八九十百]{1,4}[条项款])\s*/u;

export type Feature = { readonly text: string; /** Where it begins in the sentence. */ readonly at: number };

/**
 * Every piece of one to four characters of a sentence in matching text (parties are one sign each), with ^ and $ for its
 * ends. Numbers are all one number: how many says nothing about who decides.
 */
export function featuresOf(sentence: string): readonly Feature[] {
  const number = itemNumber.exec(sentence)?.[0].length ?? 0;
  const signs: string[] = ['^'];
  const places: number[] = [number];
  for (let at = number; at < sentence.length; at += 1) {
    const sign = sentence[at] ?? '';
    if (/\s/u.test(sign)) continue;
    const shown = /[\d.,]/u.test(sign) ? '0' : sign;
    if (shown === '0' && signs.at(-1) === '0') continue;
    signs.push(shown);
    places.push(at);
  }
  signs.push('$');
  places.push(sentence.length);
  const features: Feature[] = [];
  for (let from = 0; from < signs.length; from += 1) {
    let text = '';
    for (let length = 0; length < longest && from + length < signs.length; length += 1) {
      text += signs[from + length] ?? '';
      features.push({ text, at: places[from] ?? 0 });
    }
  }
  return features;
}
