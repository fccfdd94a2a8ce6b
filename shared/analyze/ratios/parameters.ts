import { z } from 'zod';
import { findingTypes } from '../../model/rule.ts';
import { readRequired } from '../rule-pack/read-yaml.ts';
import { RulePackError } from '../rule-pack/rule-pack-error.ts';
import type { Mistake } from '../rule-pack/rule-pack-error.ts';
import type { RuleFile } from '../rule-file.ts';

const text = z.string().min(1);
const estimate = z.tuple([z.number().min(0), z.number().min(0)]).refine(([low, high]) => low <= high, 'the low value stands first');
const points = z.int().min(0).max(100);
const parts = z.strictObject({ types: z.array(z.enum(findingTypes)).min(1), high: points, medium: points, low: points });
const check = z.strictObject({ points, reason: text });

/** What the words of `overview.yml` may ask about; each is computed in `score/`. */
export const checkNames = [
  'without-number', 'without-period', 'contradiction', 'no-indicators', 'share', 'amount-missing', 'amount-mismatch', 'instalments-missing', 'days-missing',
  'overload', 'no-service-money', 'evaluator-missing', 'evaluator-purchaser', 'weights-missing', 'termination-missing',
] as const;
export type CheckName = (typeof checkNames)[number];

/** `rules/ratios/hours.yml`: hours that one unit of work takes, by method; agreed, not laid down anywhere. */
export const hoursSchema = z.strictObject({
  title: text, note: text, worker_year: z.number().min(1).max(4000),
  methods: z.array(z.strictObject({ method: text, hours: z.record(text, estimate) })).min(1),
});

/** `rules/ratios/funding.yml`: what a worker costs a year (agreed) and figures met elsewhere (marked by kind). */
export const fundingSchema = z.strictObject({
  title: text, note: text, worker_cost: estimate,
  comparisons: z.array(z.strictObject({ of: z.enum(['station-year', 'worker-year']), amount: estimate, kind: z.enum(['statistics', 'single-contract', 'paper', 'programme']), source: text })),
});

/** `rules/ratios/overview.yml`: the six dimensions, what takes points off and how many. */
export const overviewSchema = z.strictObject({
  title: text, note: text, finding_reason: text, levels: z.strictObject({ high: text, medium: text, low: text }),
  stars: z.tuple([points, points, points, points]).refine((stars) => stars.every((star, index) => index === 0 || star > (stars[index - 1] ?? 0)), 'rising numbers'),
  dimensions: z.array(z.strictObject({
    id: z.enum(['scope', 'indicators', 'professional', 'money', 'autonomy', 'acceptance']), title: text, weight: z.number().positive(),
    findings: parts.optional(), checks: z.partialRecord(z.enum(checkNames), check), good: text,
  })).min(1),
});

/** `rules/facts/duties.yml`: the fields of the list of duties. */
export const dutiesSchema = z.strictObject({
  title: text, gap: text, overlap: text, empty_purchaser: text,
  /** Words that hold a field's word and mean something else (社工站 is no 社工). */
  aside: z.array(text).default([]),
  fields: z.array(z.strictObject({
    id: text, expected: z.array(z.enum(['purchaser', 'provider'])), single: z.boolean().default(false),
    leading: z.boolean().default(false), over: z.array(text).default([]), from: z.enum(['payment', 'professional', 'administrative', 'reporting', 'staff']).optional(), words: z.array(text).min(1),
  })).min(1),
});

/** Everything that the figures rest on besides the document. */
export type Parameters = {
  readonly hours: z.infer<typeof hoursSchema>;
  readonly funding: z.infer<typeof fundingSchema>;
  readonly overview: z.infer<typeof overviewSchema>;
  readonly duties: z.infer<typeof dutiesSchema>;
};

/** Throws RulePackError with every mistake at once. `methods`: ids of the vocabularies that the table may name. */
export function readParameters(files: readonly RuleFile[], methods: ReadonlySet<string>): Parameters {
  const mistakes: Mistake[] = [];
  const hours = readRequired(files, 'ratios/hours.yml', hoursSchema, mistakes);
  const funding = readRequired(files, 'ratios/funding.yml', fundingSchema, mistakes);
  const overview = readRequired(files, 'ratios/overview.yml', overviewSchema, mistakes);
  const duties = readRequired(files, 'facts/duties.yml', dutiesSchema, mistakes);
  hours?.value.methods.forEach(({ method }, index) => {
    if (!methods.has(method)) mistakes.push(hours.place(['methods', index, 'method'], `no vocabulary is called ${method}`));
  });
  if (hours === null || funding === null || overview === null || duties === null || mistakes.length > 0) throw new RulePackError(mistakes);
  return { hours: hours.value, funding: funding.value, overview: overview.value, duties: duties.value };
}
