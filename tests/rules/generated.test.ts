import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { buildRuleIndex } from '../../docs/generate/build-rule-index.ts';
import { buildRuleSchema } from '../../docs/generate/build-rule-schema.ts';
import { shippedRules } from '../fixtures/review-file.ts';

const folder = sourcePlaces().rules;
const hint = 'run npm run generate and commit what it writes';

test('rules/index.md lists the rules as they are', () => {
  expect(readFileSync(join(folder, 'index.md'), 'utf8'), hint).toBe(buildRuleIndex(shippedRules(), readRuleFiles(folder)));
});

test('rules/schema.json describes rule.yml as it is read', () => {
  expect(readFileSync(join(folder, 'schema.json'), 'utf8'), hint).toBe(buildRuleSchema());
});
