import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { Refusal } from '#shared/result.ts';
import type { ImportedFile } from './read-imported.ts';

/** A profile on disk, one file or a folder, as an interface would hand it over. Throws Refusal `file-not-found`. */
export async function listProfileFiles(path: string): Promise<readonly ImportedFile[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Refusal('file-not-found');
  if (!found.isDirectory()) return [{ path: basename(path), file: await openFile(path) }];
  const names = (await readdir(path, { recursive: true })).filter((name) => /\.ya?ml$/i.test(name));
  return Promise.all(names.map(async (name) => ({ path: `${basename(path)}/${name.split(sep).join('/')}`, file: await openFile(join(path, name)) })));
}

/** Refers to the file without reading it. */
async function openFile(path: string): Promise<File> {
  return new File([await openAsBlob(path)], basename(path));
}
