import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoryRoot } from '#electron/backend/places.ts';
import { exchangeToken } from '#tests/contract/transports.ts';

describe('npm start', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'hengyue-start-'));
  });
  afterEach(() => rmSync(data, { recursive: true }));

  /** Runs until a line matches, hands over the output so far, then asks it to stop. */
  async function start(args: readonly string[], environment: NodeJS.ProcessEnv, seen: (output: string) => Promise<void>): Promise<number | null> {
    const child = spawn(process.execPath, [join(repositoryRoot, 'electron/start.ts'), ...args, '--data', data], { env: { ...process.env, ...environment } });
    let output = '';
    const printed = new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('token=')) resolve();
      });
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await Promise.race([printed, ended]);
    try {
      await seen(output);
    } finally {
      child.kill('SIGTERM');
    }
    return ended;
  }

  it('builds the interface where it is missing and serves it by the printed link, until it is told to stop', async () => {
    const code = await start(['--browser'], {}, async (output) => {
      const link = /http:\S+/.exec(output)?.[0] ?? '';
      const cookie = await exchangeToken(link);
      const page = await fetch(new URL('/', link), { headers: { cookie } });
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<div id="root">');
    });
    expect(code).toBe(0);
  });

  it('says in one line why the window cannot open, and goes the browser way', async () => {
    await start([], { DISPLAY: '', WAYLAND_DISPLAY: '' }, async (output) => {
      expect(output.split('\n')[0]).toMatch(/，改用浏览器方式。$/);
      expect(output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?token=/);
    });
  });
});
