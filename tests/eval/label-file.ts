import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { catchAllTypes } from '#shared/analyze/finding-types.ts';

export type CatchAll = (typeof catchAllTypes)[number];

const type = z.enum(catchAllTypes);
const fields = {
  text: z.string(),
  catch_all: type.nullable(),
  strength: z.enum(['strong', 'weak']).nullable(),
  /** A second type that is also right. */
  catch_all_also: z.union([type, z.array(type)]).nullish(),
  /** The words at fault, a part of `text`. */
  span: z.string().nullish(),
};
const rowSchema = z.object({ id: z.string(), ...fields });
const goldSchema = z.object({
  file: z.string(),
  also_files: z.array(z.string()).default([]),
  clauses: z.array(z.object({ label: z.string().nullish(), ...fields })),
});

/** One labelled paragraph, whichever file it came from. */
export type LabelledClause = {
  readonly id: string;
  readonly text: string;
  /** null: nothing may be found here. */
  readonly fault: { readonly type: CatchAll; readonly also: readonly CatchAll[]; readonly strong: boolean; readonly span: string } | null;
};

export type LabelledContract = { readonly files: readonly string[]; readonly clauses: readonly LabelledClause[] };

/** Throws with file and line of the first row that is not as docs/evaluation.md says. */
export function readLabelFile(file: string): readonly LabelledClause[] {
  const lines = readFileSync(file, 'utf8').split('\n').map((text, index) => ({ text, where: `${file}:${index + 1}` }));
  return lines.filter(({ text }) => text.trim() !== '').map(({ text, where }) => {
    const row = rowSchema.safeParse(JSON.parse(text));
    if (!row.success) throw new Error(`${where}: ${z.prettifyError(row.error)}`);
    return toClause(row.data.id, row.data, where);
  });
}

/** `gold.json` of a folder: every paragraph of the document in reading order. */
export function readGoldFile(file: string): LabelledContract {
  const gold = goldSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    files: [gold.file, ...gold.also_files],
    clauses: gold.clauses.map((clause, index) => toClause(clause.label ?? `#${index + 1}`, clause, `${file} clauses[${index}]`)),
  };
}

function toClause(id: string, row: z.infer<z.ZodObject<typeof fields>>, where: string): LabelledClause {
  if (row.catch_all === null) return { id, text: row.text, fault: null };
  const span = row.span ?? '';
  if (span === '' || !row.text.includes(span)) throw new Error(`${where}: span is not part of the text`);
  if (row.strength === null) throw new Error(`${where}: a catch-all has a strength`);
  const also = row.catch_all_also ?? [];
  return { id, text: row.text, fault: { type: row.catch_all, also: Array.isArray(also) ? also : [also], strong: row.strength === 'strong', span } };
}
