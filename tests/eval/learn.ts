import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPartyNames } from '#shared/analyze/clauses/party-names.ts';
import { readUnits } from '#shared/analyze/clauses/read-units.ts';
import { loadRulePack } from '#shared/analyze/index.ts';
import { isCatchAll } from '#shared/analyze/is-catch-all.ts';
import { classesOf } from '#shared/analyze/learned/class-words.ts';
import { piecesOf, readSigns, scaleOf } from '#shared/analyze/learned/features.ts';
import { judgeSentence, long, partsOf } from '#shared/analyze/learned/judge-sentence.ts';
import { buildModel, hundredths, learnedPath, learnedTypes, readClasses, writeWeights } from '#shared/analyze/learned/learned-model.ts';
import type { LearnedModel } from '#shared/analyze/learned/learned-model.ts';
import type { Range } from '#shared/model/source-document.ts';
import { structure } from '#shared/structure/index.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { buildDocument } from '../fixtures/build-document.ts';
import { reviewFile } from '../fixtures/review-file.ts';
import { fitWeights } from './fit-weights.ts';
import type { Example } from './fit-weights.ts';
import type { LabelledClause } from './label-file.ts';
import { learnClasses } from './learn-classes.ts';
import { caseClauses, classNames, fingerprint, goldSets, lessonSets, ordinaryLines } from './training-data.ts';

/**
 * `npm run learn`: what our own labelled sentences say about sentences no rule knows. Prints how it does on each set
 * when that set is left out, then learns from all of them and writes rules/learned/catch-all.json.
 */
const hint = '这句话没有用到规则里的写法，是因为{words}等字样与已标注的同类条款读起来相近而提出，请人工核对。';
const note = '由 npm run learn 从 tests/gold 的标注句子算出，请勿手改。';
/** Chosen on sets left out: docs/evaluation.md. */
const limits = { threshold: 0.38, doubt: 0.15, sure: 0.5 };
/** The pack as it is before anything was learned. */
const pack = loadRulePack(readRuleFiles(sourcePlaces().rules).filter(({ path }) => path !== learnedPath));
const { partyWords, lists } = pack.rules;
const classes = readClasses(classNames, lists);
const rules = pack.rules.rules.filter(({ type }) => isCatchAll(type)).map(({ id }) => id).sort();

function examplesOf(clauses: readonly LabelledClause[]): readonly Example[] {
  return clauses.flatMap(({ text, fault }) => {
    const document = buildDocument([text]);
    const outline = structure(document).value;
    const at = fault === null ? -1 : text.indexOf(fault.span);
    const span: Range | null = fault === null ? null : [at, at + fault.span.length];
    const meets = ([start, end]: Range): boolean => span !== null && start < span[1] && span[0] < end;
    return readUnits(document, outline, readPartyNames(outline.parties, partyWords)).flatMap((unit): readonly Example[] => {
      const { matching } = unit;
      const sentence = matching.text;
      const hit = fault !== null && meets(unit.range);
      const whole = { ...read(sentence), type: hit ? fault.type : 'none' } as const;
      // A long sentence is judged by its parts too, so the parts are learned: what is wrong with it stands in some of them only.
      const parts = hit && sentence.length >= long ? partsOf(sentence).filter((part) => !meets(matching.toOriginal(part)) || holds(matching.toOriginal(part), span)) : [];
      return [whole, ...parts.map((part): Example => ({ ...read(sentence.slice(...part)), part: true, type: meets(matching.toOriginal(part)) ? whole.type : 'none' }))];
    });
  });
}

function holds([start, end]: Range, span: Range | null): boolean {
  return span !== null && start <= span[0] && span[1] <= end;
}

function read(sentence: string): Omit<Example, 'type'> {
  const signs = readSigns(sentence);
  const features = [...piecesOf(signs), ...classesOf(sentence, classes)].map((feature) => feature.text);
  return { text: sentence, features: [...new Set(features)], scale: scaleOf(signs.text), part: false };
}

function learn(examples: readonly Example[]): LearnedModel {
  return buildModel({ types: learnedTypes, ...limits, hint, inputs: '', rules: new Set(rules), ...fitWeights(examples) }, classes);
}

function score(model: LearnedModel, examples: readonly Example[]): string {
  const found = examples.filter(({ part }) => !part).map(({ text, type }) => ({ type, judged: judgeSentence(text, model) }));
  const told = found.filter(({ judged }) => judged.probability >= limits.threshold);
  const faults = found.filter(({ type }) => type !== 'none').length;
  const right = told.filter(({ type }) => type !== 'none');
  const typed = right.filter(({ type, judged }) => judged.type === type).length;
  const ratio = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3));
  return `recall ${right.length}/${faults} ${ratio(right.length, faults)}   precision ${ratio(right.length, told.length)}   type ${ratio(typed, right.length)}`;
}

/** Paragraphs of the sample contracts in which no rule finds anything. */
async function ordinaryParagraphs(): Promise<readonly string[]> {
  const { samples } = sourcePlaces();
  const contracts = await Promise.all(readdirSync(samples).filter((name) => /\.(?:docx|pdf)$/.test(name)).map((name) => reviewFile(join(samples, name), pack)));
  return contracts.flatMap(({ review: { document, findings } }) => document.paragraphs.filter(({ index }) => findings.every(({ paragraph }) => paragraph !== index)).map(({ text }) => text));
}

const lines = [...(await ordinaryParagraphs()), ...ordinaryLines()].filter((text) => text.length >= 8);
const always = [...examplesOf(lines.map((text, index) => ({ id: `o${index}`, text, fault: null }))), ...examplesOf(caseClauses(pack))];
const sets = [...goldSets(), ...lessonSets()].map(({ name, clauses }) => ({ name, examples: examplesOf(clauses) }));
for (const { name, examples } of process.argv.includes('--quick') ? [] : sets) {
  const others = [...always, ...sets.filter((set) => set.name !== name).flatMap((set) => set.examples)];
  console.log(`${name} left out: ${score(learn(others), examples)}`);
}
const all = [...sets.flatMap(({ examples }) => examples), ...always];
const { bias, features, weights } = fitWeights(all);
const fields = {
  note, hint, types: learnedTypes, ...limits, rules, inputs: fingerprint(pack), classes: classNames,
  bias: bias.map((each) => Math.round(each * hundredths)), features: features.join('\n'), weights: writeWeights(weights),
};
const path = join(sourcePlaces().rules, learnedPath);
writeFileSync(path, `{\n${Object.entries(fields).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`).join(',\n')}\n}\n`);
console.log(`${all.length} sentences, ${features.length} pieces → ${path}`);
learnClasses(pack.vocabularies);
