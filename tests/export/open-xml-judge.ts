import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const seconds = 240;

/**
 * What the Open XML validator of docxodus finds in Word files, by name: `code in part`. It runs in a child process with a time
 * limit, for it can hang. null, with the reason printed, where it cannot run.
 */
export function validateDocx(files: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, readonly string[]> | null {
  const folder = mkdtempSync(join(tmpdir(), 'hengyue-open-xml-'));
  try {
    const names = Object.keys(files);
    names.forEach((name, at) => writeFileSync(join(folder, `${at}.docx`), files[name] ?? new Uint8Array()));
    const child = fileURLToPath(new URL('open-xml-child.ts', import.meta.url));
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [child, ...names.map((_, at) => join(folder, `${at}.docx`))], { encoding: 'utf8', timeout: seconds * 1_000, maxBuffer: 1e8 });
    if (status !== 0) {
      console.log(`*** THE OPEN XML VALIDATOR DID NOT RUN: ${error?.message ?? stderr.trim().split('\n').at(-1) ?? status} ***`);
      return null;
    }
    const lines = stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { file: string; findings: { code: string; owningPartUri: string | null }[] });
    return new Map(lines.map(({ file, findings }) => [names[Number(/(\d+)\.docx$/.exec(file)?.[1])] ?? file, findings.map(({ code, owningPartUri }) => `${code} in ${owningPartUri ?? 'the package'}`)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
