import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGoldFile } from './label-file.ts';
import { measureContract } from './score-contract.ts';

const samples = join(import.meta.dirname, '../gold/samples');

it.each(['01', '02'])('reads payments, judging, means and duties of sample %s as labelled', async (name) => {
  const folder = join(samples, name);
  const { figures, facts } = await measureContract(folder, readGoldFile(join(folder, 'gold.json')));
  expect([...figures, ...facts].filter(({ right }) => !right)).toEqual([]);
  expect(facts.map((fact) => fact.name)).toEqual(expect.arrayContaining(['payments', 'evaluator', 'capacity hours', 'left for services', 'duty gaps', 'weakest dimension']));
});

it('tells what was labelled and what was read where they differ', async () => {
  const folder = join(samples, '01');
  const contract = readGoldFile(join(folder, 'gold.json'));
  const { facts } = await measureContract(folder, { ...contract, facts: { payments: [{ share: 0.6, days: 30 }], duties: { gaps: [] } } });
  expect(facts.map(({ name, labelled, right }) => [name, labelled, right])).toEqual([['payments', '60%', false], ['payment days', '30', false], ['duty gaps', 'none', false]]);
});
