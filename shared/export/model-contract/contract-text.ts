import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);

const schema = z.strictObject({
  title: text,
  subtitle: text,
  opening: z.array(text),
  clauses: z.array(z.strictObject({ title: text, items: z.array(z.union([text, z.strictObject({ text, list: z.array(text) })])) })),
  signature: z.array(z.array(text)),
  annexes: z.array(z.union([
    z.strictObject({ title: text, note: text, columns: z.array(text), widths: z.array(z.number()), indicators: z.literal(true) }),
    z.strictObject({ title: text, note: text, columns: z.array(text), widths: z.array(z.number()), rows: z.array(z.array(text)) }),
    z.strictObject({ title: text, note: text, form: z.array(text) }),
  ])),
});

/** A model contract as `rules/model-contract/*.yml` says it, `{…}` not yet filled. */
export type ContractText = z.infer<typeof schema>;

/** Throws for a file that is not one: its author is told what and where. */
export function readContractText(yaml: string): ContractText {
  return schema.parse(parse(yaml));
}
