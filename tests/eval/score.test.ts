import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelFile } from './label-file.ts';
import type { LabelledClause } from './label-file.ts';
import { printScore, scoreFigures } from './print-score.ts';
import { reviewContracts } from './review-clauses.ts';
import type { Found } from './review-clauses.ts';
import { printIndicators } from './print-indicators.ts';
import { measureContract } from './score-contract.ts';
import { scoreIndicators } from './score-indicators.ts';
import { scoreClauses } from './score.ts';
import { smallContractBytes } from '../fixtures/small-contract.ts';

const text = '乙方应完成甲方交办的工作。';

function clause(id: string, fault: Partial<NonNullable<LabelledClause['fault']>> | null): LabelledClause {
  return { id, text, fault: fault === null ? null : { type: 'open_ended_tasks', also: [], strong: true, span: '交办的工作', ...fault } };
}

function found(start: number, end: number, type: Found['type'] = 'open_ended_tasks'): Found {
  return { rule: 'zz001-small', type, range: [start, end], quote: text.slice(start, end) };
}

describe('a score', () => {
  it('counts a finding when it touches the labelled words', () => {
    const score = scoreClauses([{ clause: clause('a', {}), findings: [found(5, 9)] }, { clause: clause('b', {}), findings: [found(0, 5)] }]);
    expect(score.strong).toEqual({ found: 1, labelled: 2 });
    expect([score.right, score.wrong]).toEqual([1, 1]);
    expect(score.misses).toEqual(['b open_ended_tasks strong「交办的工作」| 乙方应完成甲方交办的工作。']);
  });

  it('never counts a finding on a weak clause as wrong', () => {
    const score = scoreClauses([{ clause: clause('a', { strong: false }), findings: [found(0, 3)] }]);
    expect([score.wrong, score.weak.found]).toEqual([0, 0]);
  });

  it('counts every finding where nothing is labelled as wrong', () => {
    expect(scoreClauses([{ clause: clause('a', null), findings: [found(0, 3), found(5, 9)] }]).falseAlarms).toHaveLength(2);
  });

  it('tells types apart and accepts the second right one', () => {
    const other = found(7, 12, 'unpaid_extra');
    const score = scoreClauses([{ clause: clause('a', {}), findings: [other] }, { clause: clause('b', { also: ['unpaid_extra'] }), findings: [other] }]);
    expect([score.exactType, score.confusion]).toEqual([1, { 'open_ended_tasks > unpaid_extra': 1 }]);
  });

  it('is printed with figures, misses and false alarms', () => {
    const score = scoreClauses([{ clause: clause('a', {}), findings: [] }, { clause: clause('b', null), findings: [found(0, 3)] }]);
    expect(printScore('示例', score)).toBe([
      '== 示例', 'recall strong 0/1 0.000   weak –   precision 0/1 0.000   exact type –', '  open_ended_tasks       strong 0/1 0.000        weak –',
      '  MISS  a open_ended_tasks strong「交办的工作」| 乙方应完成甲方交办的工作。', '  FALSE b zz001-small「乙方应」| 乙方应完成甲方交办的工作。', '',
    ].join('\n'));
    expect(scoreFigures(score)).toMatchObject({ recallStrong: 0, recallWeak: null, precision: 0, misses: 1, falseAlarms: 1 });
  });
});

describe('labels', () => {
  const folder = mkdtempSync(join(tmpdir(), 'labels-'));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('are refused with file and line when a row is not as it should be', () => {
    const good = JSON.stringify({ id: 'a', text, catch_all: null, strength: null });
    const bad = JSON.stringify({ id: 'b', text, catch_all: 'open_ended_tasks', strength: 'strong', span: '没有这几个字' });
    expect(() => readLabelFile(file('a.jsonl', `${good}\n${bad}\n`))).toThrow(/a\.jsonl:2: span is not part of the text/u);
    expect(() => readLabelFile(file('b.jsonl', JSON.stringify({ id: 'c', text, catch_all: 'unknown', strength: null })))).toThrow(/b\.jsonl:1: /u);
  });

  it('of a contract are looked up paragraph by paragraph, in order', async () => {
    file('small.docx', '');
    writeFileSync(join(folder, 'small.docx'), smallContractBytes());
    const clauses: LabelledClause[] = [
      { id: '1', text: '第一条 服务内容', fault: null },
      { id: '2', text: '乙方应完成甲方交办的其他工作任务。', fault: { type: 'open_ended_tasks', also: [], strong: true, span: '甲方交办的其他工作任务' } },
    ];
    const score = scoreClauses(await reviewContracts(folder, { files: ['small.docx'], clauses, labels: [], figures: { amount: null, term: null, staff: null, certified: null, share: null }, facts: {} }));
    expect([score.strong, score.wrong, score.exactType]).toEqual([{ found: 1, labelled: 1 }, 0, 1]);
  });

  it('of figures are compared with what the file says, shares within five points', async () => {
    writeFileSync(join(folder, 'small.docx'), smallContractBytes());
    const figures = { amount: 90_000, term: null, staff: null, certified: null, share: null };
    const { figures: scores } = await measureContract(folder, { files: ['small.docx'], clauses: [], labels: [], figures, facts: {} });
    expect(scores).toEqual([{ file: 'small.docx', name: 'amount', labelled: 90_000, read: null, right: false }]);
  });

  it('may speak of indicators alone', () => {
    const row = { id: 'a', text: '完成个案8例。', indicators: [{ class: 'professional', value: 8, max: null, comparator: '=', unit: '例', period: null }] };
    expect(readLabelFile(file('c.jsonl', JSON.stringify(row)))).toMatchObject({ clauses: [], amounts: [{ id: 'a', text: row.text, labels: [{ item: '', ...row.indicators[0] }] }] });
    expect(() => readLabelFile(file('d.jsonl', JSON.stringify({ id: 'a', text })))).toThrow(/d\.jsonl:1: neither/u);
  });
});

it('prints the figures of indicators with each miss', () => {
  const label = { class: 'professional', value: 8, max: null, comparator: '>=', unit: '例', period: '年' } as const;
  const score = scoreIndicators([{ id: 'a', text: '完成个案8例。', labels: [label], found: [] }]);
  expect(printIndicators('示例', score, [{ file: 'x.docx', name: 'term', labelled: 12, read: null, right: false }])).toBe([
    '== 示例', 'recall 0/1 0.000   precision 0/0 1.000   class 0/0 1.000   whole quantity 0/0 1.000   duties 0/0',
    '  WRONG x.docx term: labelled 12, read –', '  a missed professional >=8例/年 | 完成个案8例。', '',
  ].join('\n'));
});
