import type { Range } from '../../model/source-document.ts';
import { matchOpenList } from '../kinds/open-list.ts';
import { matchPhrase } from '../kinds/phrase.ts';
import type { RuleBudget } from '../rule-budget.ts';
import type { CompiledPattern } from '../rule-pack/compile-pattern.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import type { CompiledRule } from '../rule-pack/read-rule.ts';
import { applies, isExcepted, readAround } from './applies.ts';
import type { Around } from './applies.ts';
import type { Unit } from './read-units.ts';
import type { Hit } from './resolve-overlaps.ts';
import { snapQuote, trim } from './snap-quote.ts';

/** What one pattern found in a sentence. */
type Spans = { readonly rule: CompiledRule; readonly spans: readonly Range[]; /** The pattern's parts may stand apart. */ readonly scattered: boolean };

const nowhere: readonly Range[] = [];
const none: readonly Hit[] = [];

/**
 * Every place where a rule found its words in a sentence, sentence by sentence. Each pattern is run on all its sentences at
 * once, and exceptions are asked when all have been run: compiled expressions are large, and going to and fro between them
 * costs more than they do.
 */
export function matchRules(units: readonly Unit[], set: RuleSet, budget: RuleBudget): readonly Hit[] {
  const heard = units.filter(({ denied, aside }) => !denied && !aside);
  const hits: Hit[] = [];
  findAll(heard, set, budget).forEach((own, at) => {
    if (own === null) return;
    const unit = heard[at] as Unit;
    const around = readAround(unit, set);
    for (const each of own) hits.push(...budget.spend(each.rule.id, none, () => keepHits(each, unit, around)));
  });
  return hits;
}

/** By sentence: what each pattern found in it, null for nothing. */
function findAll(heard: readonly Unit[], set: RuleSet, budget: RuleBudget): readonly (readonly Spans[] | null)[] {
  const rules = new Set(set.rules);
  const found: (Spans[] | null)[] = heard.map(() => null);
  for (const { value: { rule, pattern }, texts } of set.index.among(heard.map(({ matching }) => matching.text))) {
    if (!rules.has(rule)) continue;
    let unit: Unit;
    const find = (): readonly Range[] => findSpans(rule, pattern, unit);
    for (const at of texts) {
      unit = heard[at] as Unit;
      if (!applies(rule, unit)) continue;
      const spans = budget.spend(rule.id, nowhere, find);
      if (spans.length > 0) (found[at] ??= []).push({ rule, spans, scattered: pattern.parts.length > 1 });
    }
  }
  return found;
}

function findSpans(rule: CompiledRule, pattern: CompiledPattern, { matching: { text } }: Unit): readonly Range[] {
  return rule.kind === 'open-list' ? matchOpenList(text, pattern, rule.items ?? 0) : matchPhrase(text, pattern);
}

function keepHits({ rule, spans, scattered }: Spans, unit: Unit, around: Around): readonly Hit[] {
  const { matching } = unit;
  return spans
    .filter((span) => !isExcepted(rule, unit, span, around))
    .map((span) => ({ rule, unit, scattered, range: matching.toOriginal(replacesMatch(rule) ? trim(matching.text, span) : snapQuote(matching.text, span)) }));
}

/** A wording that is put in the place of the quoted words fits these words alone. */
function replacesMatch(rule: CompiledRule): boolean {
  return rule.templates.some((template) => template.scope === 'match');
}
