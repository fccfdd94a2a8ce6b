import { describe, expect, test } from 'vitest';
import { readDocumentCases } from '#shared/analyze/index.ts';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { shippedRules } from '../fixtures/review-file.ts';
import { reviewPair, reviewText } from '../fixtures/review-pair.ts';
import { expectPage } from './read-cases.ts';

const files = readRuleFiles(sourcePlaces().rules);
const { documentRules, departures } = shippedRules().rules;

/** Every rule about whole documents, or about two, has small contracts that it finds something in, and such that it leaves alone. */
for (const rule of [...documentRules, ...departures]) {
  describe(`${rule.id} ${rule.title}`, () => {
    const cases = readDocumentCases(files, rule.id);

    test('has a page that says what it looks for and what it leaves alone', () => expectPage(rule.id, /找什么[^]+不找什么/u));

    test.each(cases)('$name', async ({ text, against, finds, level, says }) => {
      expect(against !== null, 'a pair for a rule about two documents').toBe(rule.kind === 'departure');
      const { findings } = await (against === null ? reviewText(text) : reviewPair(text, against));
      const own = findings.filter(({ rule: told, joined }) => told === rule.id || joined?.includes(rule.id) === true);
      expect(own.map(({ quote }) => quote)).toEqual(finds);
      if (level !== undefined) expect(own.map((finding) => finding.level)).toEqual(own.map(() => level));
      for (const words of says) expect(own[0]?.message).toContain(words);
    });
  });
}
