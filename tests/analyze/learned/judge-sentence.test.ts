import { describe, expect, it } from 'vitest';
import { findClauses } from '#shared/analyze/clauses/find-clauses.ts';
import { classesOf } from '#shared/analyze/learned/class-words.ts';
import { classMark, piecesOf, readSigns, scaleOf, signsOf } from '#shared/analyze/learned/features.ts';
import { judgeSentence, readGrounds } from '#shared/analyze/learned/judge-sentence.ts';
import { buildModel, learnedTypes, readClasses, readLearnedModel } from '#shared/analyze/learned/learned-model.ts';
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
  return { text, type, part: false, scale: scaleOf(signs.text), features: [...new Set([...piecesOf(signs), ...classesOf(text, classes)].map((feature) => feature.text))] };
};
const lessons = ['走访', '探访', '慰问'].flatMap((word) => [
  ...['一', '二', '三'].map((number) => example(`乙方每月${word}老人${number}次并填写记录。`, 'none')),
  ...['工作', '任务', '事务'].map((noun) => example(`乙方随时${word}，领导派什么${noun}就做什么${noun}。`, 'open_ended_tasks')),
]);

const model = buildModel({ types: learnedTypes, threshold: 0.6, doubt: 0.05, sure: 0.5, hint: '{words}', rules: new Set(), inputs: '', ...fitWeights(lessons) }, classes);

describe('what is learned from labelled sentences', () => {
  it('takes a sentence apart without its number, its blanks and the size of its figures', () => {
    const texts = piecesOf(readSigns('（三）走访 12 次')).map(({ text }) => text);
    expect(texts).toContain('走访0');
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
    expect(fitWeights(lessons)).toEqual(fitWeights(lessons));
  });

  it('hears a sentence that resembles labelled ones, and quotes the part that speaks for it', () => {
    const sentence = '乙方每月走访老人五次并填写记录，每月探访老人三次并填写记录，领导派什么工作就做什么工作。';
    const judged = judgeSentence(sentence, model);
    expect(judged.type).toBe('open_ended_tasks');
    expect(judged.probability).toBeGreaterThan(0.5);
    const { range, parts, words } = readGrounds(sentence, model, judged);
    expect(sentence.slice(...range)).toBe('领导派什么工作就做什么工作');
    expect(parts).toEqual([range]);
    expect(words.map((word) => sentence.slice(...word)).join('')).toMatch(/领导|派什|什么/u);
    expect(judgeSentence('乙方每月走访老人五次并填写记录。', model).probability).toBeLessThan(0.4);
  });

  it('finds the fault in a long sentence by its parts', () => {
    const harmless = '乙方每月走访老人五次并填写记录，乙方每月探访老人两次并填写记录，乙方每月慰问老人三次并填写记录，';
    const sentence = `${harmless}领导派什么任务就做什么任务。`;
    const judged = judgeSentence(sentence, model);
    expect(sentence.slice(...judged.range)).toContain('领导派什么任务');
    expect(judged.range[0]).toBeGreaterThan(0);
    expect(judged.probability).toBeGreaterThan(judgeSentence(`${harmless}乙方每月走访老人一次并填写记录。`, model).probability);
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
    const heard = found.flatMap((text) => find(text, { ...deaf, index: { among: () => [] } as unknown as typeof rules.index }));
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

  it('says which words it went by', () => {
    const [heard] = found.flatMap((text) => find(text, { ...deaf, index: { among: () => [] } as unknown as typeof rules.index }));
    expect(heard?.why).toMatch(/“[^”]+”等字样/u);
  });

  it('is not heard at all without the learned file', () => {
    expect(found.flatMap((text) => find(text, { ...deaf, learned: null, index: { among: () => [] } as unknown as typeof rules.index }))).toEqual([]);
  });
});

describe('what a rule found', () => {
  const text = '乙方应完成甲方交办的其他工作任务。';
  const find = (learned: typeof rules.learned) => {
    const document = buildDocument([text]);
    return findClauses(document, structure(document).value, { ...rules, learned }).value.filter(({ rule }) => rule.startsWith('ca'));
  };
  const known = rules.learned;
  if (known === null) throw new Error('the shipped pack has a learned file');
  const sure = (type: number) => ({ ...known, scores: () => known.types.map((_, index) => (index === type ? 9 : 0)) });

  it('is not told when the sentence reads harmless', () => expect(find(sure(0))).toEqual([]));

  it('is told as the type that the sentence surely is, as gravely as the rule would', () => {
    const [plain] = find(known);
    expect(find(sure(known.types.indexOf('unilateral_change')))[0]).toMatchObject({ type: 'unilateral_change', level: plain?.level });
  });

  it('is never questioned where the rule is a reader’s own', () => {
    expect(find({ ...sure(0), rules: new Set() }).map(({ type }) => type)).toEqual(['open_ended_tasks']);
  });
});
