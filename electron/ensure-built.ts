import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './backend/places.ts';

/** Builds what `npm start` shows when it is missing or older than its sources, so that nobody looks at yesterday's interface. */

const interfaceSources = ['renderer', 'shared/contract', 'shared/model', 'shared/text', '.ci/vite.renderer.config.ts', 'package-lock.json'];
const windowSources = [...interfaceSources, 'electron', 'shared', 'electron.vite.config.ts'];

export async function ensureRendererBuilt(): Promise<void> {
  if (!isStale('out/renderer/index.html', interfaceSources)) return;
  const { build } = await import('vite');
  await build({ configFile: join(repositoryRoot, '.ci/vite.renderer.config.ts'), logLevel: 'warn' });
}

export async function ensureWindowBuilt(): Promise<void> {
  if (!isStale('out/main/index.mjs', windowSources) && !isStale('out/renderer/index.html', interfaceSources)) return;
  const { build } = await import('electron-vite');
  await build({ root: repositoryRoot, logLevel: 'warn' });
}

function isStale(product: string, sources: readonly string[]): boolean {
  const path = join(repositoryRoot, product);
  return !existsSync(path) || sources.some((source) => newest(join(repositoryRoot, source)) > statSync(path).mtimeMs);
}

/** Latest change of a file, or of anything in a folder. */
function newest(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
