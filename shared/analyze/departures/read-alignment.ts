import { z } from 'zod';
import type { AlignmentWords } from '../../model/comparison.ts';
import type { UsualWords } from '../clauses/party-names.ts';
import type { RuleFile } from '../rule-file.ts';
import { lintPattern } from '../rule-pack/lint-pattern.ts';
import { readRequired } from '../rule-pack/read-yaml.ts';
import type { Located } from '../rule-pack/read-yaml.ts';
import { RulePackError } from '../rule-pack/rule-pack-error.ts';
import type { Mistake } from '../rule-pack/rule-pack-error.ts';

const words = z.string().min(1);
const share = z.number().min(0.05).max(1);

/** The shape of `rules/comparison.yml`; a line of `drop` may hold several words with | between them. */
export const alignmentSchema = z.strictObject({
  found: share, same_work: share, drop: z.array(words), alike: z.array(z.array(words).min(2)), units: z.array(z.array(words).min(2)),
  bidding_chapter: words, bidding_sentence: words, aim_chapter: words, open_words: words, not_duty: words, price_cap: words, promised: words, standards: words,
});
type Source = z.infer<typeof alignmentSchema>;

/** Throws RulePackError with every mistake at once. */
export function readAlignment(files: readonly RuleFile[], { purchaser, provider }: Pick<UsualWords, 'purchaser' | 'provider'>): AlignmentWords {
  const mistakes: Mistake[] = [];
  const source = readRequired(files, 'comparison.yml', alignmentSchema, mistakes);
  if (source === null) throw new RulePackError(mistakes);
  const { found, same_work: sameWork, drop, alike, units } = source.value;
  const compile = (field: Field, flags = 'u'): RegExp => compilePattern(source, field, flags, mistakes);
  const read: AlignmentWords = {
    purchaser, provider, found, sameWork, alike, units, drop: drop.flatMap((line) => line.split('|')),
    biddingChapter: compile('bidding_chapter'), biddingSentence: compile('bidding_sentence'), openWords: compile('open_words'), aimChapter: compile('aim_chapter'),
    notDuty: compile('not_duty'), priceCap: compile('price_cap'), promised: compile('promised'), standards: compile('standards', 'gu'),
  };
  if (mistakes.length > 0) throw new RulePackError(mistakes);
  return read;
}

type Field = 'bidding_chapter' | 'bidding_sentence' | 'aim_chapter' | 'open_words' | 'not_duty' | 'price_cap' | 'promised' | 'standards';

function compilePattern(source: Located<Source>, field: Field, flags: string, mistakes: Mistake[]): RegExp {
  const reason = lintPattern(source.value[field]);
  if (reason !== null) mistakes.push(source.place([field], reason));
  try {
    return new RegExp(source.value[field], flags);
  } catch (error) {
    mistakes.push(source.place([field], error instanceof Error ? error.message : 'not a regular expression'));
    return /(?!)/u;
  }
}
