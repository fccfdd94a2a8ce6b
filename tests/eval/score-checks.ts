import { checkOf, checks, typedChecks } from './check-rules.ts';
import type { Check } from './check-rules.ts';
import type { LabelledCheck } from './label-file.ts';

/** What the rules said about one labelled sentence. */
export type CheckedSentence = { readonly row: LabelledCheck; readonly findings: readonly { readonly rule: string; readonly quote: string }[] };

export type CheckScore = {
  /** Labelled sentences that the check's rules found; what those rules said, right and wrong. */
  readonly byCheck: { readonly [check in Check]: { readonly labelled: number; readonly found: number; readonly right: number; readonly wrong: number } };
  readonly misses: readonly string[];
  readonly falseAlarms: readonly string[];
};

/** Rules that belong to no check of the catalogue are not judged here. */
export function scoreChecks(sentences: readonly CheckedSentence[]): CheckScore {
  const byCheck = Object.fromEntries(checks.map((check) => [check, { labelled: 0, found: 0, right: 0, wrong: 0 }])) as { [check in Check]: { labelled: number; found: number; right: number; wrong: number } };
  const misses: string[] = [];
  const falseAlarms: string[] = [];
  for (const { row, findings } of sentences) {
    const { wanted, allowed } = row;
    if (wanted !== null) byCheck[wanted].labelled += 1;
    const said = findings.map((finding) => ({ ...finding, check: checkOf(finding.rule) }));
    if (wanted !== null && said.some(({ check }) => check === wanted)) byCheck[wanted].found += 1;
    else if (wanted !== null) misses.push(`${row.id} ${wanted} | ${row.text}`);
    for (const { check, rule, quote } of said) {
      if (check === null) continue;
      if (check === wanted || allowed.includes(check)) byCheck[check].right += 1;
      else if (wanted === null || !typedChecks.has(check)) {
        byCheck[check].wrong += 1;
        falseAlarms.push(`${row.id} ${rule}「${quote}」| ${row.text}`);
      }
    }
  }
  return { byCheck, misses, falseAlarms };
}

/** Recall and precision over all checks and of each one; null when nothing was labelled or said. */
export function checkFigures({ byCheck, misses, falseAlarms }: CheckScore) {
  const sum = (field: 'labelled' | 'found' | 'right' | 'wrong'): number => checks.reduce((total, check) => total + byCheck[check][field], 0);
  const perCheck = Object.fromEntries(checks.map((check) => {
    const { labelled, found, right, wrong } = byCheck[check];
    return [check, { recall: share(found, labelled), precision: share(right, right + wrong) }];
  }));
  return { recall: share(sum('found'), sum('labelled')), precision: share(sum('right'), sum('right') + sum('wrong')), byCheck: perCheck, misses: misses.length, falseAlarms: falseAlarms.length };
}

export function printChecks(name: string, score: CheckScore): string {
  const { recall, precision } = checkFigures(score);
  return [
    `== ${name}`, `recall ${shown(recall)}   precision ${shown(precision)}`,
    ...checks.map((check) => {
      const { labelled, found, right, wrong } = score.byCheck[check];
      return `  ${check}  recall ${`${found}/${labelled} ${shown(share(found, labelled))}`.padEnd(14)} precision ${right}/${right + wrong} ${shown(share(right, right + wrong))}`;
    }),
    ...score.misses.map((miss) => `  MISS  ${miss}`), ...score.falseAlarms.map((alarm) => `  FALSE ${alarm}`), '',
  ].join('\n');
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
}

function shown(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
