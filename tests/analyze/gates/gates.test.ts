import { describe, expect, it, test } from 'vitest';
import { answerGates, guessGates } from '#shared/analyze/gates/guess-gates.ts';
import { readStandpointRules } from '#shared/analyze/gates/read-standpoint-rules.ts';
import { groundFindings, takeStandpoint } from '#shared/analyze/gates/take-standpoint.ts';
import { weighBasis } from '#shared/analyze/gates/weigh-basis.ts';
import { RulePackError } from '#shared/analyze/rule-pack/rule-pack-error.ts';
import { gateNames } from '#shared/model/gates.ts';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import type { AskedGates, Gates } from '#shared/model/gates.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { BasisEntry, Claim } from '#shared/model/rule.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import { openGates } from '#tests/fixtures/empty-measure.ts';
import { shippedRules } from '#tests/fixtures/review-file.ts';
import { finding } from '#tests/renderer/sample-review.ts';

const { standpoint: rules, rules: set } = shippedRules();

function guess(...lines: readonly string[]): Gates {
  const document = buildDocument(lines);
  return guessGates(document, structure(document).value, rules);
}

describe('what the text says about the five questions', () => {
  test.each([
    ['青禾县柳溪镇人民政府', 'organ'], ['青禾县民政局', 'organ'], ['柳溪街道办事处', 'organ'], ['青禾县救助管理站', 'institution'], ['青禾县妇女联合会', 'mass-organisation'],
    ['青禾县残疾人联合会', 'mass-organisation'], ['柳溪镇白沙村村民委员会', 'committee'], ['柳溪街道东湖社区居民委员会', 'committee'],
  ])('purchaser %s is %s', (name, answer) => {
    const gates = guess('服务合同', `甲方（购买方）：${name}`, '乙方（承接方）：青禾县春苗社会工作服务中心', '乙方提供个案服务10个。');
    expect(gates.purchaser).toEqual({ answer, source: 'guessed', place: { paragraph: 1, range: [8, 8 + name.length] } });
  });

  test.each([
    ['青禾县春苗社会工作服务中心', 'social-service'], ['青禾春苗养老服务有限公司', 'small-enterprise'], ['青禾县社会工作者协会', 'other'],
  ])('provider %s is %s', (name, answer) => {
    expect(guess('服务合同', '甲方（购买方）：青禾县民政局', `乙方（承接方）：${name}`, '乙方提供个案服务10个。').provider.answer).toBe(answer);
  });

  test.each([
    ['本项目采用公开招标方式采购。', 'tender', 'yes'], ['经竞争性磋商确定承接方。', 'consultation', 'yes'], ['依据询价通知书确定成交供应商。', 'negotiation', null],
    ['本项目为单一来源采购。', 'single-source', 'yes'], ['本项目属于限额标准以下的采购。', 'below-threshold', 'no'], ['双方经友好协商签订本合同。', null, null],
  ])('%s', (line, procedure, threshold) => {
    const gates = guess('服务合同', '甲方：青禾县民政局', '乙方：青禾县春苗社会工作服务中心', line);
    expect([gates.procedure.answer, gates.threshold.answer]).toEqual([procedure, threshold]);
  });

  it('takes the stage from the kind of document', () => {
    expect(guess('社工站项目采购需求', '供应商须知', '投标人应提供响应文件。').stage).toMatchObject({ answer: 'notice', source: 'guessed', place: null });
    expect(guess('社工站服务合同', '甲方：青禾县民政局').stage.answer).toBe('before-signing');
    expect(guess('社工站服务合同（征求意见稿）', '甲方：青禾县民政局').stage.answer).toBe('draft');
  });

  it('leaves open what the text does not say', () => {
    expect(guess('一些文字。')).toEqual(openGates);
  });

  it('gives way to what the reader says, unclear too', () => {
    const guessed = guess('服务合同', '甲方：青禾县民政局', '乙方：春苗有限公司');
    const asked = answerGates(guessed, { purchaser: 'committee', provider: null });
    expect(asked.purchaser).toMatchObject({ answer: 'committee', source: 'asked', place: null });
    expect(asked.provider).toMatchObject({ answer: null, source: 'asked' });
    expect(asked.stage).toEqual(guessed.stage);
    expect(answerGates(guessed, { procedure: 'below-threshold' }).threshold.answer).toBe('no');
  });
});

