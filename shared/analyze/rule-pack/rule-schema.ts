import { z } from 'zod';
import { findingTypes } from '../finding-types.ts';

const sections = [
  'title', 'preamble', 'legal-basis', 'background', 'definitions', 'service', 'indicators', 'staff', 'price', 'payment', 'term',
  'purchaser-duties', 'provider-duties', 'mutual-duties', 'acceptance', 'liability', 'change', 'termination', 'dispute',
  'confidentiality', 'qualification', 'bid-scoring', 'assessment-scoring', 'general', 'annex', 'signature', 'unknown',
] as const;

const words = z.string().min(1);
const template = z.strictObject({
  action: z.enum(['replace', 'delete', 'insert']),
  scope: z.enum(['match', 'sentence', 'paragraph']),
  text: z.string(),
});

/** The shape of `rule.yml`. What each field means to an author is told in docs/rule-guide.md. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{2}\d{3}-[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a code and plain words, as ca001-other-assigned-tasks'),
  title: words,
  kind: z.enum(['phrase', 'open-list']),
  type: z.enum(findingTypes),
  level: z.enum(['high', 'medium', 'low', 'info']),
  level_reason: words,
  claim: z.enum(['T1', 'T2', 'T3']),
  /** Between rules of one level that meet on the same words the higher one speaks. */
  priority: z.int().min(-9).max(9).default(0),
  /** A wide net: the rule is heard only in sentences in which no other rule finds anything. */
  only_alone: z.boolean().default(false),
  /** Speaks for sentences of its type that no rule knows but that read like labelled ones (rules/learned/). One rule a type. */
  learned: z.boolean().default(false),
  when: z.strictObject({
    duty_of: z.array(z.enum(['provider', 'purchaser', 'both', 'none'])).min(1).optional(),
    in: z.array(z.enum(sections)).min(1).optional(),
    not_in: z.array(z.enum(sections)).min(1).optional(),
    headings: z.boolean().default(false),
  }).prefault({}),
  /** open-list only: how many listed things must stand in front of the marker. */
  items: z.int().min(0).max(9).optional(),
  patterns: z.array(words).min(1),
  exceptions: z.array(words).default([]),
  /** Words anywhere in the document that close what the rule finds open: then it is a hint only. */
  softened_by: z.array(words).default([]),
  message: words,
  why: words,
  advice: words,
  proposals: z.strictObject({ preferred: template, fallback: template.optional() }),
  basis: z.array(words),
});
export type RuleSource = z.infer<typeof ruleSchema>;

export const casesSchema = z.strictObject({ hit: z.array(words).min(6), miss: z.array(words).min(8) });
export type RuleCases = z.infer<typeof casesSchema>;

export const wordsSchema = z.record(z.string().regex(/^[\p{L}\p{N}-]+$/u, 'a word list is named with letters and digits'), z.array(words).min(1));

export const basisSchema = z.strictObject({
  version_date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, as 2026-11-23'),
  entries: z.array(z.strictObject({
    id: words, name: words, issuer: words, number: z.string(), article: words, quote: words, force: words, status: words,
  })),
});

export const profileSchema = z.strictObject({ name: words, version: z.string().regex(/^\d{4}\.\d+(?:\.\d+)?$/, 'expected a version, as 2026.11') });
