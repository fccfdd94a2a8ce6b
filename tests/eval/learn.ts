import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPartyNames } from '#shared/analyze/clauses/party-names.ts';
import { readUnits } from '#shared/analyze/clauses/read-units.ts';
import { loadRulePack } from '#shared/analyze/index.ts';
import { isCatchAll } from '#shared/analyze/is-catch-all.ts';
import { classesOf } from '#shared/analyze/learned/class-words.ts';
import { piecesOf, readSigns, scaleOf } from '#shared/analyze/learned/features.ts';
import { judgeSentence } from '#shared/analyze/learned/judge-sentence.ts';
import { buildModel, learnedPath, learnedTypes, readClasses } from '#shared/analyze/learned/learned-model.ts';
import type { LearnedModel } from '#shared/analyze/learned/learned-model.ts';
import { structure } from '#shared/structure/index.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { buildDocument } from '../fixtures/build-document.ts';
import { reviewFile } from '../fixtures/review-file.ts';
import { fitWeights } from './fit-weights.ts';
import type { Example } from './fit-weights.ts';
import type { LabelledClause } from './label-file.ts';
import { learnClasses } from './learn-classes.ts';
import { classNames, fingerprint, goldSets, lessonClauses, ordinaryLines } from './training-data.ts';

/**
 * `npm run learn`: what our own labelled sentences say about sentences no rule knows. Prints how it does on each gold set
 * when that set is left out, then learns from all of them and writes rules/learned/catch-all.json.
 */
const hint = '这句话没有用到规则里的写法，是因为{words}等字样与已标注的同类条款读起来相近而提出，请人工核对。';
const note = '由 npm run learn 从 tests/gold 的标注句子算出，请勿手改。';
/** Chosen on sets left out: docs/evaluation.md. */
const limits = { threshold: 0.45, doubt: 0.06, sure: 0.5 };
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
    return readUnits(document, outline, readPartyNames(outline.parties, partyWords)).map((unit): Example => {
      const hit = fault !== null && unit.range[0] < at + fault.span.length && at < unit.range[1];
      const { text: sentence } = unit.matching;
      const signs = readSigns(sentence);
      const features = [...piecesOf(signs), ...classesOf(sentence, classes)].map((feature) => feature.text);
      return { text: sentence, features: [...new Set(features)], scale: scaleOf(signs.text), type: hit ? fault.type : 'none' };
    });
  });
}

function learn(examples: readonly Example[]): LearnedModel {
  return buildModel({ types: learnedTypes, ...limits, hint, inputs: '', rules: new Set(rules), ...fitWeights(examples) }, classes);
}

function score(model: LearnedModel, examples: readonly Example[]): string {
  const found = examples.map(({ text, type }) => ({ type, judged: judgeSentence(text, model) }));
  const told = found.filter(({ judged }) => judged.probability >= limits.threshold);
  const faults = found.filter(({ type }) => type !== 'none').length;
  const right = told.filter(({ type }) => type !== 'none');
  const typed = right.filter(({ type, judged }) => judged.type === type).length;
  return `recall ${right.length}/${faults} ${(right.length / faults).toFixed(3)}   precision ${(right.length / (told.length || 1)).toFixed(3)}   type ${(typed / (right.length || 1)).toFixed(3)}`;
}

/** Paragraphs of the sample contracts in which no rule finds anything. */
async function ordinaryParagraphs(): Promise<readonly string[]> {
  const { samples } = sourcePlaces();
  const contracts = await Promise.all(readdirSync(samples).filter((name) => /\.(?:docx|pdf)$/.test(name)).map((name) => reviewFile(join(samples, name), pack)));
  return contracts.flatMap(({ review: { document, findings } }) => document.paragraphs.filter(({ index }) => findings.every(({ paragraph }) => paragraph !== index)).map(({ text }) => text));
}

const lines = [...(await ordinaryParagraphs()), ...ordinaryLines()].filter((text) => text.length >= 8);
const always = [...examplesOf(lines.map((text, index) => ({ id: `o${index}`, text, fault: null }))), ...examplesOf(lessonClauses(pack))];
const sets = goldSets().map(({ name, clauses }) => ({ name, examples: examplesOf(clauses) }));
for (const { name, examples } of process.argv.includes('--quick') ? [] : sets) {
  const others = [...always, ...sets.filter((set) => set.name !== name).flatMap((set) => set.examples)];
  console.log(`${name} left out: ${score(learn(others), examples)}`);
}
const all = [...sets.flatMap(({ examples }) => examples), ...always];
const { bias, features } = fitWeights(all);
const hundredths = (weights: readonly number[]): readonly number[] => weights.map((weight) => Math.round(weight * 100));
const head = { note, hint, types: learnedTypes, ...limits, rules, inputs: fingerprint(pack), classes: classNames, bias: hundredths(bias) };
const fields = Object.entries(head).map(([name, value]) => `  "${name}": ${JSON.stringify(value)},`);
const weights = [...features].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text, each]) => `    ${JSON.stringify(text)}: ${JSON.stringify(hundredths(each))}`);
const path = join(sourcePlaces().rules, learnedPath);
writeFileSync(path, `{\n${fields.join('\n')}\n  "features": {\n${weights.join(',\n')}\n  }\n}\n`);
console.log(`${all.length} sentences, ${features.size} pieces → ${path}`);
learnClasses(pack.vocabularies);
