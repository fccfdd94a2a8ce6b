import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readRuleFiles, readyPath } from '#electron/backend/rule-files.ts';
import { loadRulePack } from '#shared/analyze/index.ts';
import { buildReadyRules } from './build-ready-rules.ts';
import { buildRuleIndex } from './build-rule-index.ts';
import { buildRuleSchema } from './build-rule-schema.ts';

/** Writes what is derived from the rules. tests/rules/generated.test.ts fails when somebody forgot to run it. */
const folder = sourcePlaces().rules;
// From the texts alone: what was ready before is not asked.
const files = readRuleFiles(folder).map(({ path, text }) => ({ path, text }));
const pack = loadRulePack(files);
writeFileSync(join(folder, 'index.md'), buildRuleIndex(pack, files));
writeFileSync(join(folder, 'schema.json'), buildRuleSchema());
writeFileSync(join(folder, readyPath), buildReadyRules(pack, files));
