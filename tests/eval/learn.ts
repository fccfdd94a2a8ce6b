import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readPartyNames } from '#shared/analyze/clauses/party-names.ts';
import { isCatchAll } from '#shared/analyze/is-catch-all.ts';
import { readUnits } from '#shared/analyze/clauses/read-units.ts';
import { classesOf, piecesOf, readSigns, scaleOf } from '#shared/analyze/learned/features.ts';
import { judgeSentence } from '#shared/analyze/learned/judge-sentence.ts';
import { buildModel, learnedPath, readClasses } from '#shared/analyze/learned/learned-model.ts';
import type { LearnedModel } from '#shared/analyze/learned/learned-model.ts';
import { loadRulePack } from '#shared/analyze/index.ts';
import { casesSchema } from '#shared/analyze/rule-pack/rule-schema.ts';
import { structure } from '#shared/structure/index.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { buildDocument } from '../fixtures/build-document.ts';
import { reviewFile } from '../fixtures/review-file.ts';
import { readLabelFile } from './label-file.ts';
import { learnClasses } from './learn-classes.ts';
import type { LabelledClause } from './label-file.ts';
import { fitWeights } from './fit-weights.ts';
import type { Example } from './fit-weights.ts';

/**
 * `npm run learn`: what our own labelled sentences say about sentences no rule knows. Prints how it does on each gold set
 * when that set is left out, then learns from all of them and writes rules/learned/catch-all.json.
 */
const gold = join(import.meta.dirname, '../gold');
const threshold = 0.5;
/** Word lists that stand for what a clause does; the others name somebody or cut a pattern short. */
const classNames = [
  '社工', '交办', '弱交办', '任务', '其他', '临时', '泛指', '配合', '迎检', '变更', '约定内容', '主观', '评断', '否定', '可拒', '协商', '计费', '合同外',
  '购买方不得', '强交办', '照办', '人事', '受制', '额外', '不付费', '软评判', '后果',
];
/** The pack as it is before anything was learned. */
const pack = loadRulePack(readRuleFiles(sourcePlaces().rules).filter(({ path }) => path !== learnedPath));
const { partyWords, lists } = pack.rules;
const classes = readClasses(classNames, lists);

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

function score(model: LearnedModel, examples: readonly Example[]): string {
  const found = examples.map(({ text, type }) => ({ type, judged: judgeSentence(text, model) }));
  const faults = found.filter(({ type }) => type !== 'none');
  const right = faults.filter(({ judged }) => judged !== null);
  const alarms = found.filter(({ type, judged }) => type === 'none' && judged !== null).length;
  const typed = right.filter(({ type, judged }) => judged?.type === type).length;
  return `recall ${right.length}/${faults.length} ${(right.length / faults.length).toFixed(3)}   precision ${(right.length / (right.length + alarms || 1)).toFixed(3)}   type ${(typed / (right.length || 1)).toFixed(3)}`;
}

/** What another check leaves alone may well be a catch-all: only the cases of catch-all rules are ordinary to this net. */
function aboutCatchAlls(path: string): boolean {
  const [, id] = /([^/]+)\/cases\.yml$/.exec(path) ?? [];
  return pack.rules.rules.some((rule) => rule.id === id && isCatchAll(rule.type));
}

/** Sentences of contracts and papers in which nothing is wrong: the sample contracts but for what their rules find, policy prose, and what rules must leave alone. */
async function ordinarySentences(): Promise<readonly string[]> {
  const { samples, rules } = sourcePlaces();
  const misses = readRuleFiles(rules).filter(({ path }) => aboutCatchAlls(path)).flatMap(({ text }) => casesSchema.parse(parse(text)).miss);
  const contracts = await Promise.all(readdirSync(samples).filter((name) => /\.(?:docx|pdf)$/.test(name)).map((name) => reviewFile(join(samples, name), pack)));
  const lines = contracts.flatMap(({ review: { document, findings } }) => document.paragraphs.filter(({ index }) => findings.every(({ paragraph }) => paragraph !== index)).map(({ text }) => text));
  const amounts = readLabelFile(join(gold, 'indicators.jsonl')).clauses.filter(({ fault }) => fault === null).map(({ text }) => text);
  return [...misses, ...lines, ...readFileSync(join(gold, 'policy-prose.txt'), 'utf8').trim().split('\n'), ...amounts];
}

const ordinary = examplesOf((await ordinarySentences()).filter((text) => text.length >= 8).map((text, index) => ({ id: `o${index}`, text, fault: null })));
const sets = readdirSync(gold).filter((name) => /^catch-all.*\.jsonl$/.test(name)).sort().map((name) => ({ name, examples: examplesOf(readLabelFile(join(gold, name)).clauses) }));
for (const { name } of sets) {
  const others = [...ordinary, ...sets.filter((set) => set.name !== name).flatMap(({ examples }) => examples)];
  console.log(`${name} left out: ${score(buildModel(fitWeights(others, threshold), classes), sets.find((set) => set.name === name)?.examples ?? [])}`);
}
const all = [...sets.flatMap(({ examples }) => examples), ...ordinary];
const { types, bias, features, hint } = fitWeights(all, threshold);
const hundredths = (weights: readonly number[]): readonly number[] => weights.map((weight) => Math.round(weight * 100));
const note = '由 npm run learn 从 tests/gold 的标注句子算出，请勿手改。';
const lines = [...features].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text, weights]) => `    ${JSON.stringify(text)}: ${JSON.stringify(hundredths(weights))}`);
const path = join(sourcePlaces().rules, learnedPath);
writeFileSync(path, `{\n  "note": ${JSON.stringify(note)},\n  "hint": ${JSON.stringify(hint)},\n  "types": ${JSON.stringify(types)},\n  "threshold": ${threshold},\n  "classes": ${JSON.stringify(classNames)},\n  "bias": ${JSON.stringify(hundredths(bias))},\n  "features": {\n${lines.join(',\n')}\n  }\n}\n`);
console.log(`${all.length} sentences, ${features.size} pieces → ${path}`);
learnClasses(pack.vocabularies);
