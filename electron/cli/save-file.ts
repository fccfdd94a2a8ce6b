import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Writes under the file's own name, or the next free one: 合同.修订稿.docx, 合同.修订稿(2).docx … Returns the path. */
export async function saveFile(folder: string, file: File): Promise<string> {
  const name = basename(file.name);
  const dot = name.lastIndexOf('.');
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? name : `${name.slice(0, dot)}(${copy})${name.slice(dot)}`);
    try {
      // `wx` asks and creates in one step: whatever is there already stays as it is.
      const handle = await open(path, 'wx');
      await handle.writeFile(new Uint8Array(await file.arrayBuffer()));
      await handle.close();
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
