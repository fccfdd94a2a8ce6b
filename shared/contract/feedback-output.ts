import { z } from 'zod';
import type { Review } from '../model/review.ts';
import type { Decision, Decisions } from '../model/revision.ts';

/** `hengyue.feedback/1`: how a rule fared with a user, in ids and counts. No text of the contract, no reason, no file name. */
export const feedbackSchema = 'hengyue.feedback/1';

const count = z.int().min(0);

export const feedbackOutput = z.object({
  schema: z.literal(feedbackSchema),
  rules: z.object({ profile: z.string(), version: z.string() }),
  entries: z.array(z.object({
    rule: z.string(),
    found: count,
    accepted: count,
    edited: count,
    commented: count,
    rejected: count,
    notApplicable: z.array(z.object({
      scope: z.enum(['finding', 'document', 'profile']), category: z.enum(['agreed-elsewhere', 'not-this-case', 'misread', 'other']), count,
    })),
  })),
});
export type FeedbackOutput = z.infer<typeof feedbackOutput>;

export function buildFeedbackOutput({ findings, notApplicable, rules }: Review, decisions: Decisions): FeedbackOutput {
  const ids = [...new Set(findings.map(({ rule }) => rule))].toSorted();
  return {
    schema: feedbackSchema,
    rules: { profile: rules.profile, version: rules.version },
    entries: ids.map((rule) => {
      const found = findings.filter((finding) => finding.rule === rule);
      const counted = found.filter(({ id }) => notApplicable[id] === undefined);
      const decided = (action: Decision['action']): number => counted.filter(({ id }) => decisions[id]?.action === action).length;
      return {
        rule, found: found.length, accepted: decided('accept'), edited: decided('edit'), commented: decided('comment'), rejected: decided('reject'),
        notApplicable: countWaivers(found.flatMap(({ id }) => notApplicable[id] ?? [])),
      };
    }),
  };
}

function countWaivers(waivers: readonly Review['notApplicable'][string][]): FeedbackOutput['entries'][number]['notApplicable'] {
  const kinds = [...new Set(waivers.map(({ scope, category }) => `${scope} ${category}`))].toSorted();
  return kinds.flatMap((kind) => {
    const same = waivers.filter(({ scope, category }) => `${scope} ${category}` === kind);
    const [first] = same;
    return first === undefined ? [] : [{ scope: first.scope, category: first.category, count: same.length }];
  });
}
