import type { IndicatorClass } from '../../model/indicator.ts';
import type { Vocabularies, Vocabulary } from '../vocabularies.ts';

/** The word that decided, and how much it weighs (1–10) against words of another class. `rival`: a class for which a word of the same weight stands there too. */
export type Classified = { readonly class: IndicatorClass; readonly weight: number; readonly word: string; readonly vocabulary: Vocabulary; readonly rival: IndicatorClass | null };

/**
 * The purpose decides, and in Chinese the purpose stands last: of the heaviest words the last one counts.
 * `unit` narrows vocabularies that speak for certain units only (社工 is staff in 社工3名, not in 社工走访20户).
 */
export function classify(text: string, vocabularies: Vocabularies, unit: string | null = null): Classified | null {
  let best: Classified | null = null;
  for (const match of text.matchAll(vocabularies.wordPattern)) {
    const entry = vocabularies.words.get(match[0]);
    if (entry && entry.weight > 0) best = heavier(best, entry.vocabulary, entry.weight, match[0], unit);
  }
  for (const { pattern, weight, vocabulary } of vocabularies.phrases) {
    const match = pattern.exec(text);
    if (match) best = heavier(best, vocabulary, weight, match[0], unit);
  }
  return best;
}

function heavier(best: Classified | null, vocabulary: Vocabulary, weight: number, word: string, unit: string | null): Classified | null {
  const speaks = vocabulary.only_with.length === 0 || (unit !== null && vocabulary.only_with.includes(unit));
  const counted = speaks ? weight : 1;
  if (best === null || counted > best.weight) return { class: vocabulary.class, weight: counted, word, vocabulary, rival: null };
  if (counted < best.weight) return best;
  return { class: vocabulary.class, weight: counted, word, vocabulary, rival: vocabulary.class === best.class ? best.rival : best.class };
}

/** What a unit alone suggests, where no word says anything. */
export function classifyByUnit(unit: string, vocabularies: Vocabularies): IndicatorClass {
  return vocabularies.list.find((vocabulary) => vocabulary.units.includes(unit))?.class ?? 'professional';
}
