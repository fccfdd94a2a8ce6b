import { z } from 'zod';
import { basisSchema } from '../rule-pack/rule-schema.ts';

const text = z.string().min(1);
const estimate = z.tuple([z.number().min(0), z.number().min(0)]).refine(([low, high]) => low <= high, 'the low value stands first');

/** A bare list is added to what there is. */
const listChange = z.union([z.array(text).min(1), z.strictObject({ add: z.array(text).optional(), remove: z.array(text).optional(), replace: z.array(text).min(1).optional() })], { error: 'expected a list of words, or a mapping of add, remove, replace' });
export type ListChange = z.infer<typeof listChange>;

const ruleChange = z.union([
  z.enum(['on', 'off']),
  z.strictObject({
    level: z.enum(['high', 'medium', 'low', 'info']).optional(),
    /** Why this level here; asked for with `level`. */
    reason: text.optional(),
    /** Reference values of a `limit` rule in the place of its own, in the order of its steps; null leaves one as it is. */
    limits: z.array(z.number().nullable()).min(1).optional(),
    /** Local papers, by their ids in `basis`, that the rule cites before its own: what was advice (T3) may then be said as T2. */
    basis: z.array(text).min(1).optional(),
  }),
], { error: 'expected on, off, or a mapping of level, reason, limits, basis' });
export type RuleChange = z.infer<typeof ruleChange>;

/** An entry of the user's own vocabulary: what is called so belongs there, whatever the shipped vocabularies say. */
const ownItem = z.strictObject({
  words: z.string().trim().min(2).max(60), class: z.enum(['professional', 'administrative', 'support']),
  /** Id of a vocabulary of that class; its hours count. */
  method: text.optional(),
});

/** `profile.yml`: what a region or a user changes on top of the national default. */
export const profileChanges = z.strictObject({
  name: text, version: z.string().regex(/^\d{4}\.\d+(?:\.\d+)?$/, 'expected a version, as 2026.11'), note: text.optional(),
  /** By id or by code. */
  rules: z.record(text, ruleChange).default({}),
  words: z.record(text, listChange).default({}),
  /** By id of the vocabulary. */
  vocabularies: z.record(text, listChange).default({}),
  /** The user's own vocabulary, above all others. */
  items: z.array(ownItem).default([]),
  hours: z.strictObject({ worker_year: z.number().min(1).max(4000).optional(), methods: z.record(text, z.record(text, estimate)).default({}) }).optional(),
  funding: z.strictObject({ worker_cost: estimate }).optional(),
  /** Local papers that own rules cite, word for word. */
  basis: basisSchema.shape.entries.default([]),
});
export type ProfileChanges = z.infer<typeof profileChanges>;
