import type { z } from 'zod';
import type { RuleFile } from '../rule-file.ts';
import { readYaml } from './read-yaml.ts';
import { RulePackError } from './rule-pack-error.ts';
import type { Mistake } from './rule-pack-error.ts';
import { casesSchema } from './rule-schema.ts';

/** The cases of a rule that reads sentences. Throws RulePackError; a rule without cases is one mistake. */
export function readClauseCases(files: readonly RuleFile[], rule: string): z.infer<typeof casesSchema> {
  const file = files.find(({ path }) => path.endsWith(`/${rule}/cases.yml`));
  const mistakes: Mistake[] = [];
  const cases = file === undefined ? null : readYaml(file, casesSchema, mistakes);
  if (cases !== null) return cases.value;
  throw new RulePackError(mistakes.length > 0 ? mistakes : [{ path: `${rule}/cases.yml`, line: 0, column: 0, text: 'missing' }]);
}
