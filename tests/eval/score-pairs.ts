import { compareDocuments } from '#shared/compare/index.ts';
import type { Difference } from '#shared/model/comparison.ts';
import { reviewBytes, shippedRules } from '../fixtures/review-file.ts';
import type { LabelledPair } from './pair-file.ts';

export type PairScore = {
  readonly pairs: number;
  /** Pairs that were told exactly as they are labelled. */
  readonly exact: number;
  readonly labelled: number;
  readonly found: number;
  readonly told: number;
  readonly right: number;
  readonly misses: readonly string[];
  readonly falseAlarms: readonly string[];
};

export async function comparePair({ contract, tender }: Pick<LabelledPair, 'contract' | 'tender'>): Promise<readonly Difference[]> {
  const read = (text: string) => reviewBytes(new TextEncoder().encode(text));
  const [ours, theirs] = [await read(contract), await read(tender)];
  return compareDocuments(ours, theirs, shippedRules().alignment).differences;
}

/** A difference is found when one of its kind and way quotes the labelled words, or a part of them. */
export async function scorePairs(pairs: readonly LabelledPair[]): Promise<PairScore> {
  const misses: string[] = [];
  const falseAlarms: string[] = [];
  let [exact, labelled, found, told, right] = [0, 0, 0, 0, 0];
  for (const pair of pairs) {
    const differences = await comparePair(pair);
    const missed = pair.differences.filter((label) => !differences.some((one) => fits(one, label)));
    const wrong = differences.filter((one) => !pair.differences.some((label) => fits(one, label)));
    misses.push(...missed.map(({ kind, way, at }) => `${pair.name}: ${kind} ${way} ${at}`));
    falseAlarms.push(...wrong.map(({ kind, way, subject, ours, theirs }) => `${pair.name}: ${kind} ${way} ${subject} | ${ours?.quote ?? ''} | ${theirs?.quote ?? ''}`));
    if (missed.length + wrong.length === 0) exact += 1;
    labelled += pair.differences.length;
    found += pair.differences.length - missed.length;
    told += differences.length;
    right += differences.length - wrong.length;
  }
  return { pairs: pairs.length, exact, labelled, found, told, right, misses, falseAlarms };
}

function fits({ kind, way, ours, theirs }: Difference, label: LabelledPair['differences'][number]): boolean {
  const quote = (way === 'left-out' ? theirs : ours)?.quote ?? '';
  return kind === label.kind && way === label.way && quote !== '' && (quote.includes(label.at) || label.at.includes(quote));
}

export function pairFigures({ pairs, exact, labelled, found, told, right }: PairScore) {
  return { recall: share(found, labelled), precision: share(right, told), exact: share(exact, pairs), pairs, labelled, told };
}

export function printPairs(name: string, score: PairScore): string {
  const { recall, precision, exact } = pairFigures(score);
  return [
    `== ${name}`, `recall ${score.found}/${score.labelled} ${recall?.toFixed(3) ?? '–'}   precision ${score.right}/${score.told} ${precision?.toFixed(3) ?? '–'}   exact pairs ${score.exact}/${score.pairs} ${exact?.toFixed(3) ?? '–'}`,
    ...score.misses.map((miss) => `  MISS  ${miss}`), ...score.falseAlarms.map((alarm) => `  FALSE ${alarm}`), '',
  ].join('\n');
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
}
