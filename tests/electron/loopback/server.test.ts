import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '#electron/backend/create-backend.ts';
import { defaultLimits, megabyte } from '#electron/backend/limits.ts';
import { startServer } from '#electron/loopback/server.ts';
import type { LoopbackServer } from '#electron/loopback/server.ts';
import { smallContract } from '#tests/fixtures/small-contract.ts';
import { openFile, openTestBackend } from '#tests/fixtures/test-backend.ts';
import { exchangeToken } from '#tests/contract/transports.ts';

type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: string };

describe('the loopback server', () => {
  let folder: string;
  let backend: Backend;
  let server: LoopbackServer;
  let cookie: string;

  /** By node:http, because fetch corrects the paths and headers that these tests are about. */
  function send(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
    const { hostname, port } = new URL(server.origin);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method: options.method ?? 'GET', headers: { cookie, ...options.headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }));
      });
      sent.on('error', reject).end(options.body);
    });
  }

  const call = (method: string, headers: Record<string, string> = {}, body = '{}'): Promise<Answer> =>
    send(`/rpc/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: server.origin, ...headers }, body });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hengyue-loopback-'));
    const renderer = join(folder, 'renderer');
    mkdirSync(join(renderer, 'assets'), { recursive: true });
    writeFileSync(join(renderer, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__"><p>首页</p>');
    writeFileSync(join(renderer, 'assets/main.js'), 'void 0;');
    writeFileSync(join(renderer, 'assets/notes.sqlite'), 'no such type');
    writeFileSync(join(folder, 'secret.js'), 'secret');
    backend = openTestBackend({ limits: { ...defaultLimits, fileBytes: megabyte } });
    server = await startServer({ backend, rendererFolder: renderer, port: 0 });
    cookie = await exchangeToken(server.link);
  });
  afterAll(async () => {
    await server.close();
    await backend.close();
    rmSync(folder, { recursive: true });
  });

  it('shows the opinion of a review as a page to print, to the session that may see it', async () => {
    const { id } = await openFile(backend.client, smallContract());
    const page = await send(`/paper/${id}`);
    expect([page.status, page.headers['content-type'], page.headers['content-security-policy']]).toEqual([200, 'text/html; charset=utf-8', "default-src 'none'; style-src 'unsafe-inline'"]);
    expect(page.body).toContain('合同审查意见书');
    expect((await send('/paper/unknown')).status).toBe(404);
    expect((await send(`/paper/${id}`, { headers: { cookie: '' } })).status).toBe(401);
    expect((await send(`/paper/${id}`, { headers: { origin: 'https://example.com' } })).status).toBe(403);
    await backend.client.deleteReview({ id });
  });

  it('listens on 127.0.0.1 and nowhere else', async () => {
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const elsewhere = connect({ host: '127.0.0.2', port: Number(new URL(server.origin).port) });
    const outcome = await new Promise((resolve) => elsewhere.once('error', () => resolve('refused')).once('connect', () => resolve('connected')));
    elsewhere.destroy();
    expect(outcome).toBe('refused');
  });

  it('gives the page to the session, with a policy that allows only its own files', async () => {
    const page = await send('/');
    expect(page.status).toBe(200);
    expect(page.body).toContain('首页');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(page.body).toContain(`nonce="${nonce}"`);
    expect((await send('/')).body).not.toContain(nonce);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  });

  it('exchanges the token for a cookie that scripts and other sites cannot use', async () => {
    const other = await startServer({ backend, rendererFolder: join(folder, 'renderer'), port: 0 });
    const response = await fetch(other.link, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    await other.close();
  });

  it('refuses a token the second time, in Chinese and with what to do', async () => {
    const again = await fetch(server.link, { redirect: 'manual' });
    expect(again.status).toBe(403);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await again.text()).toContain('每个链接只能打开一次。请回到终端');
  });

  it('lets the browser that has the session use its old link again', async () => {
    expect((await send(server.link.slice(server.origin.length))).status).toBe(303);
  });

  it.each(['', 'x', 'x'.repeat(32)])('refuses the wrong token "%s"', async (token) => {
    expect((await send(`/?token=${token}`, { headers: { cookie: '' } })).status).toBe(403);
  });

  it.each(['/', '/assets/main.js', '/nowhere'])('shows %s to nobody without the session', async (path) => {
    const answer = await send(path, { headers: { cookie: '' } });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('请回到终端');
  });

  it.each(['hengyue-1=x', 'token=1', 'hengyue'])('does not take the cookie %s for a session', async (foreign) => {
    expect((await call('listReviews', { cookie: foreign })).status).toBe(401);
  });

  it('answers a call of its own page', async () => {
    const answer = await call('listReviews');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ json: [] });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1'])('refuses the host %s', async (host) => {
    expect((await send('/', { headers: { host } })).status).toBe(403);
    expect((await call('listReviews', { host })).status).toBe(403);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])('refuses calls from the origin %s', async (origin) => {
    expect((await call('listReviews', { origin })).status).toBe(403);
  });

  it('refuses calls that name no origin, and calls by GET', async () => {
    expect((await send('/rpc/listReviews', { method: 'POST', body: '{}' })).status).toBe(403);
    expect((await send('/rpc/listReviews', { headers: { origin: server.origin } })).status).toBe(403);
  });

  it.each(['nope', 'constructor', '__proto__', 'toString', 'about/toString', 'hasOwnProperty', ''])('has no method "%s"', async (method) => {
    const answer = await call(method);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'NOT_FOUND' } });
  });

  it.each([
    '/../secret.js', '/assets/../../secret.js', '/%2e%2e/secret.js', '/..%2fsecret.js', '/assets/..%5c..%5csecret.js',
    '//secret.js', '/assets/main.js%00', '/assets', '/assets/notes.sqlite', '/assets/main.js/',
  ])('serves nothing at %s', async (path) => {
    const answer = await send(path);
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret');
  });

  it('serves a file of the build with its type', async () => {
    const answer = await send('/assets/main.js');
    expect(answer).toMatchObject({ status: 200, body: 'void 0;' });
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('refuses too large a body with the coded sentence, after having let the browser finish', async () => {
    const answer = await call('openContract', {}, 'x'.repeat(3 * megabyte));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({
      json: { defined: true, code: 'REFUSED', data: { code: 'file-too-large', message: expect.stringContaining('1 MB') } },
    });
  });

  it('refuses a body that does not say how long it is', async () => {
    expect((await call('listReviews', { 'transfer-encoding': 'chunked' })).status).toBe(411);
  });

  it('says so when the port is taken', async () => {
    const port = Number(new URL(server.origin).port);
    await expect(startServer({ backend, rendererFolder: join(folder, 'renderer'), port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
