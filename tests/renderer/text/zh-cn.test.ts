import { describe, expect, it } from 'vitest';
import { scopeText, zhCn } from '#renderer/text/zh-cn.ts';

describe('the conclusion in one sentence', () => {
  it('names the high level first and what else there is', () => {
    expect(zhCn.conclusion.sentence({ high: 3, medium: 2, low: 1, info: 0 })).toBe('发现 3 处高风险条款，建议签订前修改；另有中风险 2 处、低风险 1 处。');
    expect(zhCn.conclusion.sentence({ high: 1, medium: 0, low: 0, info: 0 })).toBe('发现 1 处高风险条款，建议签订前修改。');
  });

  it('says what is good about a contract without high or any findings', () => {
    expect(zhCn.conclusion.sentence({ high: 0, medium: 2, low: 0, info: 0 })).toMatch(/^没有高风险条款；有中风险 2 处/);
    expect(zhCn.conclusion.sentence({ high: 0, medium: 0, low: 4, info: 0 })).toMatch(/^没有发现高、中风险的条款；有低风险 4 处/);
    expect(zhCn.conclusion.sentence({ high: 0, medium: 0, low: 0, info: 0 })).toMatch(/^未发现兜底性条款/);
  });

  it('tells each reader what is his to do', () => {
    const counts = { high: 1, medium: 0, low: 0, info: 0 };
    expect(zhCn.conclusion.sentence(counts, 'purchaser')).toContain('后再定稿');
    expect(zhCn.conclusion.sentence(counts, 'evaluator')).toContain('评估前请双方书面确认范围');
  });

  it('never passes a legal verdict', () => {
    expect(JSON.stringify(zhCn)).not.toMatch(/违法|无效|非法/);
  });
});

describe('numbers in words', () => {
  it('writes quantities as a contract would', () => {
    const quantity = { value: 10, max: null, unit: '例', period: '年' } as const;
    expect(zhCn.indicators.quantityText({ ...quantity, comparator: '>=' })).toBe('不少于 10 例');
    expect(zhCn.indicators.quantityText({ ...quantity, comparator: '=' })).toBe('10 例');
    expect(zhCn.indicators.quantityText({ ...quantity, comparator: 'range', value: 1, max: 2, unit: '名' })).toBe('1～2 名');
    expect(zhCn.indicators.quantityText({ ...quantity, comparator: '>=', value: 90, unit: '%' })).toBe('不少于 90%');
  });

  it('writes amounts in 万元 from ten thousand on, and terms in years where they are whole', () => {
    expect([115000, 9800, 1234567.5].map((amount) => zhCn.facts.value('amount', amount))).toEqual(['11.5 万元', '9,800 元', '123.4568 万元']);
    expect([12, 36, 10].map((months) => zhCn.facts.value('termMonths', months))).toEqual(['1 年', '3 年', '10 个月']);
  });

  it('names the scope of an amount once', () => {
    expect([{ scope: '站', detail: null }, { scope: '每村', detail: '每组不少于4节' }, { scope: null, detail: null }].map(scopeText)).toEqual(['每站', '每村；每组不少于4节', '']);
    expect(scopeText({ scope: null, detail: '每组>=5节，每节<=12人' })).toBe('每组不少于5节，每节不超过12人');
  });
});
