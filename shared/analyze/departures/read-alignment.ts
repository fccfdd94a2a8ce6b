import { z } from 'zod';
import { differenceKinds } from '../../model/comparison.ts';
import type { AlignmentWords, Contrast } from '../../model/comparison.ts';
import type { UsualWords } from '../clauses/party-names.ts';
import type { RuleFile } from '../rule-file.ts';
import { lintPattern } from '../rule-pack/lint-pattern.ts';
import { readRequired } from '../rule-pack/read-yaml.ts';
import type { Located } from '../rule-pack/read-yaml.ts';
import { RulePackError } from '../rule-pack/rule-pack-error.ts';
import type { Mistake } from '../rule-pack/rule-pack-error.ts';

const words = z.string().min(1);
const share = z.number().min(0.05).max(1);

const contrastSchema = z.strictObject({
  kind: z.enum(differenceKinds), subject: words, rungs: z.record(z.string(), words), ordered: z.boolean().default(false),
  otherwise: words.optional(), where: words.optional(), document: z.boolean().default(false),
});

/** The shape of `rules/comparison.yml`; a line of `drop` may hold several words with | between them. */
export const alignmentSchema = z.strictObject({
  found: share, same_work: share, drop: z.array(words), key: z.array(words), alike: z.array(z.array(words).min(2)), units: z.array(z.array(words).min(2)),
  bidding_chapter: words, bidding_sentence: words, aim_chapter: words, open_words: words, not_duty: words, price_cap: words, promised: words, deduction: words, payment_condition: words, standards: z.array(words).min(1),
  common: z.array(words), fields: z.strictObject({ staff: words }), contrasts: z.array(contrastSchema),
});
type Source = z.infer<typeof alignmentSchema>;

/** Throws RulePackError with every mistake at once. */
export function readAlignment(files: readonly RuleFile[], { purchaser, provider }: Pick<UsualWords, 'purchaser' | 'provider'>): AlignmentWords {
  const mistakes: Mistake[] = [];
  const source = readRequired(files, 'comparison.yml', alignmentSchema, mistakes);
  if (source === null) throw new RulePackError(mistakes);
  const { found, same_work: sameWork, drop, key, alike, units } = source.value;
  const compile = (path: readonly (string | number)[], pattern: string, flags = 'u'): RegExp => compilePattern(source, path, pattern, flags, mistakes);
  const field = (name: Field): RegExp => compile([name], source.value[name]);
  const read: AlignmentWords = {
    purchaser, provider, found, sameWork, alike, units, drop: drop.flatMap((line) => line.split('|')), key,
    biddingChapter: field('bidding_chapter'), biddingSentence: field('bidding_sentence'), openWords: field('open_words'), aimChapter: field('aim_chapter'),
    notDuty: field('not_duty'), priceCap: field('price_cap'), promised: field('promised'), deduction: field('deduction'), paymentCondition: field('payment_condition'),
    standards: compile(['standards'], source.value.standards.join('|'), 'gu'),
    common: source.value.common.map((pattern, index) => compile(['common', index], pattern)),
    fields: { staff: compile(['fields', 'staff'], source.value.fields.staff) },
    contrasts: source.value.contrasts.map((one, index): Contrast => ({
      ...one, otherwise: one.otherwise ?? null, where: one.where === undefined ? null : compile(['contrasts', index, 'where'], one.where),
      rungs: Object.entries(one.rungs).map(([name, pattern]) => ({ name, words: compile(['contrasts', index, 'rungs', name], pattern) })),
    })),
  };
  if (mistakes.length > 0) throw new RulePackError(mistakes);
  return read;
}

type Field = 'bidding_chapter' | 'bidding_sentence' | 'aim_chapter' | 'open_words' | 'not_duty' | 'price_cap' | 'promised' | 'deduction' | 'payment_condition';

function compilePattern(source: Located<Source>, path: readonly (string | number)[], pattern: string, flags: string, mistakes: Mistake[]): RegExp {
  const reason = lintPattern(pattern);
  if (reason !== null) mistakes.push(source.place(path, reason));
  try {
    return new RegExp(pattern, flags);
  } catch (error) {
    mistakes.push(source.place(path, error instanceof Error ? error.message : 'not a regular expression'));
    return /(?!)/u;
  }
}
