import { readFileSync } from 'node:fs';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readingTools } from '#electron/backend/reading-tools.ts';
import { ingest } from '#shared/ingest/index.ts';

/** Reads one file and prints its pages, its characters, the time, and the most memory that the process held. */
const start = performance.now();
const file = readFileSync(process.argv[2] ?? '');
const { value } = await ingest(new Uint8Array(file.buffer, file.byteOffset, file.length), { ...readingTools(sourcePlaces()), checkpoint: () => {} });
const characters = value.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${value.pages ?? 0} pages, ${characters} characters, ${Math.round(performance.now() - start)} ms, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
