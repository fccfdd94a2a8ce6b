import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assets } from '#shared/ports.ts';

/** The names come out of documents (`/Encoding /../../etc/passwd`): one plain file name, of the kinds these folders hold. */
const fileName = /^[A-Za-z0-9][\w-]*\.(?:bcmap|ttf|pfb|wasm)$/;

/** `pdfData` is the folder that holds cmaps/, standard_fonts/ and wasm/. */
export function folderAssets(pdfData: string): Assets {
  return {
    async read(folder, name) {
      if (!fileName.test(name)) throw new Error(`no such file in ${folder}: ${JSON.stringify(name)}`);
      return new Uint8Array(await readFile(join(pdfData, folder, name)));
    },
  };
}