const entry = (id: string): BasisEntry => ({ id, name: `${id}法`, issuer: '', number: '', article: '第一条', quote: '。', force: '', status: '' });
const gated = (asked: AskedGates): Gates => answerGates(openGates, asked);
const weigh = (claim: Claim, ids: readonly string[], asked: AskedGates) => {
  const { claim: left, lead, basis } = weighBasis(claim, ids.map(entry), gated(asked), rules);
  return { claim: left, lead, basis: basis.map(({ id }) => id), remarks: basis.map(({ remark }) => remark !== undefined) };
};

describe('which basis may be cited and how firmly', () => {
  it('says T1 only where the reader has answered what the law depends on', () => {
    expect(weigh('T1', ['gpr-48'], { threshold: 'yes' })).toMatchObject({ claim: 'T1', lead: '与《gpr-48法》第一条的明文不一致：' });
    expect(weigh('T1', ['gpr-48'], {})).toMatchObject({ claim: 'T2', lead: '可能与《gpr-48法》第一条不协调，建议核对：' });
    expect(weighBasis('T1', [entry('gpr-48')], { ...openGates, threshold: { answer: 'yes', source: 'guessed', place: null } }, rules).claim).toBe('T2');
  });

  it('lowers procurement law to a reference below the threshold', () => {
    const told = weigh('T1', ['gpl-49', 'dnm-09', 'psm-23'], { threshold: 'no', purchaser: 'organ' });
    expect(told).toMatchObject({ claim: 'T2', lead: '本项目不直接适用《gpl-49法》第一条，可参照核对：', remarks: [true, true, true] });
  });

  it('lets civil law speak first where procurement law does not apply, and asks it no question, but not where it only tells what follows', () => {
    expect(weigh('T2', ['dnm-09', 'cc-511-6'], { threshold: 'no' })).toMatchObject({ claim: 'T2', lead: '本项目不直接适用《dnm-09法》第一条，可参照核对：', basis: ['dnm-09', 'cc-511-6'] });
    expect(weigh('T2', ['dnm-09', 'cc-543'], { threshold: 'no' })).toMatchObject({ claim: 'T2', lead: '可能与《cc-543法》第一条不协调，建议核对：', basis: ['cc-543', 'dnm-09'] });
    expect(weigh('T2', ['cc-511-6'], {}).lead).toBe('可能与《cc-511-6法》第一条不协调，建议核对：');
    expect(weigh('T1', ['dnm-23a', 'cc-470'], {})).toMatchObject({ claim: 'T1', basis: ['cc-470', 'dnm-23a'] });
  });

  test.each(['committee', 'mass-organisation', 'institution'] as const)('does not apply the purchase rules of state organs to a purchaser that is none: %s', (purchaser) => {
    expect(weigh('T1', ['psm-24'], { threshold: 'yes', purchaser })).toMatchObject({ claim: 'T2', remarks: [true] });
    expect(weigh('T1', ['psm-24'], { threshold: 'yes', purchaser: 'organ' })).toMatchObject({ claim: 'T1', remarks: [false] });
  });

  test.each(['social-service', 'large-enterprise', 'other'] as const)('leaves payment law to agreement for a provider that it does not protect: %s', (provider) => {
    expect(weigh('T1', ['sme-09'], { provider, purchaser: 'organ' })).toMatchObject({ claim: 'T3', lead: '没有强制规定，可参照《sme-09法》第一条约定；建议核对：' });
  });

  it('keeps payment law for small enterprises that an organ pays', () => {
    expect(weigh('T1', ['sme-09'], { provider: 'small-enterprise', purchaser: 'organ' }).claim).toBe('T1');
    expect(weigh('T1', ['sme-09'], { provider: 'small-enterprise', purchaser: 'mass-organisation' })).toMatchObject({ claim: 'T2', remarks: [true] });
  });

  it('cites the rules for negotiated purchases only for these', () => {
    expect(weigh('T2', ['gpl-46', 'ng74-20'], { procedure: 'tender' }).basis).toEqual(['gpl-46']);
    expect(weigh('T2', ['gpl-46', 'ng74-20'], {}).basis).toEqual(['gpl-46']);
    expect(weigh('T2', ['gpl-46', 'ng74-20'], { procedure: 'negotiation' }).basis).toEqual(['gpl-46', 'ng74-20']);
  });

  it('never raises a claim', () => {
    expect(weigh('T3', ['gpl-49'], { threshold: 'yes' }).claim).toBe('T3');
    expect(weigh('T2', ['gpl-49'], { threshold: 'yes' }).claim).toBe('T2');
  });
});

