import type { FigureScore } from './score-contract.ts';
import type { FactScore } from './score-facts.ts';
import type { IndicatorScore } from './score-indicators.ts';

/** The figures of a set of indicators for a reader, then a line for each miss, false alarm and difference. */
export function printIndicators(name: string, score: IndicatorScore, figures: readonly (FigureScore | FactScore)[] = []): string {
  const { labelled, found, wrong, rightClass, rightQuantity, duties } = score;
  return [
    `== ${name}`,
    `recall ${found}/${labelled} ${score.recall.toFixed(3)}   precision ${found}/${found + wrong} ${score.precision.toFixed(3)}   `
      + `class ${rightClass}/${found} ${score.classAccuracy.toFixed(3)}   whole quantity ${rightQuantity}/${found} ${score.quantityAccuracy.toFixed(3)}   duties ${duties.found}/${duties.labelled}`,
    ...figures.map(({ file, name: figure, labelled: wanted, read, right }) => `  ${right ? 'RIGHT' : 'WRONG'} ${file} ${figure}: labelled ${wanted}, read ${read ?? '–'}`),
    ...score.remarks.map((remark) => `  ${remark}`), '',
  ].join('\n');
}

/** For programs: figures without the lists. */
export function indicatorFigures(score: IndicatorScore, figures: readonly (FigureScore | FactScore)[] = []) {
  const { recall, precision, classAccuracy, quantityAccuracy, labelled, found, wrong, duties } = score;
  const facts = figures.length === 0 ? {} : { figures: figures.map(({ file, name, labelled: wanted, read, right }) => ({ file, name, labelled: wanted, read, right })) };
  return { recall, precision, class: classAccuracy, quantity: quantityAccuracy, labelled, found, falseAlarms: wrong, duties, ...facts };
}
