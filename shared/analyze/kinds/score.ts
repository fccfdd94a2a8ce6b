import { citationAt } from '../../text/clause-path.ts';
import { findSaid } from '../document/said.ts';
import type { Place, Remark, Whole } from '../document/whole.ts';
import type { ScoreRule } from '../rule-pack/read-document-rule.ts';

type Found = { readonly name: string; readonly place: Place };

/** Counts features, one point each; the first step that is reached speaks, at the first feature, and lists all with their places. */
export function findScore(rule: ScoreRule, whole: Whole): readonly Remark[] {
  const found = rule.features.flatMap((feature): readonly Found[] => {
    const told = whole.findings.filter(({ rule: id, joined = [], level }) => [id, ...joined].some((one) => feature.findings.includes(one)) && level !== 'info');
    const said = findSaid(feature.patterns, { headings: false, exceptions: feature.exceptions }, whole);
    const place = [...told, ...said].sort((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0])[0];
    return place === undefined ? [] : [{ name: feature.name, place: { paragraph: place.paragraph, range: place.range, sentence: place.sentence } }];
  });
  const step = rule.steps.find(({ from }) => found.length >= from);
  const first = [...found].sort((a, b) => a.place.paragraph - b.place.paragraph || a.place.range[0] - b.place.range[0])[0];
  if (step === undefined || first === undefined) return [];
  const features = found.map(({ name, place }) => `${name}（${whereOf(place, whole)}）`).join('；');
  return [{ ...first.place, level: step.level, values: { count: String(found.length), features } }];
}

/** As a reader looks it up: the clause's number, or the paragraph's. */
export function whereOf({ paragraph }: Pick<Place, 'paragraph'>, { outline }: Pick<Whole, 'outline'>): string {
  const path = citationAt(outline, paragraph) ?? '';
  return path === '' ? `第${paragraph + 1}段` : path;
}
