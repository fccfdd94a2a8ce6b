import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutate } from '#tests/fixtures/mutate.ts';
import { createRandom } from '#tests/fixtures/random.ts';
import { startRunner, tryFile } from '#tests/fixtures/try-files.ts';
import { goldenCases } from '#tests/golden/make/cases.ts';

/**
 * `npm run bench -- mutated [COUNT] [SEED] [FOLDER]`: damaged copies of our own documents, one after the other through the
 * worker. Prints the outcomes, and keeps in FOLDER each file that crashed, hung, or lost its text without a word.
 */
export async function benchMutated(count = 1000, seed = 1, folder = 'out/mutated'): Promise<void> {
  const random = createRandom(seed);
  const originals = [...await Promise.all(goldenCases.map(async ({ name, ending, bytes }) => ({ name, ending, bytes: await bytes() }))), ...['fixtures/files', '../samples'].flatMap(realFiles)];
  const lines: string[] = [];
  const runner = startRunner(20_000, 512, lines);
  const outcomes = new Map<string, number>();
  let slowest = 0;
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const original = originals[at % originals.length];
    if (original === undefined) break;
    const damaged = mutate(original.bytes, random);
    const { code, characters, milliseconds } = await tryFile(runner, damaged);
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    slowest = Math.max(slowest, milliseconds);
    if (!/^review-/.test(code) && !(code === 'ok' && characters === 0)) continue;
    kept += 1;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${seed}-${at}-${original.name}.${original.ending}`), damaged);
  }
  await runner.close();
  console.log(`== ${count} damaged documents of ${originals.length}, seed ${seed}: slowest ${slowest} ms, crashed, hung or silent ${kept}${kept === 0 ? '' : `, kept in ${folder}`}`);
  for (const [code, times] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`  ${times}\t${code}`);
  for (const line of new Set(lines)) console.log(line);
}

/** Made by other programs, or too large to be built for each test. */
function realFiles(folder: string): readonly { readonly name: string; readonly ending: string; readonly bytes: Uint8Array }[] {
  const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  return readdirSync(path).filter((name) => /\.(?:docx?|pdf|ofd)$/.test(name))
    .map((name) => ({ name: name.replace(/\.\w+$/, ''), ending: extname(name).slice(1), bytes: new Uint8Array(readFileSync(join(path, name))) }));
}
