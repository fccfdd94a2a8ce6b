import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { findClauses } from '#shared/analyze/clauses/find-clauses.ts';
import { casesSchema } from '#shared/analyze/rule-pack/rule-schema.ts';
import type { RuleCases } from '#shared/analyze/rule-pack/rule-schema.ts';
import { readYaml } from '#shared/analyze/rule-pack/read-yaml.ts';
import type { Mistake } from '#shared/analyze/rule-pack/rule-pack-error.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '../fixtures/build-document.ts';
import { shippedRules } from '../fixtures/review-file.ts';

/** Every folder under rules/ that holds a rule has its cases: what it must find, in 【】, and what it must leave alone. */
const { rules } = shippedRules();
const files = readRuleFiles(sourcePlaces().rules);
const pages = readdirSync(sourcePlaces().rules, { recursive: true }).map(String);

for (const rule of rules.rules) {
  describe(`${rule.id} ${rule.title}`, () => {
    const cases = readCases(rule.id);
    const quotes = (text: string) => {
      const document = buildDocument([text]);
      return findClauses(document, structure(document).value, { ...rules, rules: [rule] }).value.map(({ quote }) => quote);
    };

    test('has a page that says what it looks for and what it leaves alone', () => {
      const page = pages.find((path) => path.endsWith(`/${rule.id}/README.md`));
      expect(page, `rules/…/${rule.id}/README.md`).toBeDefined();
      expect(readFileSync(join(sourcePlaces().rules, page ?? ''), 'utf8')).toMatch(/找什么[^]+不找什么/u);
    });

    test.each(cases.hit)('finds %s', (marked) => {
      const [, wanted = ''] = /【(.+)】/u.exec(marked) ?? [];
      expect(quotes(marked.replace(/[【】]/gu, ''))).toEqual([wanted]);
    });

    test.each(cases.miss)('leaves alone: %s', (text) => {
      expect(quotes(text)).toEqual([]);
    });
  });
}

function readCases(id: string): RuleCases {
  const file = files.find(({ path }) => path.endsWith(`/${id}/cases.yml`));
  if (file === undefined) throw new Error(`rules/…/${id}/cases.yml is missing`);
  const mistakes: Mistake[] = [];
  const cases = readYaml(file, casesSchema, mistakes);
  if (cases === null) throw new Error(JSON.stringify(mistakes));
  return cases.value;
}
