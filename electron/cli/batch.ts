import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageCode } from '#shared/model/message.ts';

/** One line of the result: a file to review, or a path that gives none and why. */
export type Input = { readonly file: string; readonly trouble: MessageCode | null };

/** What a folder is searched for; a file named directly is judged by its content. */
const endings = /\.(?:docx|docm|dotx|dotm|pdf|doc|wps|rtf|ofd|txt|md)$/i;
/** Hidden files, and the lock files that Word leaves beside an open document. */
const skipped = /^(?:\.|~\$)/;

/** Files in the order they were named; a folder's files, subfolders included, sorted by path. */
export async function listInputs(paths: readonly string[]): Promise<readonly Input[]> {
  return (await Promise.all(paths.map(listPath))).flat();
}

async function listPath(path: string): Promise<readonly Input[]> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const files = await listFolder(path);
      return files.length === 0 ? [{ file: path, trouble: 'folder-empty' }] : files.map((file) => ({ file, trouble: null }));
    }
    await access(path, constants.R_OK);
    // A pipe or device may never end.
    return [{ file: path, trouble: found.isFile() ? null : 'file-unreadable' }];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return [{ file: path, trouble: code === 'ENOENT' || code === 'ENOTDIR' ? 'file-not-found' : 'file-unreadable' }];
  }
}

async function listFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const kept = entries.filter(({ name }) => !skipped.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(kept.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFolder(path);
    return entry.isFile() && endings.test(entry.name) ? [path] : [];
  }));
  return nested.flat();
}
