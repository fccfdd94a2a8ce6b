import type { RecognisedCharacter } from '../../../ports.ts';
import { isCjk } from '../shown-text.ts';

/** What the recogniser for Chinese takes for another sign again and again, and what nobody would have typed. */
const brackets: { readonly [taken: string]: string } = { '〈': '（', '〉': '）' };
const quotes = /^[“”"‘’']$/;
const closesLabel = /^[条章节款.\d、）)一二三四五六七八九十]$/;

/**
 * Puts right what cannot be what it was taken for: angle brackets (a bracket), a lone ] or | between characters (the figure 1), a
 * lone quotation mark behind a number label (the wide space there).
 */
export function mendCharacters(characters: readonly RecognisedCharacter[]): readonly RecognisedCharacter[] {
  const texts = characters.map(({ text }) => text);
  const lone = (sign: RegExp): boolean => texts.filter((text) => sign.test(text)).length === 1;
  const loneQuote = lone(quotes);
  const loneBracket = lone(/^[[\]]$/);
  return characters.flatMap((character, index) => {
    const before = texts[index - 1] ?? '';
    if (loneQuote && quotes.test(character.text) && closesLabel.test(before)) return [];
    if (character.text === '|' && index > 0 && index < texts.length - 1 && isCjk(before)) return [{ ...character, text: '1' }];
    if (loneBracket && character.text === ']' && isCjk(before)) return [{ ...character, text: '1' }];
    return [{ ...character, text: brackets[character.text] ?? character.text }];
  });
}
