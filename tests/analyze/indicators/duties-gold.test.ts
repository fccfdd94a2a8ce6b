import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLabelFile } from '../../eval/label-file.ts';
import { scoreTasks, taskFigures } from '../../eval/score-tasks.ts';
import { measureLines } from '../../fixtures/measure-lines.ts';

it('finds the tasks of duties without a number: npm run eval -- tests/gold/duties.jsonl', () => {
  const { tasks } = readLabelFile(join(import.meta.dirname, '../../gold/duties.jsonl'));
  const { recall, precision, class: kind } = taskFigures(scoreTasks(tasks.map((row) => ({ ...row, found: measureLines([row.text]).indicators }))));
  expect(recall).toBeGreaterThanOrEqual(0.8);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(kind).toBeGreaterThanOrEqual(0.97);
});
