import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from './backend/places.ts';
import { ensureRendererBuilt, ensureWindowBuilt } from './ensure-built.ts';
import { serve } from './loopback/serve.ts';

/** `npm start`: the window where it can open, the browser way where it cannot or with --browser. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { browser: { type: 'boolean', default: false }, port: { type: 'string' }, data: { type: 'string' } },
  });
  if (!values.browser) {
    const obstacle = findObstacle();
    if (obstacle === null) {
      await ensureWindowBuilt();
      return openElectron();
    }
    console.log(`${obstacle}，改用浏览器方式。`);
  }
  await ensureRendererBuilt();
  return serve({ port: values.port, data: values.data });
}

/** Why the window cannot open here, or null. The package's own file is read: importing it would try a download. */
function findObstacle(): string | null {
  if (!existsSync(electronBinary())) return '没有找到 Electron 程序（可能未能下载）';
  if (process.platform !== 'linux') return null;
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return '没有可用的图形界面';
  return process.getuid?.() === 0 ? 'Electron 不能以 root 身份在沙箱中运行' : null;
}

function electronBinary(): string {
  const folder = join(repositoryRoot, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  return join(folder, 'dist', existsSync(named) ? readFileSync(named, 'utf8') : 'missing');
}

function openElectron(): Promise<number> {
  const child = spawn(electronBinary(), [repositoryRoot], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)));
}

process.exitCode = await main();
