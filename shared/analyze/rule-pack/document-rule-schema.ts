import { z } from 'zod';
import { differenceKinds, differenceWays } from '../../model/comparison.ts';
import { gateAnswers } from '../../model/gates.ts';
import { limitMeasures } from '../../model/rule.ts';
import { claim, exceptions, level, patterns, ruleHead, sections } from './rule-head.ts';

const words = z.string().min(1);

/** Figures that `comparison` may hold against each other; each is read in `kinds/comparisons/`. */
export const comparisons = [
  'amount-in-words', 'indicators', 'instalments', 'price-table', 'weights', 'term-dates', 'cross-references', 'attached-documents', 'blanks', 'without-number',
] as const;
export type ComparisonName = (typeof comparisons)[number];

/** Facts of the document that may stand for a clause: when one was read, the clause is there. */
export const factNames = ['termMonths', 'staff', 'certified', 'supervision', 'evaluator', 'bond', 'instalments', 'evaluationWeights'] as const;
export type FactName = (typeof factNames)[number];

/** Which documents a rule is asked about. Fragments, policy papers and what is no contract are never asked. */
const when = z.strictObject({
  documents: z.array(z.enum(['contract', 'tender'])).min(1).default(['contract']),
  /** Answers to the question what the provider is; left out, any. */
  provider: z.array(z.enum([...gateAnswers.provider, 'unknown'])).min(1).optional(),
  /** One of these must be said somewhere; its words are what the finding quotes. */
  said: patterns.optional(),
  said_in: sections.optional(),
  /** None of these may be said anywhere. */
  unless: exceptions,
  headings: z.boolean().default(false),
}).prefault({});

const head = { ...ruleHead, when };

const missingClause = z.strictObject({
  kind: z.literal('missing-clause'), ...head,
  /** What a complete contract has; one finding names those that are not there. */
  elements: z.array(z.strictObject({
    name: words, in: sections.optional(), patterns: z.array(words).default([]), facts: z.array(z.enum(factNames)).default([]), indicators: exceptions, headings: z.boolean().default(false),
    /** What every counted piece of work must have; named with those that lack it. Asked instead of words. */
    of_indicators: z.enum(['unit', 'period']).optional(),
  }).refine(({ patterns: own, of_indicators: of }) => (own.length > 0) !== (of !== undefined), 'expected patterns, or of_indicators instead of them')).min(1),
  /** So many must be lacking before anything is said. */
  least: z.int().min(1).default(1),
  /** Sections whose heading is quoted, the first that the document has; left out, the words of `said`. */
  anchor: sections.optional(),
});

const score = z.strictObject({
  kind: z.literal('score'), ...head,
  /** One point each, however often it is found. */
  features: z.array(z.strictObject({ name: words, patterns: patterns.optional(), exceptions, findings: z.array(words).default([]) })).min(2),
  /** The first step that is reached speaks. */
  steps: z.array(z.strictObject({ from: z.int().min(1), level })).min(1),
});

/** null: no value until a profile states one; the step is never passed. */
const bound = z.number().nullable().optional();

const limit = z.strictObject({
  kind: z.literal('limit'), ...head,
  measure: z.enum(limitMeasures),
  /** Names of the parts that a share is made of, for the measures that have parts: exceptions' notation. */
  parts: exceptions,
  /** The first step that is passed speaks; what it does not say the rule says. */
  steps: z.array(z.strictObject({
    above: bound, from: bound, below: bound,
    level, claim: claim.optional(), message: words.optional(), basis: z.array(words).optional(),
  }).refine(({ above, from, below }) => [above, from, below].filter((bound) => bound !== undefined).length === 1, 'expected one of above, from, below')).min(1),
});

const comparison = z.strictObject({ kind: z.literal('comparison'), ...head, compare: z.enum(comparisons) });

/** Tells what of a contract departs from the procurement document beside it. */
export const departure = z.strictObject({
  kind: z.literal('departure'), ...ruleHead,
  difference: z.enum(differenceKinds),
  ways: z.array(z.enum(differenceWays)).min(1),
  /** Words anywhere in the contract by which what it leaves out binds all the same: then that is a hint only. */
  softened_by: exceptions,
  /** Told of what reads as the provider's own promise, as a hint; left out, nothing is told of it. */
  promised: words.optional(),
  /** Where another rule raises what is added as gravely, this sentence is told behind its message, with our basis; left out, the rule always has a finding of its own. */
  joined: words.optional(),
  /** Told where the other document has a passage about the same, in other words: likelier a paraphrase than a difference. */
  near: z.strictObject({ level, message: words }).optional(),
  /** What the rule says of one way other than of the rest. */
  by_way: z.partialRecord(z.enum(differenceWays), z.strictObject({ level: level.optional(), claim: claim.optional(), message: words.optional() })).default({}),
});

export const documentKinds = [missingClause, score, limit, comparison] as const;
