import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { loadRulePack } from '#shared/analyze/index.ts';
import { buildRuleIndex } from './build-rule-index.ts';
import { buildRuleSchema } from './build-rule-schema.ts';

/** Writes what is derived from the rules. tests/rules/generated.test.ts fails when somebody forgot to run it. */
const folder = sourcePlaces().rules;
const files = readRuleFiles(folder);
writeFileSync(join(folder, 'index.md'), buildRuleIndex(loadRulePack(files), files));
writeFileSync(join(folder, 'schema.json'), buildRuleSchema());
