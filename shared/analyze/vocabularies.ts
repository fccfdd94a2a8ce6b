import { z } from 'zod';
import type { IndicatorClass } from '../model/indicator.ts';
import { readOwnItems } from './own-items.ts';
import type { OwnItem } from './own-items.ts';
import { classModelPath, readClassModel } from './learned/class-model.ts';
import { whenAsked } from './learned/when-asked.ts';
import type { ClassModel } from './learned/class-model.ts';
import { lintPattern } from './rule-pack/lint-pattern.ts';
import { requiredWords } from './rule-pack/required-words.ts';
import type { Needs } from './rule-pack/required-words.ts';
import { readRequired, readYaml } from './rule-pack/read-yaml.ts';
import type { Located } from './rule-pack/read-yaml.ts';
import { RulePackError } from './rule-pack/rule-pack-error.ts';
import type { Mistake } from './rule-pack/rule-pack-error.ts';
import { buildWordFinder } from './rule-pack/word-finder.ts';
import type { WordFinder } from './rule-pack/word-finder.ts';
import { buildWordIndex } from './rule-pack/word-index.ts';
import type { WordIndex } from './rule-pack/word-index.ts';
import { wordsSchema } from './rule-pack/rule-schema.ts';
import type { RuleFile } from './rule-file.ts';

const text = z.string().min(1);
const weight = z.int().min(0).max(10);

/** The shape of `rules/indicators/<class>/<id>.yml`. */
export const vocabularySchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'expected plain words, as casework'),
  title: text,
  /** 1 (a hint) to 10 (always decides); 0 takes a word out of play, as 社工站 where 社工 would mislead. */
  weight,
  /** Words this vocabulary knows; a number in front of the colon form gives one word its own weight. */
  words: z.array(z.union([text, z.record(text, weight)])).default([]),
  /** Regular expressions for two words that decide only together; the colon form gives one its own weight. */
  phrases: z.array(z.union([text, z.record(text, weight)])).default([]),
  /** The words count only for amounts in these units. */
  only_with: z.array(text).default([]),
  /** Units that suggest this class where no word says anything. */
  units: z.array(text).default([]),
  cases: z.strictObject({ hit: z.array(text).min(3), miss: z.array(text).min(1) }),
});

export type Vocabulary = z.infer<typeof vocabularySchema> & { readonly class: IndicatorClass; readonly path: string };

export type VocabularyWord = { readonly word: string; readonly vocabulary: Vocabulary; readonly weight: number };
/** `needs`: words without which the pattern cannot match. */
export type VocabularyPhrase = { readonly pattern: RegExp; readonly needs: Needs; readonly weight: number; readonly vocabulary: Vocabulary };

export type Vocabularies = {
  readonly list: readonly Vocabulary[];
  readonly words: ReadonlyMap<string, VocabularyWord>;
  readonly findWords: WordFinder<VocabularyWord>;
  /** The user's own, longest first: where one of them stands, nothing else is asked. */
  readonly own: readonly OwnItem[];
  readonly phrases: readonly VocabularyPhrase[];
  readonly phraseIndex: WordIndex<VocabularyPhrase>;
  /** Words for the parties that documents use without introducing them. */
  readonly partyWords: { readonly purchaser: readonly string[]; readonly provider: readonly string[] };
  readonly facts: FactWords;
  /** Asked where no word decides; null when the pack has none. */
  readonly learned: ClassModel | null;
};

/** The shape of `rules/facts/*.yml`: words that make a number in the text a fact of the contract, or keep it from being one. */
export const factSchema = z.strictObject({ title: text, strong: z.array(text).min(1), weak: z.array(text).default([]), never: z.array(text).default([]) });
export type FactWordList = { readonly strong: RegExp; readonly weak: RegExp; readonly never: RegExp };
export type FactName = 'amount' | 'term' | 'staff' | 'certified';
export type FactWords = { readonly [name in FactName]: FactWordList };

const vocabularyFile = /^indicators\/(professional|administrative|support)\/([^/]+)\.yml$/;
const factNames: readonly FactName[] = ['amount', 'term', 'staff', 'certified'];

