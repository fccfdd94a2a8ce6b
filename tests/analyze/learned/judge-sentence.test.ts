import { describe, expect, it } from 'vitest';
import { findClauses } from '#shared/analyze/clauses/find-clauses.ts';
import { classMark, classesOf, piecesOf, readSigns, scaleOf, signsOf } from '#shared/analyze/learned/features.ts';
import { judgeSentence } from '#shared/analyze/learned/judge-sentence.ts';
import { buildModel, readClasses, readLearnedModel } from '#shared/analyze/learned/learned-model.ts';
import { structure } from '#shared/structure/index.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import { shippedRules } from '#tests/fixtures/review-file.ts';
import { fitWeights } from '../../eval/fit-weights.ts';
import type { Example } from '../../eval/fit-weights.ts';

const { rules } = shippedRules();
const classes = readClasses(['交办', '任务'], rules.lists);
const example = (text: string, type: Example['type']): Example => {
  const signs = readSigns(text);
  return { text, type, scale: scaleOf(signs.text), features: [...new Set([...piecesOf(signs), ...classesOf(text, classes)].map((feature) => feature.text))] };
};
const lessons = ['走访', '探访', '慰问'].flatMap((word) => [
  ...['一', '二', '三'].map((number) => example(`乙方每月${word}老人${number}次并填写记录。`, 'none')),
  ...['工作', '任务', '事务'].map((noun) => example(`乙方随时${word}，领导派什么${noun}就做什么${noun}。`, 'open_ended_tasks')),
]);

describe('what is learned from labelled sentences', () => {
  it('takes a sentence apart without its number, its blanks and the size of its figures', () => {
    const texts = piecesOf(readSigns('（三）走访 12 次')).map(({ text }) => text);
    expect(texts).toContain('^走访0');
    expect(texts).not.toContain('1');
    expect(piecesOf(readSigns('（三）走访'))[0]).toEqual({ text: '^', at: 3 });
  });

  it('reads the same signs with and without their places', () => {
    for (const text of ['（三）走访 12 次', '1.2 每月3,000.5元\n二', ' 第三条 乙方\t应当', '', '0 0.0']) expect(signsOf(text)).toBe(readSigns(text).text);
  });

  it('knows words of one class as one thing, and which class stands before which', () => {
    const of = (text: string) => classesOf(text, classes).map((feature) => feature.text);
    expect(of('布置的事务')).toContain(`${classMark}交办…任务`);
    expect(of('指派的工作')).toEqual(of('布置的事务'));
    expect(of(`布置的${'很'.repeat(20)}工作`)).not.toContain(`${classMark}交办…任务`);
  });

  it('is the same every time for the same labels', () => {
    expect(fitWeights(lessons, 0.6)).toEqual(fitWeights(lessons, 0.6));
  });

  it('hears a sentence that resembles labelled ones, and quotes the part that speaks for it', () => {
    const sentence = '乙方按时慰问，领导派什么工作就做什么工作。';
    const model = buildModel(fitWeights(lessons, 0.6), classes);
    const judged = judgeSentence(sentence, model);
    expect(judged?.type).toBe('open_ended_tasks');
    expect(sentence.slice(...(judged?.range ?? [0, 0]))).toBe('领导派什么工作就做什么工作');
    expect(judgeSentence('乙方每月走访老人五次并填写记录。', model)).toBeNull();
  });

  it('is refused with its place when the file is not as it is written', () => {
    expect(() => readLearnedModel([{ path: 'learned/catch-all.json', text: '{"types":[]}' }], rules.lists)).toThrow(/learned\/catch-all\.json/);
    const shipped = readRuleFiles(sourcePlaces().rules).filter(({ path }) => path.startsWith('learned/'));
    expect(() => readLearnedModel(shipped, { ...rules.lists, groups: new Map() })).toThrow(/unknown word list/);
    expect(readLearnedModel([], rules.lists)).toBeNull();
  });
});

describe('a sentence that no rule knows', () => {
  const find = (text: string, set = rules) => {
    const document = buildDocument(['甲方：云溪县民政局', '乙方：云溪县同行社会工作服务社', text]);
    return findClauses(document, structure(document).value, set).value;
  };
  // A pack without rules but those that speak for likeness: only likeness can find anything.
  const deaf = { ...rules, rules: rules.rules.filter((rule) => rule.learned) };
  const found = ['社工站忙不忙都得把镇里交下来的事情接住。', '甲方叫乙方干啥乙方就得干啥。'];

  it('is told with basis and wording of its type, and says that it rests on likeness', () => {
    const heard = found.flatMap((text) => find(text, { ...deaf, index: { possible: () => [] } as unknown as typeof rules.index }));
    expect(heard.length).toBeGreaterThan(0);
    for (const finding of heard) {
      expect(finding.why).toContain('读起来相近');
      expect(finding.basis.length).toBeGreaterThan(0);
      expect(finding.templates.length).toBeGreaterThan(0);
    }
  });

  it('is left alone when it negates, agrees, pays or refers to a list', () => {
    for (const text of ['乙方有权拒绝甲方交下来的额外事情。', '镇里交下来的事情由双方协商后另行签订协议。', '镇里交下来的事情按照附件一办理。']) expect(find(text)).toEqual([]);
  });

  it('is not heard at all without the learned file', () => {
    expect(found.flatMap((text) => find(text, { ...deaf, learned: null, index: { possible: () => [] } as unknown as typeof rules.index }))).toEqual([]);
  });
});
