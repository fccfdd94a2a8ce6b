import { matchPhrase } from '../kinds/phrase.ts';
import type { RulePack } from '../rule-pack.ts';
import { patternsOf } from './read-document-rule.ts';

export type TimedPattern = { readonly rule: string; readonly pattern: string; readonly milliseconds: number };

/** Contract text at its worst for a matcher: long, without a stop, full of the words that begin patterns. */
const hardTexts = ['\uE001'.repeat(1500), '其他的各项工作'.repeat(200), '、'.repeat(1500), '\uE001有权根据需要调整乙方应当配合完成相关工作，'.repeat(60)];

/** How long every pattern takes for the same hard texts, the slowest first. `now`: milliseconds of any clock; `running` is told which rule is at work. */
export function timePatterns({ rules }: RulePack, now: () => number, running: (rule: string | null) => void = () => undefined): readonly TimedPattern[] {
  const all = [...rules.rules.map(({ id, patterns }) => ({ id, patterns })), ...rules.documentRules.map((rule) => ({ id: rule.id, patterns: patternsOf(rule) }))];
  const timed = all.flatMap(({ id, patterns }) => patterns.map((pattern): TimedPattern => {
    running(id);
    const start = now();
    for (const text of hardTexts) matchPhrase(text, pattern);
    const milliseconds = now() - start;
    running(null);
    return { rule: id, pattern: pattern.source, milliseconds };
  }));
  return timed.sort((a, b) => b.milliseconds - a.milliseconds);
}
