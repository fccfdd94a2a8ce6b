import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { Desk } from './desk.ts';
import { stationContract } from './files.ts';
import { repositoryRoot, temporaryFolder } from './loopback-process.ts';

/** Why the window cannot be tried on this machine; null where it can. */
function obstacle(): string | null {
  const folder = join(repositoryRoot, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  const binary = existsSync(named) ? join(folder, 'dist', readFileSync(named, 'utf8')) : null;
  if (binary === null || !existsSync(binary)) return 'node_modules/electron has no binary (its download failed or was switched off)';
  if (!existsSync(join(repositoryRoot, 'out/main/index.mjs'))) return 'the window is not built (npm run build)';
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'there is no display (run under xvfb-run)';
  return null;
}

const reason = obstacle();
if (reason !== null) console.warn(`\n*** THE WINDOW WAS NOT TESTED: ${reason} ***\n`);

test('the window reviews a contract through its port and reaches no network', async () => {
  test.skip(reason !== null, reason ?? '');
  const folder = await temporaryFolder();
  const app = await _electron.launch({ args: [repositoryRoot], env: { ...process.env, HENGYUE_DATA: folder.path } });
  try {
    const page = await app.firstWindow();
    const desk = new Desk(page);
    await desk.review(stationContract());
    await desk.button('采纳').click();
    await expect(desk.state(0)).toHaveText('已采纳');
    expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
    const answer = await page.evaluate(() => fetch('https://example.com/').then(() => 'reached', () => 'blocked'));
    expect(answer).toBe('blocked');
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
  } finally {
    await app.close();
    await folder.remove();
  }
});
