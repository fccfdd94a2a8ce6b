import type { IndicatorClass, Method } from '../../model/indicator.ts';
import type { Vocabularies, Vocabulary } from '../vocabularies.ts';

/** The word that decided, and how much it weighs (1–10) against words of another class. */
export type Classified = {
  readonly class: IndicatorClass;
  readonly weight: number;
  readonly word: string;
  /** The vocabulary it is of; null for a word of the user's own that names none. */
  readonly method: Method | null;
  /** Of the user's own vocabulary. */
  readonly own: boolean;
  /** It speaks for amounts in certain units only. */
  readonly narrow: boolean;
  /** A class for which a word of the same weight stands there too. */
  readonly rival: IndicatorClass | null;
};

/** As heavy as the heaviest shipped word, which it goes before. */
const ownWeight = 10;

/** What the user's own vocabulary says of something; the longest entry speaks. */
export function classifyByOwn(text: string, { own }: Vocabularies): Classified | null {
  const entry = own.find(({ words }) => text.includes(words));
  return entry === undefined ? null : { class: entry.class, weight: ownWeight, word: entry.words, method: entry.method, own: true, narrow: false, rival: null };
}

/**
 * The purpose decides, and in Chinese the purpose stands last: of the heaviest words the last one counts.
 * `unit` narrows vocabularies that speak for certain units only (社工 is staff in 社工3名, not in 社工走访20户).
 */
export function classify(text: string, vocabularies: Vocabularies, unit: string | null = null): Classified | null {
  const own = classifyByOwn(text, vocabularies);
  if (own !== null) return own;
  let best: Classified | null = null;
  for (const { word, weight, vocabulary } of vocabularies.findWords(text)) if (weight > 0) best = heavier(best, vocabulary, weight, word, unit);
  for (const { pattern, weight, vocabulary } of vocabularies.phraseIndex.possible(text)) {
    const match = pattern.exec(text);
    if (match) best = heavier(best, vocabulary, weight, match[0], unit);
  }
  return best;
}

function heavier(best: Classified | null, vocabulary: Vocabulary, weight: number, word: string, unit: string | null): Classified | null {
  const speaks = vocabulary.only_with.length === 0 || (unit !== null && vocabulary.only_with.includes(unit));
  const counted = speaks ? weight : 1;
  if (best !== null && counted < best.weight) return best;
  const rival = best === null || counted > best.weight ? null : vocabulary.class === best.class ? best.rival : best.class;
  const method = { id: vocabulary.id, title: vocabulary.title };
  return { class: vocabulary.class, weight: counted, word, method, own: false, narrow: vocabulary.only_with.length > 0, rival };
}

/** What a unit alone suggests, where no word says anything. */
export function classifyByUnit(unit: string, vocabularies: Vocabularies): IndicatorClass {
  return vocabularies.list.find((vocabulary) => vocabulary.units.includes(unit))?.class ?? 'professional';
}
