import { z } from 'zod';
import type { GateAnswers, GateName } from '../../model/gates.ts';
import { findingTypes } from '../../model/rule.ts';
import { level } from '../rule-pack/rule-head.ts';
import { gateAnswers, gateNames } from '../../model/gates.ts';

const text = z.string().min(1);

/** One way to guess an answer: by the name of the party that the gate asks for, by words of the text, or by the kind of document. */
const guess = z.strictObject({ answer: text, name: text.optional(), text: text.optional(), kind: z.enum(['contract', 'tender', 'unknown']).optional() });

/** How a law stands to this contract: `reference` caps the claim at T2, `agreement` at T3, `leave-out` is not cited. */
const standing = z.strictObject({ standing: z.enum(['reference', 'agreement', 'leave-out']), remark: text.optional() });

const byRole = z.strictObject({ provider: text.optional(), purchaser: text.optional(), evaluator: text.optional() });
const byStage = z.partialRecord(z.enum(gateAnswers.stage), byRole);

/** The shape of `rules/gates.yml`. */
export const gatesSchema = z.strictObject({
  guess: z.strictObject({ threshold: z.array(guess), purchaser: z.array(guess), provider: z.array(guess), procedure: z.array(guess), stage: z.array(guess) }),
  laws: z.array(z.strictObject({ of: z.array(text).min(1), gate: z.enum(gateNames), when: z.record(text, standing) })),
  /** Codes of laws that tell a consequence or fill a gap: no contract is out of step with them, so they open a message only where nothing else can. */
  supporting: z.array(text),
  /** The gravest a T1 finding may be where its law stands so. */
  levels: z.strictObject({ reference: level, agreement: level }),
  leads: z.strictObject({ T1: text, T2: text, 'T2-reference': text, T3: text, 'T3-agreement': text }),
  remedies: byStage,
  /** Instead of `remedies` where the project is below the threshold. */
  below: byStage,
});

const advice = z.intersection(z.partialRecord(z.enum(findingTypes), text), z.looseObject({ other: text }));
const reader = z.strictObject({ order: z.array(z.enum(['preferred', 'fallback'])).length(2), advice });

/** The shape of `rules/roles.yml`: what a rule says to readers it does not speak to itself. */
export const rolesSchema = z.strictObject({ purchaser: reader, evaluator: reader });

export type LawStanding = z.infer<typeof standing>;
export type GuessSource = z.infer<typeof guess>;

export function isAnswer<Name extends GateName>(name: Name, answer: string): answer is GateAnswers[Name] {
  return (gateAnswers[name] as readonly string[]).includes(answer);
}
