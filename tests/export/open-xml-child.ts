import { readFileSync, writeSync } from 'node:fs';
import { initialize, verifyDeliverable } from 'docxodus/core';

/** Judges the files it is given, in a process of its own because the judge can hang: one line of JSON a file, its findings as `code: part: message`. */
await initialize();
for (const file of process.argv.slice(2)) {
  const { findings } = await verifyDeliverable(new Uint8Array(readFileSync(file)));
  // Only what is compared, and written before the process ends itself: thousands of sentences would be cut off in the pipe.
  writeSync(1, `${JSON.stringify({ file, findings: [...new Map(findings.map(({ code, owningPartUri }) => [`${code} ${owningPartUri}`, { code, owningPartUri }])).values()] })}\n`);
}
process.exit(0);
