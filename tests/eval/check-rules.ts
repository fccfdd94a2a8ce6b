/** Which rules answer a check of the catalogue; a check whose fault takes more than one form has a rule for each. */
export const rulesOfChecks = {
  A01: ['ca001', 'ca002', 'ca003', 'ca004', 'ca005', 'ca006'], A02: ['ca011', 'ca013'], A03: ['ca021', 'ca022', 'ca025', 'ca026'], A04: ['ca031'], A05: ['ca041', 'ca043'], A06: ['ca042'],
  A07: ['ac003', 'cl119'], B03: ['pr003'], B04: ['pr004'], B05: ['pr005', 'ca012'], C01: ['cy001'], C02: ['cy002', 'ac001', 'ac002', 'ac004'], C06: ['cy006'], D02: ['te002'], D03: ['te003', 'te004'],
  E01: ['pa001', 'pa002', 'pa003', 'pa004', 'ca023'], E03: ['pa013'], E05: ['pa015', 'pa017'], E06: ['pa016', 'pa018'], F01: ['st001', 'st002', 'st005', 'st006'], F02: ['st003', 'st004'], F03: ['st013'], F04: ['st014'], G01: ['li001'], G02: ['li002', 'li003'],
  H02: ['ac012', 'ac013', 'ac014'], I01: ['da001', 'da002', 'da003'],
} as const satisfies { readonly [check: string]: readonly string[] };
export type Check = keyof typeof rulesOfChecks;
export const checks = Object.keys(rulesOfChecks) as [Check, ...Check[]];

/** The check that a rule answers; null for a rule that is not one of them. */
export function checkOf(rule: string): Check | null {
  return checks.find((check) => rulesOfChecks[check].some((code) => rule.startsWith(`${code}-`))) ?? null;
}

/** Checks that the seven types answer. Sets of their own judge which type a fault is of, so beside another check's fault they are not held to be wrong. */
export const typedChecks: ReadonlySet<Check> = new Set<Check>(['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'C02', 'E01', 'F01', 'F02']);
