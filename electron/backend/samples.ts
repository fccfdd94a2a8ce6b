import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sample } from '#shared/contract/methods.ts';
import { Refusal } from '#shared/result.ts';

export interface Samples {
  list(): readonly Sample[];
  /** Only names of `list` are read: a caller cannot name a path. Throws Refusal `not-found`. */
  read(name: string): Promise<Uint8Array>;
}

/** Contracts to try the tool with; `01-标题.docx` is shown as 标题. */
export function openSamples(folder: string): Samples {
  const names = readdirSync(folder).filter((name) => /\.(?:docx|pdf)$/.test(name)).sort();
  return {
    list: () => names.map((name) => ({ name, title: name.replace(/^\d+-/, '').replace(/\.\w+$/, '') })),
    async read(name) {
      if (!names.includes(name)) throw new Refusal('not-found');
      return new Uint8Array(await readFile(join(folder, name)));
    },
  };
}
