import { beforeAll, describe, expect, it } from 'vitest';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { loadRulePack } from '#shared/analyze/index.ts';
import type { Indicator } from '#shared/model/indicator.ts';
import { reviewBytes } from '#tests/fixtures/review-file.ts';

const profile = `name: 我的
version: '2026.1'
items:
  - { words: 个案服务, class: administrative, method: verification }
  - { words: 乡情夜话, class: professional, method: community-activities }
  - { words: 乡情夜话筹备, class: support }
  - { words: 更新服务台账, class: support }
`;
const contract = `社工站服务合同

甲方（购买方）：青禾镇人民政府

乙方（承接方）：春苗社会工作服务中心

第一条 服务内容

乙方开展个案服务10户。

乙方开展乡情夜话12场。

乙方完成乡情夜话筹备6次。

乙方应当定期更新服务台账。`;

describe("the user's own vocabulary", () => {
  let before: readonly Indicator[];
  let after: readonly Indicator[];
  beforeAll(async () => {
    const bytes = new TextEncoder().encode(contract);
    before = (await reviewBytes(bytes)).indicators;
    after = (await reviewBytes(bytes, loadRulePack(readRuleFiles(sourcePlaces().rules), [{ path: 'profile.yml', text: profile }]))).indicators;
  });
  const about = (words: string): Indicator | undefined => after.find(({ item }) => item.includes(words));

  it('goes before the shipped words, and its method gives the hours', () => {
    expect(before.find(({ item }) => item.includes('个案'))).toMatchObject({ class: 'professional', method: { id: 'casework' } });
    expect(about('个案')).toMatchObject({ class: 'administrative', method: { id: 'verification' }, undecided: false, reason: '您的词表：“个案服务”属于核查、复核与认证', hours: { low: 8, high: 20 } });
  });

  it('goes before what was learned, the longest words first', () => {
    expect(before.find(({ item }) => item.includes('乡情夜话'))?.confidence).not.toBeNull();
    expect(about('乡情夜话')).toMatchObject({ class: 'professional', confidence: null });
    expect(about('筹备')).toMatchObject({ class: 'support', method: null, reason: '您的词表：“乡情夜话筹备”属于支持保障' });
  });

  it('speaks for duties without a number as well', () => {
    expect(before.find(({ item }) => item.includes('台账'))).toMatchObject({ class: 'administrative', quantity: null });
    expect(about('台账')).toMatchObject({ class: 'support', quantity: null });
  });
});
