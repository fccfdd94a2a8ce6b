import type { Reference, ReferenceStep } from '../../model/profile.ts';
import type { LimitRule } from '../rule-pack/read-document-rule.ts';
import type { RulePack } from '../rule-pack.ts';

/** The rules of advice whose values the user may choose, as the default and as `pack`, a profile on top of it, have them. Limits that a law states are not among them. */
export function listReferences(base: RulePack, pack: RulePack): readonly Reference[] {
  return limitsOf(base).filter(({ claim }) => claim === 'T3').flatMap((usual) => {
    const own = limitsOf(pack).find(({ id }) => id === usual.id);
    if (own === undefined) return [];
    const steps = usual.steps.flatMap((step, index) => readStep(step, own.steps[index]));
    return steps.length === 0 ? [] : [{ rule: usual.id, measure: usual.measure, steps }];
  });
}

type Step = LimitRule['steps'][number];

/** A step from 0 only reports what was measured; it stays in the list, so that places are the rule's. */
function readStep(usual: Step, own: Step | undefined): readonly ReferenceStep[] {
  const bound = (['above', 'from', 'below'] as const).find((name) => usual[name] !== undefined);
  if (bound === undefined || own === undefined) return [];
  const [usually, now] = [usual[bound] ?? null, own[bound] ?? null];
  return [{ bound, level: own.level, usual: usually, own: now === usually ? null : now }];
}

function limitsOf({ rules }: RulePack): readonly LimitRule[] {
  return rules.documentRules.filter((rule) => rule.kind === 'limit');
}
