/** Which rules answer a check of the catalogue; a check whose fault takes more than one form has a rule for each. */
export const rulesOfChecks = {
  B03: ['pr003'], B04: ['pr004'], B05: ['pr005', 'ca012'], C01: ['cy001'], C02: ['cy002'], C06: ['cy006'], D02: ['te002'], D03: ['te003', 'te004'],
  E03: ['pa013'], E05: ['pa015', 'pa017'], E06: ['pa016', 'pa018'], F03: ['st013'], F04: ['st014'], G01: ['li001'], G02: ['li002', 'li003'],
  H02: ['ac012', 'ac013', 'ac014'], I01: ['da001', 'da002', 'da003'],
} as const satisfies { readonly [check: string]: readonly string[] };
export type Check = keyof typeof rulesOfChecks;
export const checks = Object.keys(rulesOfChecks) as [Check, ...Check[]];

/** The check that a rule answers; null for a rule that is not one of them. */
export function checkOf(rule: string): Check | null {
  return checks.find((check) => rulesOfChecks[check].some((code) => rule.startsWith(`${code}-`))) ?? null;
}
