import type { AlignmentWords } from '../model/comparison.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Text } from './compared.ts';
import { likeness } from './plain-words.ts';
import type { Content } from './plain-words.ts';

export type Aligned = { readonly ours: Indicator; readonly theirs: Indicator };

type Read = { readonly indicator: Indicator; readonly item: Content; readonly sentence: Content; readonly unit: string };

/** The same method by the vocabularies, the same count, the same number: each makes it likelier that two are the same work. */
const weights = { item: 0.6, sentence: 0.2, method: 0.2, unit: 0.1, value: 0.05 };
const otherMethod = 0.15;

/** Which indicator of theirs each of ours is: the likeliest pairs first, nobody twice. */
export function alignIndicators(ours: readonly Indicator[], theirs: readonly Indicator[], contract: Text, tender: Text, words: AlignmentWords): readonly Aligned[] {
  const [first, second] = [ours.map((one) => readIndicator(one, contract, words)), theirs.map((one) => readIndicator(one, tender, words))];
  const pairs = first.flatMap((a) => second.map((b) => ({ a, b, score: score(a, b) }))).filter((pair) => pair.score >= words.sameWork);
  const taken = new Set<Read>();
  return pairs.toSorted((x, y) => y.score - x.score).flatMap(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [{ ours: a.indicator, theirs: b.indicator }];
  });
}

/** The item as it is counted; scopes and places in front of it are told apart by the figures. */
function readIndicator(indicator: Indicator, text: Text, { units }: AlignmentWords): Read {
  const { item, scope, paragraph, range, quantity } = indicator;
  const plain = scope === null ? item.replace(/[一-龥]{0,4}(?:合计|总共|共计|总计)/u, '') : item.replace(`每${scope}`, '');
  const whole = text.document.paragraphs[paragraph]?.text ?? '';
  const unit = quantity?.unit ?? '';
  return {
    indicator, item: text.read(plain), sentence: text.read(whole.slice(...range)),
    unit: units.find((group) => group.includes(unit))?.[0] ?? unit,
  };
}

function score(a: Read, b: Read): number {
  const [x, y] = [a.indicator, b.indicator];
  if (isApart(a.item, b.item) && isApart(a.sentence, b.sentence)) return 0;
  const counted = x.quantity !== null && y.quantity !== null;
  // A share is never a count of the same thing.
  if (counted && (a.unit === '%') !== (b.unit === '%')) return 0;
  const sameMethod = x.method !== null && x.method.id === y.method?.id;
  const apart = x.method !== null && y.method !== null && !sameMethod ? otherMethod : 0;
  const unit = !counted ? 0 : a.unit === b.unit ? weights.unit : -2 * weights.unit;
  const value = counted && x.quantity?.value === y.quantity?.value ? weights.value : 0;
  return weights.item * likeness(a.item, b.item) + weights.sentence * likeness(a.sentence, b.sentence) + (sameMethod ? weights.method : 0) + unit + value - apart;
}

/** Without one sign in common two are never the same; most pairs need no closer look. */
function isApart({ signs }: Content, other: Content): boolean {
  const [few, many] = signs.size < other.signs.size ? [signs, other.signs] : [other.signs, signs];
  for (const sign of few) if (many.has(sign)) return false;
  return true;
}
