import { readFileSync } from 'node:fs';
import { initialize, verifyDeliverable } from 'docxodus/core';

/** Judges the files it is given, in a process of its own because the judge can hang: one line of JSON a file, its findings as `code: part: message`. */
await initialize();
for (const file of process.argv.slice(2)) {
  const { findings } = await verifyDeliverable(new Uint8Array(readFileSync(file)));
  console.log(JSON.stringify({ file, findings }));
}
process.exit(0);
