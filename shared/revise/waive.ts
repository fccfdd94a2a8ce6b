import type { Handling, Waiver } from '../model/handling.ts';
import type { IndicatorClass } from '../model/indicator.ts';
import type { Review } from '../model/review.ts';
import { ruleCode } from '../text/rule-code.ts';

/**
 * Marks a finding, or by the waiver's scope its rule, as not applicable; null takes back whatever is said of it, of the finding
 * and of its rule. Throws RangeError for a finding the review does not have.
 */
export function waive(review: Review, handling: Handling, finding: string, waiver: Waiver | null): Handling {
  const rule = review.findings.find(({ id }) => id === finding)?.rule;
  if (rule === undefined) throw new RangeError(`No finding ${finding}`);
  const code = ruleCode(rule);
  const bare: Handling = {
    ...handling,
    waivedFindings: without(handling.waivedFindings, finding),
    waivedRules: without(handling.waivedRules, code),
    profileRules: without(handling.profileRules, code),
  };
  if (waiver === null) return bare;
  // A wider word takes the place of a narrower one, and a narrower one says nothing against a wider.
  if (waiver.scope === 'finding') return { ...handling, waivedFindings: { ...handling.waivedFindings, [finding]: waiver } };
  if (waiver.scope === 'document') return { ...bare, profileRules: handling.profileRules, waivedRules: { ...bare.waivedRules, [code]: waiver } };
  return { ...bare, profileRules: { ...bare.profileRules, [code]: waiver } };
}

/** The user's class of an indicator; null gives it the tool's again. Throws RangeError for one the review does not have. */
export function classify(review: Review, handling: Handling, indicator: string, chosen: IndicatorClass | null): Handling {
  const found = review.indicators.find(({ id }) => id === indicator);
  if (found === undefined) throw new RangeError(`No indicator ${indicator}`);
  const others = without(handling.classes, indicator);
  const own = found.reclassified ?? found.class;
  return { ...handling, classes: chosen === null || chosen === own ? others : { ...others, [indicator]: chosen } };
}

function without<T>(all: { readonly [name: string]: T }, name: string): { readonly [name: string]: T } {
  return Object.fromEntries(Object.entries(all).filter(([each]) => each !== name));
}
