import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readingTools } from '#electron/backend/reading-tools.ts';
import { ingest } from '#shared/ingest/index.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { buildScan } from '#tests/fixtures/build-scan.ts';
import { characterErrors } from '#tests/fixtures/character-errors.ts';

/** The sample PDF as a scan against its own text: seconds and processor time a page, errors by page, what the process grew by. */
export async function benchScans(): Promise<void> {
  const places = sourcePlaces();
  const options = { ...readingTools(places), checkpoint: () => {} };
  const drawn = (await ingest(new Uint8Array(await readFile(join(places.samples, '04-居家养老协议.pdf'))), options)).value;
  for (const [name, look] of [['straight', {}], ['askew by one degree, poor JPEG', { askew: 1, quality: 35 }], ['upside down, put right by /Rotate', { turned: 180 }], ['on its side, and nobody put it right', { turned: 90, lying: true }]] as const) {
    const scan = await buildScan([1, 2, 3, 4].map((page) => ({ kind: 'picture', page, ...look })));
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const { value } = await ingest(scan, options);
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (milliseconds: number): string => (milliseconds / 4000).toFixed(1);
    console.log(`== a scan of 4 pages, ${name} (${Math.round(scan.length / 1024)} kB)`);
    console.log(`  a page: ${seconds(performance.now() - start)} s, processor ${seconds((user + system) / 1000)} s; confidence ${value.ocr?.confidence ?? 0} %`);
    console.log(`  character errors: ${[1, 2, 3, 4].map((page) => `page ${page} ${(characterErrors(textOf(drawn, page), textOf(value, page)) * 100).toFixed(1)} %`).join(', ')}`);
  }
  console.log(`  peak memory of the whole process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

function textOf({ paragraphs }: SourceDocument, page: number): string {
  return paragraphs.filter((paragraph) => paragraph.page === page).map(({ text }) => text).join('');
}
