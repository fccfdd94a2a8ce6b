import type { z } from 'zod';
import type { GateName } from '../../model/gates.ts';
import { lintPattern } from '../rule-pack/lint-pattern.ts';
import { readRequired } from '../rule-pack/read-yaml.ts';
import type { Located } from '../rule-pack/read-yaml.ts';
import { RulePackError } from '../rule-pack/rule-pack-error.ts';
import type { Mistake } from '../rule-pack/rule-pack-error.ts';
import type { RuleFile } from '../rule-file.ts';
import { gateNames } from '../../model/gates.ts';
import { gatesSchema, isAnswer, rolesSchema } from './gate-schema.ts';
import type { GuessSource } from './gate-schema.ts';

export type Guess = Pick<GuessSource, 'answer' | 'kind'> & { readonly name: RegExp | null; readonly text: RegExp | null };

type GatesSource = z.infer<typeof gatesSchema>;

/** How gates and roles change what a finding says; `rules/gates.yml` and `rules/roles.yml`. */
export type StandpointRules = Omit<GatesSource, 'guess'> & {
  readonly guess: { readonly [name in GateName]: readonly Guess[] };
  readonly roles: z.infer<typeof rolesSchema>;
};

/** Throws RulePackError with every mistake at once. */
export function readStandpointRules(files: readonly RuleFile[]): StandpointRules {
  const mistakes: Mistake[] = [];
  const gates = readRequired(files, 'gates.yml', gatesSchema, mistakes);
  const roles = readRequired(files, 'roles.yml', rolesSchema, mistakes);
  if (gates === null || roles === null) throw new RulePackError(mistakes);
  const guess = (name: GateName): readonly Guess[] => gates.value.guess[name].map((source, index) => readGuess(source, name, index, gates, mistakes));
  const read = { threshold: guess('threshold'), purchaser: guess('purchaser'), provider: guess('provider'), procedure: guess('procedure'), stage: guess('stage') };
  gates.value.laws.forEach(({ gate, when }, index) => {
    for (const answer of Object.keys(when)) {
      if (answer !== 'unknown' && !isAnswer(gate, answer)) mistakes.push(gates.place(['laws', index, 'when', answer], `${gate} has no answer ${answer}`));
    }
  });
  if (mistakes.length > 0) throw new RulePackError(mistakes);
  return { ...gates.value, guess: read, roles: roles.value };
}

function readGuess(source: GuessSource, name: GateName, index: number, gates: Located<GatesSource>, mistakes: Mistake[]): Guess {
  if (!isAnswer(name, source.answer)) mistakes.push(gates.place(['guess', name, index, 'answer'], `${name} has no answer ${source.answer}`));
  const compile = (field: 'name' | 'text'): RegExp | null => {
    const pattern = source[field];
    if (pattern === undefined) return null;
    const reason = lintPattern(pattern);
    if (reason !== null) mistakes.push(gates.place(['guess', name, index, field], reason));
    try {
      return new RegExp(pattern, 'u');
    } catch (error) {
      mistakes.push(gates.place(['guess', name, index, field], error instanceof Error ? error.message : 'not a regular expression'));
      return null;
    }
  };
  return { answer: source.answer, kind: source.kind, name: compile('name'), text: compile('text') };
}

/** Where a pack's basis leads to no law group, nothing is changed: civil law asks no gate. */
export function gatesOf(basis: string, { laws }: StandpointRules): readonly GateName[] {
  return gateNames.filter((name) => laws.some(({ of, gate }) => gate === name && of.some((code) => isOf(basis, code))));
}

export function isOf(basis: string, code: string): boolean {
  return basis === code || basis.startsWith(`${code}-`);
}