/** Reads `indicators/`, `facts/` and the party words of `words.yml`. Throws RulePackError with every mistake at once. */
export function readVocabularies(files: readonly RuleFile[]): Vocabularies {
  const mistakes: Mistake[] = [];
  const list: Vocabulary[] = [];
  const words = new Map<string, VocabularyWord>();
  const phrases: VocabularyPhrase[] = [];
  for (const file of files) {
    const [, group, name] = vocabularyFile.exec(file.path) ?? [];
    if (group === undefined || name === undefined) continue;
    const source = readYaml(file, vocabularySchema, mistakes);
    if (source === null) continue;
    if (source.value.id !== name) mistakes.push(source.place(['id'], `the file is called ${name}`));
    const vocabulary: Vocabulary = { ...source.value, class: readClass(group), path: file.path };
    list.push(vocabulary);
    addWords(source, vocabulary, words, mistakes);
    source.value.phrases.forEach((entry, index) => {
      for (const [phrase, own] of weighed(entry, vocabulary.weight)) {
        const pattern = readPattern(phrase, (reason) => mistakes.push(source.place(['phrases', index], reason)));
        if (pattern) phrases.push({ pattern, needs: source.needs?.[phrase] ?? requiredWords(phrase), weight: own, vocabulary });
      }
    });
  }
  const facts = readFacts(files, mistakes);
  const partyWords = readPartyWords(files, mistakes);
  const own = readOwnItems(files, list, mistakes);
  if (mistakes.length > 0 || facts === null) throw new RulePackError(mistakes);
  const learned = whenAsked(files, classModelPath, true, () => readClassModel(files));
  return {
    list, words, own, phrases, facts, partyWords, get learned() { return learned(); },
    findWords: buildWordFinder([...words]), phraseIndex: buildWordIndex(phrases.map((phrase) => ({ value: phrase, needs: phrase.needs }))),
  };
}

function readClass(group: string): IndicatorClass {
  return group === 'administrative' || group === 'support' ? group : 'professional';
}

function addWords(source: Located<z.infer<typeof vocabularySchema>>, vocabulary: Vocabulary, words: Map<string, VocabularyWord>, mistakes: Mistake[]): void {
  source.value.words.forEach((entry, index) => {
    for (const [word, own] of weighed(entry, vocabulary.weight)) {
      const other = words.get(word);
      if (other) mistakes.push(source.place(['words', index], `${word} is already in ${other.vocabulary.path}`));
      else words.set(word, { word, vocabulary, weight: own });
    }
  });
}

function weighed(entry: string | Readonly<Record<string, number>>, usual: number): readonly (readonly [text: string, weight: number])[] {
  return typeof entry === 'string' ? [[entry, usual]] : Object.entries(entry);
}

function readPattern(source: string, report: (reason: string) => void): RegExp | null {
  const reason = lintPattern(source);
  if (reason !== null) {
    report(reason);
    return null;
  }
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    report(error instanceof Error ? error.message : 'not a regular expression');
    return null;
  }
}

function readFacts(files: readonly RuleFile[], mistakes: Mistake[]): FactWords | null {
  const read = factNames.map((name) => [name, readFact(files, name, mistakes)] as const);
  const found = Object.fromEntries(read.filter((entry) => entry[1] !== null)) as Partial<Record<FactName, FactWordList>>;
  const { amount, term, staff, certified } = found;
  return amount && term && staff && certified ? { amount, term, staff, certified } : null;
}

function readFact(files: readonly RuleFile[], name: FactName, mistakes: Mistake[]): FactWordList | null {
  const source = readRequired(files, `facts/${name}.yml`, factSchema, mistakes);
  if (source === null) return null;
  const compile = (field: 'strong' | 'weak' | 'never'): RegExp => {
    source.value[field].forEach((pattern, index) => readPattern(pattern, (reason) => mistakes.push(source.place([field, index], reason))));
    const sound = source.value[field].filter((pattern) => readPattern(pattern, () => undefined) !== null);
    return new RegExp(sound.join('|') || '(?!)', 'u');
  };
  return { strong: compile('strong'), weak: compile('weak'), never: compile('never') };
}

function readPartyWords(files: readonly RuleFile[], mistakes: Mistake[]): Vocabularies['partyWords'] {
  const file = files.find((candidate) => candidate.path === 'words.yml');
  const source = file ? readYaml(file, wordsSchema, mistakes) : null;
  return { purchaser: source?.value['购买方称谓'] ?? [], provider: source?.value['承接方称谓'] ?? [] };
}
