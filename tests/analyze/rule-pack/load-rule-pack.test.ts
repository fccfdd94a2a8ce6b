import { describe, expect, it } from 'vitest';
import { readRuleSet } from '#shared/analyze/rule-pack/load-rule-pack.ts';
import { RulePackError } from '#shared/analyze/index.ts';
import { changedRule, smallRulePack } from '#tests/fixtures/small-rule-pack.ts';

type Changes = Parameters<typeof smallRulePack>[0];

function mistakesOf(changes: Changes): readonly string[] {
  try {
    readRuleSet(smallRulePack(changes));
  } catch (error) {
    if (error instanceof RulePackError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const pattern = "'【<购买方>交办~6工作】'";
const withPattern = (text: string) => changedRule(pattern, `'${text}'`);

describe('a rule pack', () => {
  it('loads when nothing is wrong and says to which day its laws were checked', () => {
    const set = readRuleSet(smallRulePack());
    expect(set.label).toEqual({ profile: '示例', version: '2026.1', basisDate: '2026-01-31' });
    expect(set.rules.map(({ id }) => id)).toEqual(['zz001-small']);
  });

  it.each([
    ['a word list that is not there', withPattern('<没有的词表>工作'), 'rules/test/zz001-small/rule.yml:10:5 patterns[0]: unknown word list <没有的词表>'],
    ['a bracket that is not closed', withPattern('(?:甲|乙'), 'rules/test/zz001-small/rule.yml:10:5 patterns[0]: Invalid regular expression'],
    ['two places marked as the fault', withPattern('【甲】和【乙】'), 'rules/test/zz001-small/rule.yml:10:5 patterns[0]: more than one 【…】'],
    ['a law that is not in basis.yml', changedRule('[zz-1]', '[zz-9]'), 'rules/test/zz001-small/rule.yml:16:9 basis[0]: unknown basis zz-9'],
    ['a level that does not exist', changedRule('level: high', 'level: huge'), 'rules/test/zz001-small/rule.yml:5:8 level: '],
    ['a key nobody reads', changedRule('when: {}', 'when: {}\npaterns: [x]'), 'rules/test/zz001-small/rule.yml:9:10 paterns: unknown key'],
    ['YAML that is not YAML', changedRule('when: {}', 'when: {'), 'rules/test/zz001-small/rule.yml:9:'],
    ['an id that is not the folder', changedRule('id: zz001-small', 'id: zz002-small'), 'rules/test/zz001-small/rule.yml:1:5 id: the folder is called zz001-small'],
    ['a list that contains itself', { 'words.yml': '甲类: [乙, <乙类>]\n乙类: [<甲类>]\n' }, 'rules/words.yml:1:5 甲类: the list contains itself: 甲类 > 乙类 > 甲类'],
    ['a list word that is no expression', { 'words.yml': "任务: ['(工作']\n" }, 'rules/words.yml:1:6 任务[0]: Invalid regular expression'],
    ['a missing file', { 'basis.yml': null }, 'rules/basis.yml: missing'],
  ] as const)('names file, line and column of %s', (_, changes, start) => {
    expect(mistakesOf(changes).map((line) => line.slice(0, start.length))).toContain(start);
  });

  it.each([
    ['a star', '工作.*完成', 'unbounded repetition *'],
    ['a plus', '工作.+完成', 'unbounded repetition +'],
    ['an open range', '工作.{2,}完成', 'unbounded repetition {2,}'],
    ['a gap of half a page', '工作.{0,400}完成', 'a gap of more than 40 characters'],
    ['three gaps side by side', '工作.{0,40}.{0,40}的?.{0,40}完成', 'gaps side by side that share characters in 68921 ways'],
    ['a repetition inside a repetition', '(?:工作.{0,9}){1,9}完成', 'a repetition inside a repetition'],
    ['a window of several sentences', '工作 & 完成 @300', '@300 is wider than 60 characters'],
  ])('refuses a pattern that could run away: %s', (_, text, reason) => {
    expect(mistakesOf(withPattern(text))[0]).toContain(`rule.yml:10:5 patterns[0]: ${reason}`);
  });

  it.each(['违法', '无效', '非法派遣', '违反'])('refuses a message that passes judgement: %s', (verdict) => {
    expect(mistakesOf(changedRule('没有列明', `没有列明，属于${verdict}`))[0]).toContain('rule.yml:11:10 message: “');
    expect(mistakesOf(changedRule('why: 说明', `why: ${verdict}`))[0]).toContain('rule.yml:12:6 why: “');
  });

  it('refuses an advice without a law behind it that speaks like a law', () => {
    expect(mistakesOf({ ...changedRule('claim: T2', 'claim: T3') })).toEqual([]);
    const { 'test/zz001-small/rule.yml': text } = changedRule('没有列明', '应当列明');
    expect(mistakesOf({ 'test/zz001-small/rule.yml': text.replace('claim: T2', 'claim: T3') })[0]).toContain('“应当” claims a rule that a T3 advice does not have');
  });

  it('wants a basis for everything that is more than advice', () => {
    expect(mistakesOf(changedRule('[zz-1]', '[]'))).toEqual(['rules/test/zz001-small/rule.yml:16:8 basis: claim T2 needs a basis']);
  });

  it('shows every mistake at once', () => {
    const { 'test/zz001-small/rule.yml': text } = withPattern('<没有>.*');
    expect(mistakesOf({ 'test/zz001-small/rule.yml': text.replace('[zz-1]', '[zz-9]').replace('没有列明', '无效') })).toHaveLength(3);
  });
});
