import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readRuleFiles, readyPath } from '#electron/backend/rule-files.ts';
import { loadRulePack } from '#shared/analyze/index.ts';
import { buildReadyRules } from '../../docs/generate/build-ready-rules.ts';
import { buildRuleIndex } from '../../docs/generate/build-rule-index.ts';
import { buildRuleSchema } from '../../docs/generate/build-rule-schema.ts';
import { fingerprint } from '../eval/training-data.ts';
import { shippedRules } from '../fixtures/review-file.ts';

const folder = sourcePlaces().rules;
const hint = 'run npm run generate and commit what it writes';

test('rules/index.md lists the rules as they are', () => {
  expect(readFileSync(join(folder, 'index.md'), 'utf8'), hint).toBe(buildRuleIndex(shippedRules(), readRuleFiles(folder)));
});

test('rules/schema.json describes rule.yml as it is read', () => {
  expect(readFileSync(join(folder, 'schema.json'), 'utf8'), hint).toBe(buildRuleSchema());
});

test('rules/ready.json holds what is read from the files as they are, and a pack loaded with it is the same pack', () => {
  const files = readRuleFiles(folder);
  const texts = files.map(({ path, text }) => ({ path, text }));
  const slowly = loadRulePack(texts);
  expect(readFileSync(join(folder, readyPath), 'utf8') === buildReadyRules(slowly, texts), hint).toBe(true);
  expect(files.filter(({ path, ready }) => path.endsWith('/rule.yml') && ready === undefined)).toEqual([]);
  const shapeOf = ({ rules: { rules, strengths, documentRules, lists }, standpoint, parameters, label }: typeof slowly): unknown => (
    { rules, strengths, documentRules, authority: lists.authority, groups: [...lists.groups], standpoint, parameters, label }
  );
  expect(JSON.stringify(shapeOf(loadRulePack(files)))).toBe(JSON.stringify(shapeOf(slowly)));
  const sources = (pack: typeof slowly): readonly string[] => pack.rules.rules.flatMap(({ patterns }) => patterns.flatMap(({ parts }) => parts.map(({ source }) => source)));
  expect(sources(loadRulePack(files))).toEqual(sources(slowly));
});

test('rules/learned/catch-all.json was learned from the labels, cases and words as they are', () => {
  expect(shippedRules().rules.learned?.inputs, 'run npm run learn and commit what it writes').toBe(fingerprint(shippedRules()));
});
