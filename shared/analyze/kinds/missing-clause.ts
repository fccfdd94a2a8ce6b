import type { SectionKind } from '../../model/contract-outline.ts';
import type { Facts } from '../../model/facts.ts';
import type { Indicator } from '../../model/indicator.ts';
import { isSaid } from '../document/said.ts';
import type { Place, Remark, Whole } from '../document/whole.ts';
import type { FactName } from '../rule-pack/document-rule-schema.ts';
import type { MissingClauseRule } from '../rule-pack/read-document-rule.ts';

const mostNamed = 3;

/**
 * What a complete contract would say and this one does not: one remark that names everything lacking. `places` is where
 * the document adopts the institution; it is quoted unless the rule names sections to stand at.
 */
export function findMissing(rule: MissingClauseRule, places: readonly Place[], whole: Whole): readonly Remark[] {
  const missing = rule.elements.flatMap((element) => nameMissing(element, whole) ?? []);
  if (missing.length < rule.least) return [];
  const place = rule.anchor === undefined ? places.at(-1) : findEnd(rule.anchor, whole) ?? places.at(-1);
  return place === undefined ? [] : [{ ...place, values: { missing: missing.join('、'), count: String(missing.length) } }];
}

type Element = MissingClauseRule['elements'][number];

/** What a reader is told to be missing; null where it is there. */
function nameMissing({ name, patterns, facts: known, indicators: methods, in: sections, headings, of_indicators: part }: Element, whole: Whole): string | null {
  const { facts, indicators } = whole.measured;
  if (part !== undefined) {
    const lacking = part === 'period' && isOneTerm(whole) ? [] : [...new Set(indicators.filter((indicator) => lacks(indicator, part)).map(({ item }) => item))];
    return lacking.length === 0 ? null : `${name}（${lacking.slice(0, mostNamed).join('、')}${lacking.length > mostNamed ? '等' : ''}）`;
  }
  const isThere = known.some((fact) => isRead(facts, fact))
    || indicators.some(({ method, quantity }) => quantity !== null && methods.includes(method?.id ?? ''))
    || isSaid(patterns, { in: sections, headings }, whole);
  return isThere ? null : name;
}

/** The term is the period of every amount: of a contract of a year or less, and of one that says so of some amount. */
function isOneTerm({ measured: { facts: { termMonths }, indicators } }: Whole): boolean {
  return termMonths === null || termMonths.value <= 12 || indicators.some(({ quantity }) => /期$/u.test(quantity?.period ?? ''));
}

/** Counted work without its unit or its time; what is told twice has its time at one of the places. */
function lacks({ class: kind, quantity, repeats }: Indicator, part: 'unit' | 'period'): boolean {
  if (kind === 'support' || quantity === null) return false;
  return part === 'unit' ? quantity.unit === '' : quantity.period === null && quantity.unit !== '%' && repeats === null;
}

function isRead(facts: Facts, name: FactName): boolean {
  const fact = facts[name];
  return Array.isArray(fact) ? fact.length > 0 : fact !== null;
}

/** The last sentence of the last paragraph of the first of these sections that the document has: a new clause goes behind it. */
function findEnd(sections: readonly SectionKind[], { outline, document, units }: Whole): Place | null {
  for (const section of sections) {
    const own = outline.contexts.map((context, index) => (context.section === section && document.paragraphs[index]?.place.kind === 'body' ? index : -1)).filter((index) => index !== -1);
    const last = own.findLast((index) => units.some(({ paragraph, heading }) => paragraph === index && !heading)) ?? own.at(-1);
    const unit = units.findLast(({ paragraph }) => paragraph === last);
    if (unit === undefined) continue;
    const start = Math.max(unit.range[0], outline.contexts[unit.paragraph]?.textStart ?? 0);
    return { paragraph: unit.paragraph, range: [Math.min(start, unit.range[1]), unit.range[1]], sentence: unit.range };
  }
  return null;
}