describe('a finding told from a standpoint', () => {
  const raw = { ...finding(0, [0, 4], 'high'), rule: 'ca001-assigned-tasks', basis: [entry('dnm-09')], templates: [
    { kind: 'preferred', action: 'replace', scope: 'match', text: '甲' }, { kind: 'fallback', action: 'replace', scope: 'match', text: '乙' },
  ] as const };
  const grounded = groundFindings([raw], set.rules, rules);
  const tell = (asked: AskedGates, role: 'provider' | 'purchaser' | 'evaluator' = 'provider') => takeStandpoint(grounded, { gates: gated(asked), role }, rules)[0];

  it('keeps its place and level whatever is answered', () => {
    for (const asked of [{}, { threshold: 'no' }, { purchaser: 'committee' }] as const) expect(tell(asked)).toMatchObject({ id: raw.id, level: 'high', range: raw.range });
  });

  it('takes the level down with the letter that it rests on, and up again', () => {
    const [letter] = groundFindings([{ ...raw, claim: 'T1', basis: [entry('sme-09')] }], set.rules, rules);
    const stand = (finding: Finding | undefined, asked: AskedGates) => takeStandpoint(finding === undefined ? [] : [finding], { gates: gated(asked), role: 'provider' }, rules)[0];
    const agreed = stand(letter, { provider: 'small-enterprise', purchaser: 'committee' });
    expect(agreed).toMatchObject({ level: 'low', claim: 'T3' });
    expect(stand(agreed, { provider: 'small-enterprise', purchaser: 'mass-organisation' })).toMatchObject({ level: 'medium', claim: 'T2' });
    expect(stand(agreed, { provider: 'small-enterprise', purchaser: 'organ' })).toMatchObject({ level: 'high', claim: 'T1' });
  });

  it('says what can still be done at each stage, and something else below the threshold', () => {
    expect(tell({})?.advice).toBe('列明事项和数量。');
    expect(tell({ stage: 'draft' })?.advice).toContain('直接提出改写');
    expect(tell({ stage: 'notice' })?.advice).toMatch(/询问.+七个工作日内书面质疑/);
    expect(tell({ stage: 'before-signing' })?.advice).toMatch(/澄清.+删减.+不能/);
    expect(tell({ stage: 'in-force' })?.advice).toMatch(/书面补充合同.+百分之十/);
    expect(tell({ stage: 'notice', threshold: 'no' })?.advice).not.toContain('质疑');
  });

  it('speaks to each reader with advice and an order of wordings of his own', () => {
    const told = (['provider', 'purchaser', 'evaluator'] as const).map((role) => tell({}, role));
    expect(new Set(told.map((one) => one?.advice)).size).toBe(3);
    expect(told.map((one) => one?.templates.map(({ kind, key }) => key ?? kind).join())).toEqual(['preferred,fallback', 'fallback,preferred', 'preferred,fallback']);
    expect(told[1]?.templates[0]?.kind).toBe('preferred');
  });

  it('can be told again from elsewhere without a trace of the first telling', () => {
    const first = takeStandpoint(grounded, { gates: gated({ threshold: 'no', stage: 'draft' }), role: 'purchaser' }, rules);
    const again = takeStandpoint(first, { gates: gated({}), role: 'provider' }, rules);
    expect(again).toEqual(takeStandpoint(grounded, { gates: gated({}), role: 'provider' }, rules));
  });
});

describe('gates.yml', () => {
  const files = readRuleFiles(sourcePlaces().rules);
  const broken = (from: string, to: string): string => {
    const changed = files.map((file) => (file.path === 'gates.yml' ? { ...file, text: file.text.replace(from, to) } : file));
    try {
      readStandpointRules(changed);
    } catch (error) {
      if (error instanceof RulePackError) return error.message;
      throw error;
    }
    return '';
  };

  it('asks all five questions', () => {
    for (const name of gateNames) expect(rules.guess[name].length, name).toBeGreaterThan(0);
  });

  it('names the place of an answer that does not exist and of a pattern that could run away', () => {
    expect(broken('answer: committee', 'answer: village')).toMatch(/^rules\/gates\.yml:\d+:\d+ guess\.purchaser\[0\]\.answer: purchaser has no answer village$/);
    expect(broken("      institution: {", "      school: {")).toMatch(/laws\[1\]\.when\.school: purchaser has no answer school$/);
    expect(broken('单一来源', '单一.*来源')).toMatch(/guess\.\w+\[\d\]\.text: unbounded repetition/);
  });
});
