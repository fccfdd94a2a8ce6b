import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { differenceKinds, differenceWays } from '#shared/model/comparison.ts';

/** Pairs of a contract and its procurement document with the differences that a reader would name. */
const pairSchema = z.strictObject({
  name: z.string(), contract: z.string(), tender: z.string(),
  differences: z.array(z.strictObject({ kind: z.enum(differenceKinds), way: z.enum(differenceWays), /** Words of the contract; of what is left out, of the other document. */ at: z.string().min(1) })),
});
const fileSchema = z.strictObject({ frame: z.strictObject({ contract: z.string(), tender: z.string() }), pairs: z.array(pairSchema).min(1) });

export type LabelledPair = z.infer<typeof pairSchema>;

/** The pairs with their frames around them. Throws for a file of another shape. */
export function readPairFile(file: string): readonly LabelledPair[] {
  const { frame, pairs } = fileSchema.parse(parse(readFileSync(file, 'utf8')));
  const names = new Set(pairs.map(({ name }) => name));
  if (names.size < pairs.length) throw new Error(`${file}: two pairs of one name`);
  return pairs.map((pair) => ({
    ...pair, contract: frame.contract.replace('〔正文〕', pair.contract.trim()), tender: frame.tender.replace('〔正文〕', pair.tender.trim()),
  }));
}
