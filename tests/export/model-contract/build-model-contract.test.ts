import { describe, expect, it } from 'vitest';
import { buildModelContract, readContractText, readFigures } from '#shared/export/index.ts';
import { reviewBytes } from '../../fixtures/review-file.ts';
import { officeText } from '../office-judges.ts';
import { wordsOf } from '../paper/words-of.ts';
import { paperOptions, reviewSample, sampleNames } from '../samples.ts';
import { contractYaml, modelContract, noFigures } from './model-contract.ts';

const figures = {
  ...noFigures, purchaser: '青禾县柳溪镇人民政府', provider: '青禾县暖阳社会工作服务中心', amount: 115_000, months: 12, staff: 2, certified: 1, stations: 1,
  indicators: [
    { class: 'professional', item: '个案服务', quantity: '不少于6个（合同期）', hours: '120～240' },
    { class: 'professional', item: '小组工作', quantity: '不少于4个（合同期）', hours: null },
    { class: 'administrative', item: '入户走访', quantity: '200户（每年）', hours: '200～400' },
  ],
} as const;

describe('the model contract', () => {
  it('has no high or medium finding when it is empty', async () => {
    expect((await reviewBytes(modelContract(noFigures))).findings.filter(({ level }) => level === 'high' || level === 'medium')).toEqual([]);
  });

  it.each(sampleNames)('has no high or medium finding with the figures of %s', async (name) => {
    const { review } = await reviewSample(name);
    const again = await reviewBytes(modelContract(readFigures(review)));
    expect(again.findings.filter(({ level }) => level === 'high' || level === 'medium').map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([]);
    expect([again.facts.amount?.value, again.facts.amountAgrees]).toEqual([review.facts.amount?.value, true]);
  });

  it('carries the figures: our own reader finds them again', async () => {
    const { facts, outline, indicators } = await reviewBytes(modelContract(figures));
    expect([facts.amount?.value, facts.amountAgrees, facts.termMonths?.value, facts.staff?.value, facts.certified?.value]).toEqual([115_000, true, 12, 2, 1]);
    expect(facts.instalments.map(({ share }) => share)).toEqual([0.3, 0.4, 0.3]);
    expect([outline.parties.purchaser.name, outline.parties.provider.name]).toEqual([figures.purchaser, figures.provider]);
    expect(indicators.find(({ item }) => item === '个案服务')?.quantity).toMatchObject({ comparator: '>=', value: 6, unit: '个' });
  });

  it('numbers its clauses by itself, so that one more moves the others', () => {
    const text = officeText(modelContract(figures));
    for (const words of ['第一条　合同文件', '第十四条　变更', '第十九条　生效', '（一）服务期为12个月', '附件三　工时折算表']) expect(text.replace(/[ \t]/g, '')).toContain(words);
  });

  it('refers to the clause on changes by the number it has', () => {
    const { clauses } = readContractText(contractYaml);
    expect(clauses.findIndex(({ title }) => title === '变更')).toBe(13);
    expect([...new Set(contractYaml.match(/按第[^条]+条办理/g))]).toEqual(['按第十四条办理']);
  });

  it('leaves a named field for everything that is not known, and no brace', () => {
    const paper = buildModelContract(readContractText(contractYaml), noFigures, paperOptions);
    expect(wordsOf(paper)).not.toMatch(/[{}]/);
    const fields = paper.blocks.flatMap((block) => ('spans' in block ? block.spans.filter(({ mark }) => mark === 'blank').map(({ text }) => text) : []));
    for (const name of ['购买方名称', '合同金额', '大写金额', '月数', '人数', '持证人数']) expect(fields).toContain(name);
  });

  it('tells the author of its text what is wrong with it', () => {
    expect(() => readContractText('title: 合同')).toThrow(/clauses/);
  });
});
