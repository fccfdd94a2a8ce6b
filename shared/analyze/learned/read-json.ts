import type { z } from 'zod';
import { readyOf } from '../rule-file.ts';
import type { RuleFile } from '../rule-file.ts';

type Read<T> = { readonly success: true; readonly data: T } | { readonly success: false; readonly error: z.ZodError<T> };

/** What `npm run learn` wrote; a file that was made ready had its shape checked then. Throws SyntaxError for what is no JSON. */
export function readJson<T>(file: RuleFile, schema: z.ZodType<T>): Read<T> {
  const value: unknown = JSON.parse(file.text);
  return readyOf(file) === null ? schema.safeParse(value) : { success: true, data: value as T };
}
