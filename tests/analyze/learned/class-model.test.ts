import { describe, expect, it } from 'vitest';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { classFeatures, guessClass, readClassModel } from '#shared/analyze/learned/class-model.ts';
import { decideClass } from '#shared/analyze/indicators/decide-class.ts';
import { shippedRules } from '../../fixtures/review-file.ts';
import { trainClasses } from '../../eval/learn-classes.ts';
import type { ClassExample } from '../../eval/learn-classes.ts';

const { vocabularies } = shippedRules();
const examples: readonly ClassExample[] = [
  { item: '读报读信', unit: '次', class: 'professional' }, { item: '陪读聊天', unit: '次', class: 'professional' },
  { item: '填表登册', unit: '份', class: 'administrative' }, { item: '登册造表', unit: '份', class: 'administrative' },
  { item: '购置桌椅', unit: '套', class: 'support' }, { item: '购置书架', unit: '个', class: 'support' },
];

describe('the learned classes', () => {
  it('are the ones that the package itself would give', () => {
    const bayes = new BayesClassifier();
    for (const example of examples) bayes.addDocument(classFeatures(example.item, example.unit), example.class);
    bayes.train();
    const model = trainClasses(examples);
    for (const item of ['读信聊天', '造表填表', '购置书架']) {
      expect(guessClass(item, null, model)?.class).toBe(bayes.getClassifications(classFeatures(item, null))[0]?.label);
    }
  });

  it('name the words that spoke, and how sure they are', () => {
    const guess = guessClass('购置书架三组', '套', trainClasses(examples));
    expect(guess?.class).toBe('support');
    expect(guess?.words).toContain('购置');
    expect(guess?.confidence).toBeGreaterThan(0.34);
  });

  it('say nothing of text they have never met', () => expect(guessClass('龘靐', null, trainClasses(examples))).toBeNull());

  it('are refused with their path when the file is not as it was written', () => {
    expect(() => readClassModel([{ path: 'learned/indicator-classes.json', text: '{"floor":2}' }])).toThrow(/learned\/indicator-classes\.json/);
  });
});

describe('a class', () => {
  const decide = (item: string, unit: string) => decideClass({ contexts: [item], item, quantity: { comparator: '=', value: 1, max: null, unit, period: null } }, vocabularies);

  it('is told by a word where the vocabularies have one', () => expect(decide('困难家庭个案', '例')).toMatchObject({ class: 'professional', undecided: false, confidence: null }));

  it('is learned where they are silent, with its words and its confidence', () => {
    const learned = decide('社区春晚', '台');
    expect(learned).toMatchObject({ class: 'professional', undecided: false, method: null });
    expect(learned.reason).toMatch(/“社区”.*把握 \d+%/u);
  });

  it('waits for the reader where neither is sure', () => {
    expect(decide('龘靐', '件次')).toMatchObject({ undecided: true });
  });
});
