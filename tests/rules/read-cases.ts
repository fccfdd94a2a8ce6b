import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { z } from 'zod';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readYaml } from '#shared/analyze/rule-pack/read-yaml.ts';
import type { Mistake } from '#shared/analyze/rule-pack/rule-pack-error.ts';

const folder = sourcePlaces().rules;
const files = readRuleFiles(folder);
const pages = readdirSync(folder, { recursive: true }).map(String);

/** `cases.yml` of a rule; a mistake in it is the test's failure. */
export function readCases<T>(id: string, schema: z.ZodType<T>): T {
  const file = files.find(({ path }) => path.endsWith(`/${id}/cases.yml`));
  if (file === undefined) throw new Error(`rules/…/${id}/cases.yml is missing`);
  const mistakes: Mistake[] = [];
  const cases = readYaml(file, schema, mistakes);
  if (cases === null) throw new Error(JSON.stringify(mistakes));
  return cases.value;
}

/** Every rule has a page for colleagues. */
export function expectPage(id: string, says: RegExp): void {
  const page = pages.find((path) => path.endsWith(`/${id}/README.md`));
  expect(page, `rules/…/${id}/README.md`).toBeDefined();
  expect(readFileSync(join(folder, page ?? ''), 'utf8')).toMatch(says);
}
