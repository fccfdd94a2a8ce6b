import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';

export type Note = {
  readonly page: number;
  readonly subtype: string;
  readonly author: string;
  readonly contents: string;
  readonly hasAppearance: boolean;
  /** Left, top, right, bottom in points of the page as shown. */
  readonly box: readonly [number, number, number, number];
};

/** Every annotation as pdf.js reads it, in the order of the pages. */
export async function readNotes(bytes: Uint8Array): Promise<readonly Note[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const notes: Note[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    for (const each of await page.getAnnotations() as readonly { subtype: string; titleObj: { str: string }; contentsObj: { str: string }; hasAppearance: boolean; rect: number[] }[]) {
      const [a = 0, b = 0] = viewport.convertToViewportPoint(each.rect[0] ?? 0, each.rect[1] ?? 0) as number[];
      const [c = 0, d = 0] = viewport.convertToViewportPoint(each.rect[2] ?? 0, each.rect[3] ?? 0) as number[];
      notes.push({
        page: number, subtype: each.subtype, author: each.titleObj.str, contents: each.contentsObj.str.replace(/\r\n?/g, '\n'), hasAppearance: each.hasAppearance,
        box: [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)],
      });
    }
  }
  await task.destroy();
  return notes;
}

const hasQpdf = spawnSync('qpdf', ['--version'], { stdio: 'ignore' }).error === undefined;
if (!hasQpdf) console.log('*** qpdf is not installed: the structure of annotated PDF files was judged by pdf.js alone ***');

export function checkWithQpdf(bytes: Uint8Array): void {
  if (!hasQpdf) return;
  const folder = mkdtempSync(join(tmpdir(), 'hengyue-qpdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', join(folder, 'a.pdf')], { encoding: 'utf8' });
    expect(`${stdout}${stderr}`).toContain('No syntax or stream encoding errors');
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
