import { z } from 'zod';
import { findingTypes } from '../../model/rule.ts';

const words = z.string().min(1);

export const sections = z.array(z.enum([
  'title', 'preamble', 'legal-basis', 'background', 'definitions', 'service', 'indicators', 'staff', 'price', 'payment', 'term',
  'purchaser-duties', 'provider-duties', 'mutual-duties', 'acceptance', 'liability', 'change', 'termination', 'dispute',
  'confidentiality', 'qualification', 'bid-scoring', 'assessment-scoring', 'general', 'annex', 'signature', 'unknown',
])).min(1);

export const level = z.enum(['high', 'medium', 'low', 'info']);
export const claim = z.enum(['T1', 'T2', 'T3']);
export const patterns = z.array(words).min(1);
export const exceptions = z.array(words).default([]);

const template = z.strictObject({
  action: z.enum(['replace', 'delete', 'insert']),
  scope: z.enum(['match', 'sentence', 'paragraph']),
  text: z.string(),
});

const proposals = z.strictObject({ preferred: template, fallback: template.optional() });
const voice = z.strictObject({ advice: words.optional(), proposals: proposals.optional() });

/** What every rule says of itself and to its reader, whatever its kind. */
export const ruleHead = {
  id: z.string().regex(/^[a-z]{2}\d{3}-[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a code and plain words, as ca001-other-assigned-tasks'),
  title: words,
  type: z.enum(findingTypes),
  level,
  level_reason: words,
  claim,
  message: words,
  why: words,
  advice: words,
  proposals,
  /** What it says to others than the provider; what is left out is taken from `rules/roles.yml`. */
  for: z.strictObject({ purchaser: voice.optional(), evaluator: voice.optional() }).optional(),
  basis: z.array(words),
};
