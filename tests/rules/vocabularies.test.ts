import { describe, expect, test } from 'vitest';
import { readAmounts } from '#shared/analyze/indicators/read-amounts.ts';
import { classify } from '#shared/analyze/indicators/classify.ts';
import { shippedRules } from '../fixtures/review-file.ts';

/** Every vocabulary under rules/indicators names work that is its own, and work that looks alike and is not. */
const { vocabularies } = shippedRules();

for (const vocabulary of vocabularies.list) {
  describe(`${vocabulary.class}/${vocabulary.id} ${vocabulary.title}`, () => {
    const decide = (text: string): string | undefined => classify(text, vocabularies, readAmounts(text).amounts[0]?.unit ?? null)?.method?.id;

    test.each(vocabulary.cases.hit)('decides %s', (text) => expect(decide(text)).toBe(vocabulary.id));
    test.each(vocabulary.cases.miss)('leaves %s to another', (text) => expect(decide(text)).not.toBe(vocabulary.id));
  });
}
