import type { BasisEntry } from '../../model/rule.ts';
import type { RulePackLabel } from '../../model/review.ts';
import type { UsualWords } from '../clauses/party-names.ts';
import { learnedPath, readLearnedModel } from '../learned/learned-model.ts';
import type { LearnedModel } from '../learned/learned-model.ts';
import { whenAsked } from '../learned/when-asked.ts';
import type { RuleFile } from '../rule-file.ts';
import { compileException } from './compile-pattern.ts';
import { indexExceptions } from './exception-index.ts';
import type { ExceptionIndex } from './exception-index.ts';
import { expandWords } from './expand-words.ts';
import type { WordLists } from './expand-words.ts';
import { readDeparture } from './read-departure.ts';
import type { DepartureRule } from './read-departure.ts';
import { patternsOf, readDocumentRule } from './read-document-rule.ts';
import type { DocumentRule } from './read-document-rule.ts';
import type { BasisEntries } from './read-head.ts';
import { readRule } from './read-rule.ts';
import type { CompiledRule } from './read-rule.ts';
import { buildWordIndex } from './word-index.ts';
import type { WordIndex } from './word-index.ts';
import type { CompiledPattern, Exception } from './compile-pattern.ts';
import { readStrength } from './read-strength.ts';
import type { StrengthRule } from './read-strength.ts';
import { readRequired, readYaml } from './read-yaml.ts';
import type { Located } from './read-yaml.ts';
import { RulePackError } from './rule-pack-error.ts';
import type { Mistake } from './rule-pack-error.ts';
import { basisSchema, profileSchema, ruleSchema, wordsSchema } from './rule-schema.ts';
import type { ClauseRuleSource, DepartureSource, DocumentRuleSource, RuleSource, StrengthSource } from './rule-schema.ts';

export type RuleSet = {
  readonly label: RulePackLabel;
  /** Rules that are matched against sentences. */
  readonly rules: readonly CompiledRule[];
  /** Rules that are asked once about the whole document. */
  readonly documentRules: readonly DocumentRule[];
  /** Rules that tell what of a contract departs from the procurement document beside it. */
  readonly departures: readonly DepartureRule[];
  /** Every pattern of every rule, found by the words it cannot do without. */
  readonly index: WordIndex<{ readonly rule: CompiledRule; readonly pattern: CompiledPattern }>;
  readonly documentIndex: WordIndex<CompiledPattern>;
  /** Rules that tell good clauses. */
  readonly strengths: readonly StrengthRule[];
  readonly strengthIndex: WordIndex<{ readonly rule: StrengthRule; readonly pattern: CompiledPattern }>;
  /** Every exception of rules and strengths. */
  readonly exceptionIndex: ExceptionIndex;
  /** What was learned from labelled sentences; null when the pack has none. */
  readonly learned: LearnedModel | null;
  /** A sentence with such words is not told for its likeness alone. */
  readonly unlike: Pick<Exception, 'test'>;
  /** Words for the parties that documents use without introducing them. */
  readonly partyWords: UsualWords;
  readonly lists: WordLists;
};

const ruleFolder = /^([a-z-]+)\/([^/]+)\/rule\.yml$/;
/** Folders that belong to the measures, not to the checks. */
const measures = ['indicators', 'facts', 'ratios'];

/** Reads everything but the measures' vocabularies. Throws RulePackError with every mistake at once. */
export function readRuleSet(files: readonly RuleFile[]): RuleSet {
  const mistakes: Mistake[] = [];
  const words = readRequired(files, 'words.yml', wordsSchema, mistakes);
  const basis = readRequired(files, 'basis.yml', basisSchema, mistakes);
  const profile = readRequired(files, 'profiles/national.yml', profileSchema, mistakes);
  if (words === null || basis === null || profile === null) throw new RulePackError(mistakes);
  const lists = expandWords(words, mistakes);
  const entries = new Map<string, BasisEntry>();
  basis.value.entries.forEach((entry, index) => {
    if (entries.has(entry.id)) mistakes.push(basis.place(['entries', index, 'id'], `duplicate basis ${entry.id}`));
    entries.set(entry.id, entry);
  });
  const { rules, documentRules, departures, strengths } = readRules(files, lists, entries, mistakes);
  if (mistakes.length > 0) throw new RulePackError(mistakes);
  // It names word lists: with others than it was made ready with, these may be gone.
  const learned = whenAsked(files, learnedPath, lists.needs !== null, () => readLearnedModel(files, lists));
  return {
    label: { profile: profile.value.name, version: profile.value.version, basisDate: basis.value.version_date },
    rules, documentRules, departures, strengths,
    index: indexPatterns(rules),
    strengthIndex: indexPatterns(strengths),
    exceptionIndex: indexExceptions([...rules, ...strengths]),
    documentIndex: buildWordIndex(documentRules.flatMap(patternsOf).map((pattern) => ({ value: pattern, needs: pattern.needs }))),
    get learned() { return learned(); },
    unlike: words.value['相近不算'] === undefined ? /(?!)/u : compileException('<相近不算>', lists, lists.needs?.['<相近不算>']),
    partyWords: {
      purchaser: words.value['购买方称谓'] ?? [], provider: words.value['承接方称谓'] ?? [],
      authority: lists.authority,
    },
    lists,
  };
}

type Rules = Pick<RuleSet, 'rules' | 'documentRules' | 'departures' | 'strengths'>;

function readRules(files: readonly RuleFile[], lists: WordLists, entries: BasisEntries, mistakes: Mistake[]): Rules {
  const rules: CompiledRule[] = [];
  const documentRules: DocumentRule[] = [];
  const departures: DepartureRule[] = [];
  const strengths: StrengthRule[] = [];
  const codes = new Set<string>();
  for (const file of files) {
    const [, group, folder] = ruleFolder.exec(file.path) ?? [];
    if (group === undefined || folder === undefined || measures.includes(group)) continue;
    const source = readYaml(file, ruleSchema, mistakes);
    if (source === null) continue;
    if (source.value.id !== folder) mistakes.push(source.place(['id'], `the folder is called ${folder}`));
    const code = folder.split('-')[0] ?? '';
    if (codes.has(code)) mistakes.push(source.place(['id'], `duplicate code ${code}`));
    codes.add(code);
    if (isStrength(source)) strengths.push(readStrength(source, lists, mistakes));
    else if (tellsDepartures(source)) departures.push(readDeparture(source, lists, entries, mistakes));
    else if (readsSentences(source)) rules.push(readRule(source, lists, entries, mistakes));
    else documentRules.push(readDocumentRule(source as Located<DocumentRuleSource>, lists, entries, mistakes));
  }
  return { rules, documentRules, departures, strengths };
}

function isStrength(source: Located<RuleSource>): source is Located<StrengthSource> {
  return source.value.kind === 'strength';
}

function tellsDepartures(source: Located<RuleSource>): source is Located<DepartureSource> {
  return source.value.kind === 'departure';
}

function readsSentences(source: Located<RuleSource>): source is Located<ClauseRuleSource> {
  return source.value.kind === 'phrase' || source.value.kind === 'open-list';
}

function indexPatterns<R extends { readonly patterns: readonly CompiledPattern[] }>(rules: readonly R[]): WordIndex<{ readonly rule: R; readonly pattern: CompiledPattern }> {
  return buildWordIndex(rules.flatMap((rule) => rule.patterns.map((pattern) => ({ value: { rule, pattern }, needs: pattern.needs }))));
}
