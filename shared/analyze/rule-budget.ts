import type { Message } from '../model/message.ts';
import type { RuleWatch } from '../ports.ts';
import { message } from '../result.ts';

/** What the rules of a pack may cost in one document. */
export type RuleBudget = {
  /** Runs a piece of a rule's work on the clock; gives `none` for a rule that has used up its time. */
  spend<T>(rule: string, none: T, work: () => T): T;
  /** Rules that did not keep within their time: whatever they found is left out too, for half of it would mislead. */
  readonly stopped: ReadonlySet<string>;
};

const unlimited: RuleBudget = { spend: (_rule, _none, work) => work(), stopped: new Set() };

/** Without a watch nothing is limited. */
export function openBudget(watch: RuleWatch | undefined): RuleBudget {
  if (watch === undefined) return unlimited;
  const stopped = new Set(watch.leftOut);
  const spent = new Map<string, number>();
  return {
    stopped,
    spend: (rule, none, work) => {
      if (stopped.has(rule)) return none;
      watch.running(rule);
      const start = watch.now();
      const result = work();
      watch.running(null);
      const all = (spent.get(rule) ?? 0) + watch.now() - start;
      spent.set(rule, all);
      if (all <= watch.mostMs) return result;
      stopped.add(rule);
      return none;
    },
  };
}

/** One message for each rule that was left out, with the file in which its author finds it. */
export function tellStopped({ stopped }: RuleBudget, rules: readonly { readonly id: string; readonly path: string }[], seconds: number): readonly Message[] {
  return rules.filter(({ id }) => stopped.has(id)).map(({ id, path }) => message('rule-stopped', { rule: id, file: `rules/${path}`, seconds }));
}
