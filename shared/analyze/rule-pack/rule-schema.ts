import { z } from 'zod';
import { departure, documentKinds } from './document-rule-schema.ts';
import { gateAnswers } from '../../model/gates.ts';
import { exceptions, level, patterns, ruleHead, sections } from './rule-head.ts';

const words = z.string().min(1);

/** The sentences that a rule is about. */
const when = z.strictObject({
  duty_of: z.array(z.enum(['provider', 'purchaser', 'both', 'none'])).min(1).optional(),
  in: sections.optional(),
  not_in: sections.optional(),
  headings: z.boolean().default(false),
  /** Answers to the question what the provider is; left out, any. */
  provider: z.array(z.enum([...gateAnswers.provider, 'unknown'])).min(1).optional(),
}).prefault({});

/** What every rule has that reads sentence by sentence. */
const sentenceRule = {
  ...ruleHead,
  /** Between rules of one level that meet on the same words the higher one speaks. */
  priority: z.int().min(-9).max(9).default(0),
  /** A wide net: the rule is heard only in sentences in which no other rule finds anything. */
  only_alone: z.boolean().default(false),
  /** Says all there is to say about its words: wide nets are silent in its sentence, weaker rules of other families on its words. */
  settles: z.boolean().default(false),
  /** Speaks for sentences of its type that no rule knows but that read like labelled ones (rules/learned/). One rule a type. */
  learned: z.boolean().default(false),
  /** Where a catch-all is told on the same words: said behind it, with our basis, and no finding of its own; left out, it always has one. */
  joined: words.optional(),
  /** Exceptions look at the cells beside as well: tables write the quantity in another column than the work. */
  reads_row: z.boolean().default(false),
  when,
  patterns,
  exceptions,
  /** Words anywhere in the document that close what the rule finds open: then it is a hint only. */
  softened_by: z.array(words).default([]),
  /** What the rule finds is a fault only together with others: where none of these rules (by code) found anything grave, it has this level. */
  weaker_without: z.strictObject({ findings: z.array(z.string().regex(/^[a-z]{2}\d{3}$/, 'expected the code of a rule, as ca001')).min(1), level }).optional(),
};

const phrase = z.strictObject({ kind: z.literal('phrase'), ...sentenceRule });
const openList = z.strictObject({
  kind: z.literal('open-list'), ...sentenceRule,
  /** How many listed things must stand in front of the marker. */
  items: z.int().min(0).max(9).optional(),
});

/** A good clause, told as such: nothing to mend, so no level, no basis and no wording. */
const strength = z.strictObject({ kind: z.literal('strength'), id: ruleHead.id, title: words, when, patterns, exceptions, message: words });

/** The shape of `rule.yml`, by its kind. What each field means to an author is told in docs/rule-guide.md. */
export const ruleSchema = z.discriminatedUnion('kind', [phrase, openList, strength, ...documentKinds, departure], {
  error: 'expected a kind of rule: phrase, open-list, strength, missing-clause, score, limit, comparison or departure',
});
export type RuleSource = z.infer<typeof ruleSchema>;
/** Rules that find faults in sentences, those that tell good clauses, and those that are asked once about the whole document. */
export type ClauseRuleSource = z.infer<typeof phrase> | z.infer<typeof openList>;
export type StrengthSource = z.infer<typeof strength>;
export type DocumentRuleSource = z.infer<(typeof documentKinds)[number]>;
export type DepartureSource = z.infer<typeof departure>;
/** What a rule of any kind says when it finds a fault. */
export type FaultSource = ClauseRuleSource | DocumentRuleSource | DepartureSource;

export const casesSchema = z.strictObject({ hit: z.array(words).min(6), miss: z.array(words).min(8) });
/** Cases of a rule that tells a good clause: praise too many costs less than a false alarm. */
export const strengthCasesSchema = z.strictObject({ hit: z.array(words).min(3), miss: z.array(words).min(4) });

/** Cases of a rule about whole documents: small contracts, in plain text or Markdown, that share a frame; of a rule about two documents, pairs. */
export const documentCasesSchema = z.strictObject({
  /** The lines around; 〔正文〕 stands for the text of a case. */
  frame: z.string().regex(/〔正文〕/u, 'expected 〔正文〕 where the text of a case goes').default('〔正文〕'),
  against_frame: z.string().regex(/〔正文〕/u, 'expected 〔正文〕 where the text of a case goes').default('〔正文〕'),
  documents: z.array(z.strictObject({
    name: words,
    text: words,
    /** The procurement document beside it. */
    against: words.optional(),
    /** The quotes of what must be found, in order; none for a document that the rule leaves alone. */
    finds: z.array(words),
    level: z.enum(['high', 'medium', 'low', 'info']).optional(),
    /** Words that the first message must hold. */
    says: z.array(words).default([]),
  })).min(5).refine((all) => all.filter(({ finds }) => finds.length === 0).length >= 3, 'expected three documents at least that the rule leaves alone'),
});
export type DocumentCases = z.infer<typeof documentCasesSchema>;

export const wordsSchema = z.record(z.string().regex(/^[\p{L}\p{N}-]+$/u, 'a word list is named with letters and digits'), z.array(words).min(1));

export const basisSchema = z.strictObject({
  version_date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, as 2026-11-23'),
  entries: z.array(z.strictObject({
    id: words, name: words, issuer: words, number: z.string(), article: words, quote: words, force: words, status: words,
  })),
});

export const profileSchema = z.strictObject({ name: words, version: z.string().regex(/^\d{4}\.\d+(?:\.\d+)?(?:（.+）)?$/, 'expected a version, as 2026.11') });
