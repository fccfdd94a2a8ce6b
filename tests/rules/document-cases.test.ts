import { describe, expect, test } from 'vitest';
import { documentCasesSchema } from '#shared/analyze/rule-pack/rule-schema.ts';
import { reviewBytes, shippedRules } from '../fixtures/review-file.ts';
import { expectPage, readCases } from './read-cases.ts';

/** Every rule about whole documents has small contracts that it finds something in, and such that it leaves alone. */
for (const rule of shippedRules().rules.documentRules) {
  describe(`${rule.id} ${rule.title}`, () => {
    const { frame, documents } = readCases(rule.id, documentCasesSchema);

    test('has a page that says what it looks for and what it leaves alone', () => expectPage(rule.id, /找什么[^]+不找什么/u));

    test.each(documents)('$name', async ({ text, finds, level, says }) => {
      const { findings } = await reviewBytes(new TextEncoder().encode(frame.replace('〔正文〕', text.trim())));
      const own = findings.filter((finding) => finding.rule === rule.id);
      expect(own.map(({ quote }) => quote)).toEqual(finds);
      if (level !== undefined) expect(own.map((finding) => finding.level)).toEqual(own.map(() => level));
      for (const words of says) expect(own[0]?.message).toContain(words);
    });
  });
}
