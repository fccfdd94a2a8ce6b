import { z } from 'zod';
import { gateAnswers, roles } from '../model/gates.ts';

const answer = <Choice extends string>(choices: readonly Choice[]) => z.enum(choices).nullable().optional();

/** null: the reader says that it is not clear; left out: what the text says. */
export const askedGates = z.object({
  threshold: answer(gateAnswers.threshold), purchaser: answer(gateAnswers.purchaser), provider: answer(gateAnswers.provider),
  procedure: answer(gateAnswers.procedure), stage: answer(gateAnswers.stage),
});

export const roleInput = z.enum(roles);
