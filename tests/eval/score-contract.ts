import { join } from 'node:path';
import type { Review } from '#shared/model/review.ts';
import { reviewFile } from '../fixtures/review-file.ts';
import { figureNames } from './label-file.ts';
import type { FigureName, LabelledContract, LabelledFigures } from './label-file.ts';
import { scoreFacts } from './score-facts.ts';
import type { FactScore } from './score-facts.ts';
import type { Measured } from './score-indicators.ts';

/** A figure of the whole contract as labelled and as read; null where it was not read. */
export type FigureScore = { readonly file: string; readonly name: FigureName; readonly labelled: number; readonly read: number | null; readonly right: boolean };

export type MeasuredContract = { readonly measured: readonly Measured[]; readonly figures: readonly FigureScore[]; readonly facts: readonly FactScore[] };

/** Shares may differ by so much; everything else must be the same number. */
const tolerance = 0.05;

/** Every file of a labelled contract, through the same path as the command line. */
export async function measureContract(folder: string, { files, labels, figures, facts }: LabelledContract): Promise<MeasuredContract> {
  const measured: Measured[] = [];
  const scores: FigureScore[] = [];
  const told: FactScore[] = [];
  for (const file of files) {
    const { review } = await reviewFile(join(folder, file));
    measured.push({ id: file, text: '', labels, found: review.indicators });
    scores.push(...scoreFigures(file, figures, review));
    told.push(...scoreFacts(file, facts, review));
  }
  return { measured, figures: scores, facts: told };
}

export function scoreFigures(file: string, labelled: LabelledFigures, { facts, ratios }: Pick<Review, 'facts' | 'ratios'>): readonly FigureScore[] {
  const read: LabelledFigures = {
    amount: facts.amount?.value ?? null, term: facts.termMonths?.value ?? null, staff: facts.staff?.value ?? null, certified: facts.certified?.value ?? null,
    share: ratios.byCount.share,
  };
  return figureNames.flatMap((name): readonly FigureScore[] => {
    const [wanted, got] = [labelled[name], read[name]];
    if (wanted === null) return [];
    return [{ file, name, labelled: wanted, read: got, right: got !== null && (name === 'share' ? Math.abs(got - wanted) <= tolerance : got === wanted) }];
  });
}
