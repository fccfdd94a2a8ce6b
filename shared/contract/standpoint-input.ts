import { z } from 'zod';
import type { GateAnswers, GateName, Role } from '../model/gates.ts';

/** The answers to the five questions, in the order in which they are offered. */
export const gateChoices = {
  threshold: ['yes', 'no'],
  purchaser: ['organ', 'institution', 'mass-organisation', 'committee', 'other'],
  provider: ['small-enterprise', 'large-enterprise', 'social-service', 'other'],
  procedure: ['tender', 'negotiation', 'consultation', 'single-source', 'below-threshold'],
  stage: ['draft', 'notice', 'before-signing', 'in-force'],
} as const satisfies { readonly [name in GateName]: readonly GateAnswers[name][] };

export const gateNames = ['threshold', 'purchaser', 'provider', 'procedure', 'stage'] as const satisfies readonly GateName[];

export const roles = ['provider', 'purchaser', 'evaluator'] as const satisfies readonly Role[];

const answer = <Choice extends string>(choices: readonly Choice[]) => z.enum(choices).nullable().optional();

/** null: the reader says that it is not clear; left out: what the text says. */
export const askedGates = z.object({
  threshold: answer(gateChoices.threshold), purchaser: answer(gateChoices.purchaser), provider: answer(gateChoices.provider),
  procedure: answer(gateChoices.procedure), stage: answer(gateChoices.stage),
});

export const roleInput = z.enum(roles);
