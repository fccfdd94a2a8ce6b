import type { AlignmentWords } from '../model/comparison.ts';
import type { ComparedDocument, Pair, Text } from './compared.ts';
import { indexPassages } from './passages.ts';
import { plainWordsReader, weighByRarity } from './plain-words.ts';
import type { Draft } from './read-text.ts';
import { readText } from './read-text.ts';

/** Both documents made ready to be looked up in each other. */
export function readPair(ours: ComparedDocument, theirs: ComparedDocument, words: AlignmentWords): Pair {
  const { read, isKey } = plainWordsReader(words);
  const [contract, tender] = [readText(ours, words, read, 'contract'), readText(theirs, words, read, 'tender')] as const;
  const weigh = weighByRarity([contract, tender].map(({ owed }) => owed.map(({ content }) => content)), isKey);
  const index = ({ owed, halves, aside, ...text }: Draft): Text => ({ ...text, parts: indexPassages(halves, weigh), passages: indexPassages(owed, weigh), bidding: indexPassages(aside, weigh) });
  return { contract: index(contract), tender: index(tender), words, read, weigh };
}
