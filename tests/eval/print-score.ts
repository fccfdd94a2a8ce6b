import type { Recall, Score } from './score.ts';

/** The score for a reader: figures, then every miss and false alarm. */
export function printScore(name: string, score: Score): string {
  const { strong, weak, right, wrong, exactType } = score;
  const figures = [
    `recall strong ${fraction(strong)}`, `weak ${fraction(weak)}`,
    `precision ${fraction({ found: right, labelled: right + wrong })}`, `exact type ${fraction({ found: exactType, labelled: right })}`,
  ];
  return [
    `== ${name}`, figures.join('   '),
    ...Object.entries(score.byType).map(([type, { strong: s, weak: w }]) => `  ${type.padEnd(22)} strong ${fraction(s).padEnd(16)} weak ${fraction(w)}`),
    ...Object.entries(score.confusion).map(([pair, times]) => `  confused ${pair} ×${times}`),
    ...score.wrongTypes.map((other) => `  TYPE  ${other}`), ...score.misses.map((miss) => `  MISS  ${miss}`), ...score.falseAlarms.map((alarm) => `  FALSE ${alarm}`), '',
  ].join('\n');
}

/** For programs: figures without the lists. */
export function scoreFigures(score: Score) {
  return {
    recallStrong: rate(score.strong), recallWeak: rate(score.weak),
    precision: rate({ found: score.right, labelled: score.right + score.wrong }), exactType: rate({ found: score.exactType, labelled: score.right }),
    byType: Object.fromEntries(Object.entries(score.byType).map(([type, { strong, weak }]) => [type, { strong, weak }])),
    confusion: score.confusion, misses: score.misses.length, falseAlarms: score.wrong,
  };
}

/** null when nothing was labelled so. */
function rate({ found, labelled }: Recall): number | null {
  return labelled === 0 ? null : Math.round((found / labelled) * 1000) / 1000;
}

function fraction(recall: Recall): string {
  const value = rate(recall);
  return value === null ? '–' : `${recall.found}/${recall.labelled} ${value.toFixed(3)}`;
}
