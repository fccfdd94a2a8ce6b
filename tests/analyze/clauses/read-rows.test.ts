import { expect, it } from 'vitest';
import { readRows } from '#shared/analyze/clauses/read-rows.ts';
import { findClauses } from '#shared/analyze/clauses/find-clauses.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument, tableLines } from '../../fixtures/build-document.ts';
import { shippedRules } from '../../fixtures/review-file.ts';

const rows = [['事项', '数量', '单位'], ['协助开展低保对象入户核查', '３８０', '户'], ['协助开展特困对象入户核查', '', '']];

it('reads the short cells beside a cell, folded and joined', () => {
  const beside = readRows(buildDocument(tableLines(rows)));
  expect(beside.get(3)).toBe('380户');
  expect(beside.get(4)).toBe('协助开展低保对象入户核查户');
  expect(beside.has(6)).toBe(false);
});

it('leaves a long cell out: it is a text of its own', () => {
  const beside = readRows(buildDocument(tableLines([['走访', '每月走访不少于两次，每次不少于三十分钟，并有完整的服务记录']])));
  expect(beside.has(0)).toBe(false);
});

it('lets a quantity in the next cell answer for the work beside it', () => {
  const { rules } = shippedRules();
  const document = buildDocument(tableLines(rows));
  const own = rules.rules.filter(({ id }) => id.startsWith('pr004'));
  const { value } = findClauses(document, structure(document).value, { ...rules, rules: own });
  expect(value.map(({ quote }) => quote)).toEqual(['协助开展特困对象入户核查']);
});
