import { describe, expect, it, test } from 'vitest';
import { catchAllTypes } from '#shared/model/rule.ts';
import { z } from 'zod';
import { reviewBytes } from '../fixtures/review-file.ts';
import { readCases } from './read-cases.ts';
import { traps } from './traps.ts';

/** Cases of whole-document rules have another shape; a trap stands among the sentences that a rule leaves alone. */
const missCases = z.looseObject({ miss: z.array(z.string()) });
const catchAlls: ReadonlySet<string> = new Set(catchAllTypes);

describe.each(traps)('$trap', ({ sentences }) => {
  it('is known', () => expect(sentences.length).toBeGreaterThan(1));

  test.each(sentences)('$rule leaves alone: $text', async ({ rule, text, praised }) => {
    expect(readCases(rule, missCases).miss, `rules/…/${rule}/cases.yml`).toContain(text);
    const { findings, strengths } = await reviewBytes(new TextEncoder().encode(text));
    expect(findings.filter(({ type, level }) => catchAlls.has(type) && level !== 'info').map(({ rule: id, quote }) => `${id}「${quote}」`)).toEqual([]);
    if (praised !== undefined) expect(strengths.map(({ rule: id }) => id)).toContain(praised);
  });
});
