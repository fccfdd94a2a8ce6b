import type { GateAnswers, GateName, Role } from '../../model/gates.ts';

/** Every answer there is, in the order in which it is offered. */
export const gateAnswers = {
  threshold: ['yes', 'no'],
  purchaser: ['organ', 'institution', 'mass-organisation', 'committee', 'other'],
  provider: ['small-enterprise', 'large-enterprise', 'social-service', 'other'],
  procedure: ['tender', 'negotiation', 'consultation', 'single-source', 'below-threshold'],
  stage: ['draft', 'notice', 'before-signing', 'in-force'],
} as const satisfies { readonly [name in GateName]: readonly GateAnswers[name][] };

export const gateNames = ['threshold', 'purchaser', 'provider', 'procedure', 'stage'] as const satisfies readonly GateName[];

export const roles = ['provider', 'purchaser', 'evaluator'] as const satisfies readonly Role[];
