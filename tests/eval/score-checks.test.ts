import { expect, it } from 'vitest';
import { shippedRules } from '../fixtures/review-file.ts';
import { rulesOfChecks } from './check-rules.ts';
import type { LabelledCheck } from './label-file.ts';
import { checkFigures, printChecks, scoreChecks } from './score-checks.ts';

function row(id: string, wanted: LabelledCheck['wanted'] = null, ...allowed: LabelledCheck['allowed']): LabelledCheck {
  return { id, text: '一切责任由乙方承担。', wanted, allowed };
}

it('names only rules that the pack has', () => {
  const { rules, documentRules } = shippedRules().rules;
  const codes = new Set([...rules, ...documentRules].map(({ id }) => id.split('-')[0] ?? ''));
  expect(Object.values(rulesOfChecks).flat().filter((code) => !codes.has(code))).toEqual([]);
});

it('counts what the check’s own rules say, and forgives a second check that is right too', () => {
  const score = scoreChecks([
    { row: row('a', 'G01', 'E05'), findings: [{ rule: 'li001-x', quote: '一切责任' }, { rule: 'pa015-x', quote: '一切' }] },
    { row: row('b', 'G01'), findings: [{ rule: 'ca001-x', quote: '责任' }] },
    { row: row('c'), findings: [{ rule: 'li001-x', quote: '一切责任' }, { rule: 'ca001-x', quote: '责任' }] },
  ]);
  expect(score.byCheck.G01).toEqual({ labelled: 2, found: 1, right: 1, wrong: 1 });
  expect(score.byCheck.E05).toEqual({ labelled: 0, found: 0, right: 1, wrong: 0 });
  expect(score.byCheck.A01, 'beside another fault another type is not judged, where nothing is wrong it is').toMatchObject({ wrong: 1 });
  expect(checkFigures(score)).toMatchObject({ recall: 0.5, precision: 0.5, misses: 1, falseAlarms: 2 });
  expect(printChecks('own', score)).toContain('MISS  b G01 | 一切责任由乙方承担。');
});
