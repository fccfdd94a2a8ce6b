import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { catchAllTypes } from '#shared/model/rule.ts';
import { checks as checkCodes } from './check-rules.ts';
import type { Check } from './check-rules.ts';
import { factLabels } from './score-facts.ts';
import type { FactLabels } from './score-facts.ts';
import type { IndicatorLabel } from './score-indicators.ts';

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
const indicatorSchema = z.object({
  class: z.enum(['professional', 'administrative', 'support']),
  item: z.string().default(''),
  /** All of the quantity null: a duty without a number. */
  value: z.union([z.number(), z.string()]).nullable(),
  max: z.number().nullable(),
  comparator: z.enum(['>=', '<=', '=', 'range']).nullable(),
  unit: z.string().nullable(),
  period: z.string().nullable(),
});
const check = z.enum(checkCodes);
/** A file may label catch-alls, indicators, other checks, or several of them; a row without the field says nothing about it. */
const rowSchema = z.object({ id: z.string(), ...fields, catch_all: fields.catch_all.optional(), strength: fields.strength.optional(), indicators: z.array(indicatorSchema).optional(), duties: z.array(z.object({ text: z.string(), class: z.enum(['professional', 'administrative', 'support']) })).optional(), check: check.nullable().optional(), check_also: z.array(check).default([]) });
const goldSchema = factLabels.extend({
  file: z.string(),
  also_files: z.array(z.string()).default([]),
  clauses: z.array(z.object({ label: z.string().nullish(), ...fields })),
  indicators: z.array(indicatorSchema).default([]),
  amount: z.number().nullish(),
  term: z.object({ months: z.number().nullish() }).nullish(),
  staff: z.object({ total: z.number().nullish(), certified: z.number().nullish() }).nullish(),
  expected: z.object({ share: z.number().nullish() }).nullish(),
});

/** One labelled paragraph, whichever file it came from. */
export type LabelledClause = {
  readonly id: string;
  readonly text: string;
  /** null: nothing may be found here. */
  readonly fault: { readonly type: CatchAll; readonly also: readonly CatchAll[]; readonly strong: boolean; readonly span: string } | null;
};

/** One labelled paragraph with the indicators that stand in it. */
export type LabelledAmounts = { readonly id: string; readonly text: string; readonly labels: readonly IndicatorLabel[] };

/** One sentence with the tasks it gives the provider without a number; empty: none. */
export type LabelledTasks = { readonly id: string; readonly text: string; readonly tasks: readonly { readonly text: string; readonly class: string }[] };

/** One sentence with the check of the catalogue that it should raise (null: none) and those that it may. */
export type LabelledCheck = { readonly id: string; readonly text: string; readonly wanted: Check | null; readonly allowed: readonly Check[] };

/** What a person read from the whole contract; null where it was not labelled. Yuan, months, people, 0–1. */
export type LabelledFigures = { readonly [name in FigureName]: number | null };
export const figureNames = ['amount', 'term', 'staff', 'certified', 'share'] as const;
export type FigureName = (typeof figureNames)[number];

export type LabelledContract = {
  readonly files: readonly string[];
  readonly clauses: readonly LabelledClause[];
  readonly labels: readonly IndicatorLabel[];
  readonly figures: LabelledFigures;
  readonly facts: FactLabels;
};

export type LabelFile = { readonly clauses: readonly LabelledClause[]; readonly amounts: readonly LabelledAmounts[]; readonly checks: readonly LabelledCheck[]; readonly tasks: readonly LabelledTasks[] };

/** Throws with file and line of the first row that is not as docs/evaluation.md says. */
export function readLabelFile(file: string): LabelFile {
  const lines = readFileSync(file, 'utf8').split('\n').map((text, index) => ({ text, where: `${file}:${index + 1}` }));
  const clauses: LabelledClause[] = [];
  const amounts: LabelledAmounts[] = [];
  const checks: LabelledCheck[] = [];
  const tasks: LabelledTasks[] = [];
  for (const { text, where } of lines) {
    if (text.trim() === '') continue;
    const row = rowSchema.safeParse(JSON.parse(text));
    if (!row.success) throw new Error(`${where}: ${z.prettifyError(row.error)}`);
    const { id, catch_all, strength, indicators, duties, check: wanted, check_also, ...rest } = row.data;
    if (catch_all === undefined && indicators === undefined && duties === undefined && wanted === undefined) throw new Error(`${where}: neither catch_all nor indicators nor duties nor check`);
    if (duties !== undefined) tasks.push({ id, text: rest.text, tasks: duties });
    if (wanted !== undefined) checks.push({ id, text: rest.text, wanted, allowed: check_also });
    if (catch_all !== undefined) clauses.push(toClause(id, { ...rest, catch_all, strength: strength ?? null }, where));
    if (indicators !== undefined) amounts.push({ id, text: rest.text, labels: indicators });
  }
  return { clauses, amounts, checks, tasks };
}

/** `gold.json` of a folder: every paragraph of the document in reading order, its indicators, and the figures of the whole. */
export function readGoldFile(file: string): LabelledContract {
  const gold = goldSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    files: [gold.file, ...gold.also_files],
    clauses: gold.clauses.map((clause, index) => toClause(clause.label ?? `#${index + 1}`, clause, `${file} clauses[${index}]`)),
    labels: gold.indicators,
    figures: { amount: gold.amount ?? null, term: gold.term?.months ?? null, staff: gold.staff?.total ?? null, certified: gold.staff?.certified ?? null, share: gold.expected?.share ?? null },
    facts: factLabels.parse(gold),
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
