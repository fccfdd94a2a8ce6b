import type { Finding } from '../../model/finding.ts';
import type { Adjustments, Waiver } from '../../model/handling.ts';
import { ruleCode } from '../../text/rule-code.ts';

type Waivers = Pick<Adjustments, 'waivedFindings' | 'waivedRules' | 'profileRules'>;

/** By finding id: the nearest thing the user said about it, the finding before the document before the profile. */
export function findWaived(findings: readonly Finding[], { waivedFindings, waivedRules, profileRules }: Waivers): { readonly [finding: string]: Waiver } {
  return Object.fromEntries(findings.flatMap(({ id, rule }) => {
    const code = ruleCode(rule);
    const waiver = waivedFindings[id] ?? waivedRules[code] ?? profileRules[code];
    return waiver === undefined ? [] : [[id, waiver] as const];
  }));
}
