import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { parse } from 'yaml';
import { z } from 'zod';
import { classFeatures, classModelPath, guessClass, indicatorClasses } from '#shared/analyze/learned/class-model.ts';
import type { ClassModel } from '#shared/analyze/learned/class-model.ts';
import { readAmounts } from '#shared/analyze/indicators/read-amounts.ts';
import type { Vocabularies } from '#shared/analyze/vocabularies.ts';
import type { IndicatorClass } from '#shared/model/indicator.ts';
import { foldText } from '#shared/text/fold.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readLabelFile } from './label-file.ts';

export type ClassExample = { readonly item: string; readonly unit: string | null; readonly class: IndicatorClass };

const gold = join(import.meta.dirname, '../gold');
/** Chosen on the parts left out: nine of ten guesses above it are right. */
const floor = 0.6;
const parts = 10;
const phrases = z.strictObject({ professional: z.array(z.string()), administrative: z.array(z.string()), support: z.array(z.string()) });

/** Words and cases of the vocabularies, our own list of items, and labelled clauses that hold one class only. */
export function classExamples({ list, words }: Vocabularies): readonly ClassExample[] {
  const known = [...words].flatMap(([item, { vocabulary, weight }]): readonly ClassExample[] => (weight < 4 ? [] : [{ item, unit: null, class: vocabulary.class }]));
  const cases = list.flatMap((vocabulary) => vocabulary.cases.hit.map((text): ClassExample => ({ item: text, unit: readAmounts(text).amounts[0]?.unit ?? null, class: vocabulary.class })));
  const items = phrases.parse(parse(readFileSync(join(gold, 'item-classes.yml'), 'utf8')));
  const listed = indicatorClasses.flatMap((name) => items[name].map((item): ClassExample => ({ item, unit: null, class: name })));
  const clauses = readdirSync(gold).filter((name) => /^indicators.*\.jsonl$/.test(name)).sort().flatMap((name) => readLabelFile(join(gold, name)).amounts).flatMap(({ text, labels }): readonly ClassExample[] => {
    const [first] = labels;
    return first === undefined || labels.some((label) => label.class !== first.class) ? [] : [{ item: foldText(text).text, unit: first.unit, class: first.class }];
  });
  return [...known, ...cases, ...listed, ...clauses];
}

/** Trains the Bayes classifier of `natural` and takes its table out, so that nothing of the package is needed to use it. */
export function trainClasses(examples: readonly ClassExample[]): ClassModel {
  const bayes = new BayesClassifier();
  for (const example of examples) bayes.addDocument(classFeatures(example.item, example.unit), example.class);
  bayes.train();
  const { classFeatures: counts, classTotals, smoothing } = bayes.classifier;
  const log = (count: number, name: IndicatorClass): number => Math.log(count / (classTotals[name] ?? 1));
  const sum = indicatorClasses.reduce((total, name) => total + (classTotals[name] ?? 0), 0);
  return {
    floor,
    prior: indicatorClasses.map((name) => Math.log((classTotals[name] ?? 1) / sum)),
    unseen: indicatorClasses.map((name) => log(smoothing, name)),
    features: new Map(Object.keys(bayes.features).map((feature, index) => [feature, indicatorClasses.map((name) => log(counts[name]?.[index] ?? smoothing, name))])),
  };
}

/** How often the guess is right on items it was not trained on, and how many it leaves to the reader. */
export function scoreLeftOut(examples: readonly ClassExample[]): string {
  let [decided, right, all] = [0, 0, 0];
  for (let part = 0; part < parts; part += 1) {
    const model = trainClasses(examples.filter((_, index) => index % parts !== part));
    for (const example of examples.filter((_, index) => index % parts === part)) {
      const guess = guessClass(example.item, example.unit, model);
      const sure = guess !== null && guess.confidence >= floor;
      all += 1;
      decided += sure ? 1 : 0;
      right += sure && guess.class === example.class ? 1 : 0;
    }
  }
  return `classes, a tenth left out in turn: ${right}/${decided} ${(right / decided).toFixed(3)} right above the floor, ${all - decided}/${all} left to the reader`;
}

export function learnClasses(vocabularies: Vocabularies): void {
  const examples = classExamples(vocabularies);
  console.log(scoreLeftOut(examples));
  const { prior, unseen, features } = trainClasses(examples);
  const hundredths = (weights: readonly number[]): readonly number[] => weights.map((weight) => Math.round(weight * 100));
  const lines = [...features].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text, weights]) => `    ${JSON.stringify(text)}: ${JSON.stringify(hundredths(weights))}`);
  const path = join(sourcePlaces().rules, classModelPath);
  writeFileSync(path, `{\n  "note": "由 npm run learn 从词表、用例和 tests/gold 的标注算出，请勿手改。",\n  "floor": ${floor},\n  "prior": ${JSON.stringify(hundredths(prior))},\n  "unseen": ${JSON.stringify(hundredths(unseen))},\n  "features": {\n${lines.join(',\n')}\n  }\n}\n`);
  console.log(`${examples.length} items, ${features.size} features → ${path}`);
}
