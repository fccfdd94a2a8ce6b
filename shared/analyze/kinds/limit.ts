import type { Remark, Whole } from '../document/whole.ts';
import type { LimitRule } from '../rule-pack/read-document-rule.ts';
import { limitReaders } from './limits/readers.ts';
import { limitSpellings } from './limits/spellings.ts';

/** A figure against the steps of a rule: the first step that is passed speaks. One remark a paragraph, of its worst figure. */
export function findPassedLimits(rule: LimitRule, whole: Whole): readonly Remark[] {
  const remarks = new Map<number, { readonly remark: Remark; readonly step: number }>();
  for (const { value, shown, arithmetic, ...place } of limitReaders[rule.measure](whole, rule.parts)) {
    const step = rule.steps.findIndex((one) => isPassed(value, one));
    const passed = rule.steps[step];
    if (passed === undefined || (remarks.get(place.paragraph)?.step ?? rule.steps.length) <= step) continue;
    const { level, claim, message, basis } = passed;
    remarks.set(place.paragraph, { step, remark: { ...place, level, claim, message, basis, values: { value: shown, arithmetic: arithmetic ?? '', limit: limitSpellings[rule.measure](boundOf(passed) ?? 0) } } });
  }
  return [...remarks.values()].map(({ remark }) => remark);
}

type Bounds = LimitRule['steps'][number];

function isPassed(value: number, step: Bounds): boolean {
  const bound = boundOf(step);
  if (bound === null) return false;
  if (step.above !== undefined) return value > bound;
  return step.from === undefined ? value < bound : value >= bound;
}

function boundOf({ above, from, below }: Bounds): number | null {
  return above ?? from ?? below ?? null;
}
