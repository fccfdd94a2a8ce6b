import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appOrigin } from '#electron/main/harden.ts';
import { startApp } from '#electron/main/start-app.ts';
import { portAnswer, portRequest } from '#shared/contract/port-names.ts';
import type { createFakeElectron } from './fake-electron.ts';
import { FakeWindow } from './fake-electron.ts';

const electron = vi.hoisted(() => ({ current: null as unknown }));
vi.mock('electron', async () => {
  const { createFakeElectron: create } = await import('./fake-electron.ts');
  electron.current = create();
  return electron.current;
});

type Fake = ReturnType<typeof createFakeElectron>;

describe('the window', () => {
  const out = mkdtempSync(join(tmpdir(), 'hengyue-out-'));
  let fake: Fake;
  let window: FakeWindow;

  beforeAll(async () => {
    mkdirSync(join(out, 'renderer'));
    writeFileSync(join(out, 'renderer/index.html'), '<p>首页</p>');
    await startApp(join(out, 'main'));
    fake = electron.current as Fake;
    window = FakeWindow.opened[0] as FakeWindow;
  });

  afterAll(() => rmSync(out, { recursive: true }));

  const frame = (url: string, parent: object | null = null) => ({ url, parent, postMessage: vi.fn() });
  const prevented = (emit: (event: { preventDefault: () => void }) => void): boolean => {
    const event = { preventDefault: vi.fn() };
    emit(event);
    return event.preventDefault.mock.calls.length > 0;
  };

  it('opens one page, sandboxed, isolated and without Node', () => {
    expect(window.loaded).toEqual([`${appOrigin}/`]);
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, webSecurity: true, webviewTag: false, spellcheck: false,
    });
    expect(fake.app.sandboxed).toBe(true);
  });

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])('prevents %s', (name) => {
    expect(prevented((event) => window.webContents.emit(name, event, 'https://example.com/'))).toBe(true);
  });

  it('denies every new window', () => {
    expect(window.webContents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    expect(window.webContents.openHandler?.({ url: `${appOrigin}/` })).toEqual({ action: 'deny' });
  });

  it.each(['media', 'notifications', 'clipboard-read', 'geolocation', 'openExternal'])('denies the permission %s', (permission) => {
    const answer = vi.fn();
    fake.session.defaultSession.permissionRequest?.(null, permission, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(fake.session.defaultSession.permissionCheck?.()).toBe(false);
    expect(fake.session.defaultSession.devicePermission?.()).toBe(false);
  });

  it.each([
    ['https://example.com/a.js', true], ['http://127.0.0.1:8080/', true], ['ws://example.com/', true], ['wss://example.com/', true],
    ['file:///etc/passwd', true], ['ftp://example.com/', true], ['app://other/', true], ['app://hengyue.evil/', true],
    ['app://hengyue/assets/main.js', false], ['blob:app://hengyue/1', false], ['data:image/png;base64,AA', false],
  ])('answers a request for %s with cancel: %s', (url, cancel) => {
    const answer = vi.fn();
    fake.session.defaultSession.beforeRequest?.({ url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel });
  });

  it('hands the page a port whose other end the backend gets', () => {
    const sender = frame(`${appOrigin}/`);
    fake.ipcMain.emit(portRequest, { senderFrame: sender });
    expect(sender.postMessage).toHaveBeenCalledExactlyOnceWith(portAnswer, null, [expect.anything()]);
    const [backend] = fake.utilityProcess.forked;
    expect(backend?.entry).toMatch(/backend-process\.mjs$/);
    expect(backend?.process.postMessage).toHaveBeenCalledExactlyOnceWith('port', [expect.anything()]);
    expect(JSON.parse(backend?.args[0] ?? '')).toMatchObject({ version: '0.0.0-test', packaged: false });
  });

  it.each([
    ['a foreign page', frame('https://example.com/')],
    ['a page whose name only begins like ours', frame('app://hengyue.example/')],
    ['a file', frame('file:///tmp/index.html')],
    ['a frame inside the page', frame(`${appOrigin}/`, {})],
    ['a frame that is gone', null],
  ])('gives no port to %s', (_name, sender) => {
    const before = fake.utilityProcess.forked.map(({ process }) => process.postMessage.mock.calls.length);
    fake.ipcMain.emit(portRequest, { senderFrame: sender });
    expect(fake.utilityProcess.forked.map(({ process }) => process.postMessage.mock.calls.length)).toEqual(before);
    if (sender !== null) expect(sender.postMessage).not.toHaveBeenCalled();
  });

  it('starts the backend again for the next port when its process has died', () => {
    const [first] = fake.utilityProcess.forked;
    fake.ipcMain.emit(portRequest, { senderFrame: frame(`${appOrigin}/`) });
    expect(fake.utilityProcess.forked).toHaveLength(1);
    first?.process.emit('exit', 1);
    fake.ipcMain.emit(portRequest, { senderFrame: frame(`${appOrigin}/`) });
    expect(fake.utilityProcess.forked).toHaveLength(2);
  });

  it('serves the built page under app://hengyue with its policy, and nothing under another name', async () => {
    const serve = fake.session.defaultSession.appHandler;
    const page = await serve?.(new Request(`${appOrigin}/`));
    expect(page?.status).toBe(200);
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await serve?.(new Request('app://other/')))?.status).toBe(404);
    expect((await serve?.(new Request(`${appOrigin}/nowhere.js`)))?.status).toBe(404);
  });

  it('stops the backend when the program ends', () => {
    const last = fake.utilityProcess.forked.at(-1);
    fake.app.emit('window-all-closed');
    expect(fake.app.quit).toHaveBeenCalled();
    fake.app.emit('will-quit');
    expect(last?.process.kill).toHaveBeenCalled();
  });
});
