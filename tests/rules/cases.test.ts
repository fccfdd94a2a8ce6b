import { describe, expect, test } from 'vitest';
import { findClauses } from '#shared/analyze/clauses/find-clauses.ts';
import { findStrengths } from '#shared/analyze/clauses/find-strengths.ts';
import { readDocument } from '#shared/analyze/clauses/read-document.ts';
import { casesSchema, strengthCasesSchema } from '#shared/analyze/rule-pack/rule-schema.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '../fixtures/build-document.ts';
import { shippedRules } from '../fixtures/review-file.ts';
import { expectPage, readCases } from './read-cases.ts';

/** Every rule that reads sentences has its cases: what it must find, in 【】, and what it must leave alone. */
const { rules } = shippedRules();

type Told = { readonly id: string; readonly title: string; readonly schema: typeof casesSchema; quotes(text: string): readonly string[]; /** What is told of the sentence when the learned net has been heard. */ told(text: string): readonly string[] };

const told: readonly Told[] = [
  ...rules.rules.map((rule): Told => ({
    id: rule.id, title: rule.title, schema: casesSchema, told: (text) => find(text, { ...rules, rules: [rule] }), quotes: (text) => find(text, { ...rules, rules: [rule], learned: null }),
  })),
  ...rules.strengths.map(({ id, title }): Told => {
    const quotes = (text: string): readonly string[] => {
      const document = buildDocument([text]);
      const outline = structure(document).value;
      return findStrengths(document, outline, readDocument(document, outline, rules), rules).filter(({ rule }) => rule === id).map(({ quote }) => quote);
    };
    return { id, title, schema: strengthCasesSchema, told: quotes, quotes };
  }),
];

function find(text: string, set: typeof rules): readonly string[] {
  const document = buildDocument([text]);
  return findClauses(document, structure(document).value, set).value.map(({ quote }) => quote);
}

for (const { id, title, schema, quotes, told: tell } of told) {
  describe(`${id} ${title}`, () => {
    const cases = readCases(id, schema);

    test('has a page that says what it looks for and what it leaves alone', () => expectPage(id, /找什么[^]+不找什么/u));

    test.each(cases.hit)('finds %s', (marked) => {
      const [, wanted = ''] = /【(.+)】/u.exec(marked) ?? [];
      const text = marked.replace(/[【】]/gu, '');
      expect(quotes(text)).toEqual([wanted]);
      expect(tell(text).length).toBeGreaterThan(0);
    });

    test.each(cases.miss)('leaves alone: %s', (text) => {
      expect(quotes(text)).toEqual([]);
      expect(tell(text)).toEqual([]);
    });
  });
}
