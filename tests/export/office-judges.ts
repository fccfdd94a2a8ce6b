import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Other people's programs read what we wrote. They are installed by .ci/install-judges. */

/** The text as pandoc reads it from a Word file, its tracked changes accepted or rejected. */
export function pandocText(docx: Uint8Array, changes: 'accept' | 'reject' = 'accept'): string {
  return inFolder((folder) => {
    const file = join(folder, 'paper.docx');
    writeFileSync(file, docx);
    return execFileSync('pandoc', ['-t', 'plain', '--wrap=none', `--track-changes=${changes}`, file], { encoding: 'utf8' });
  });
}

/** The text as LibreOffice lays it out. */
export function officeText(docx: Uint8Array): string {
  return inFolder((folder) => {
    const file = join(folder, 'paper.docx');
    writeFileSync(file, docx);
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file], { stdio: 'ignore', timeout: 50_000 });
    return readFileSync(join(folder, 'paper.txt'), 'utf8');
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'hengyue-judge-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
