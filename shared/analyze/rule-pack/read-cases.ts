import type { z } from 'zod';
import type { RuleFile } from '../rule-file.ts';
import { readYaml } from './read-yaml.ts';
import { RulePackError } from './rule-pack-error.ts';
import type { Mistake } from './rule-pack-error.ts';
import { casesSchema, documentCasesSchema } from './rule-schema.ts';
import type { DocumentCases } from './rule-schema.ts';

/** The cases of a rule that reads sentences. Throws RulePackError; a rule without cases is one mistake. */
export function readClauseCases(files: readonly RuleFile[], rule: string): z.infer<typeof casesSchema> {
  return readCases(files, rule, casesSchema);
}

/** One case of a rule about whole documents, its frames around it. `against`: the procurement document of a pair, else null. */
export type DocumentCase = Omit<DocumentCases['documents'][number], 'against'> & { readonly against: string | null };

/** The cases of a rule about whole documents or about two. Throws as above. */
export function readDocumentCases(files: readonly RuleFile[], rule: string): readonly DocumentCase[] {
  const { frame, against_frame: other, documents } = readCases(files, rule, documentCasesSchema);
  return documents.map(({ text, against, ...rest }) => (
    { ...rest, text: frame.replace('〔正文〕', text.trim()), against: against === undefined ? null : other.replace('〔正文〕', against.trim()) }
  ));
}

function readCases<T>(files: readonly RuleFile[], rule: string, schema: z.ZodType<T>): T {
  const file = files.find(({ path }) => path.endsWith(`/${rule}/cases.yml`));
  const mistakes: Mistake[] = [];
  const cases = file === undefined ? null : readYaml(file, schema, mistakes);
  if (cases !== null) return cases.value;
  throw new RulePackError(mistakes.length > 0 ? mistakes : [{ path: `${rule}/cases.yml`, line: 0, column: 0, text: 'missing' }]);
}
