import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackendHost } from '#electron/main/backend-host.ts';
import { printPage } from '#electron/main/print-page.ts';
import { createRemotePrinter } from '#electron/main/remote-printer.ts';
import type { createFakeElectron, FakeSession } from './fake-electron.ts';
import { FakePort, FakeWindow } from './fake-electron.ts';

const electron = vi.hoisted(() => ({ current: null as unknown }));
vi.mock('electron', async () => {
  const { createFakeElectron: create } = await import('./fake-electron.ts');
  electron.current = create();
  return electron.current;
});

const fake = (): ReturnType<typeof createFakeElectron> => electron.current as ReturnType<typeof createFakeElectron>;
const lastSession = (): FakeSession => Object.values(fake().session.partitions).at(-1) as FakeSession;
const lastWindow = (): FakeWindow => FakeWindow.opened.at(-1) as FakeWindow;

describe('printing a page', () => {
  it('draws it where nobody sees it, without scripts, and gives the window back', async () => {
    expect(new TextDecoder().decode(await printPage('<p>意见</p>'))).toBe('%PDF-1.7');
    const window = lastWindow();
    expect(window.options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false } });
    expect(window.options.webPreferences).not.toHaveProperty('preload');
    expect(window.webContents.printToPDF).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ preferCSSPageSize: true, printBackground: true }));
    expect(window.destroy).toHaveBeenCalledOnce();
  });

  it('knows that page and no other, in a session that is not the interface\'s', async () => {
    await printPage('<p>意见</p>');
    const own = lastSession();
    const answers = ['app://paper/', 'https://example.com/a.png', 'app://hengyue/', 'file:///etc/passwd'].map((url) => {
      const answer = vi.fn();
      own.beforeRequest?.({ url }, answer);
      return answer.mock.calls;
    });
    expect(answers).toEqual([[[{ cancel: false }]], [[{ cancel: true }]], [[{ cancel: true }]], [[{ cancel: true }]]]);
    const page = await own.appHandler?.(new Request('app://paper/'));
    expect(await page?.text()).toBe('<p>意见</p>');
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(own.permissionCheck?.()).toBe(false);
    expect(lastWindow().webContents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  });

  it('closes its window when the page cannot be printed', async () => {
    const printing = printPage('');
    lastWindow().webContents.printToPDF.mockRejectedValue(new Error('no printer'));
    await expect(printing).rejects.toThrow('no printer');
    expect(lastWindow().destroy).toHaveBeenCalledOnce();
  });
});

describe('the printer of the backend process', () => {
  class Pipe extends EventEmitter { readonly postMessage = vi.fn(); }
  let pipe: Pipe;
  beforeEach(() => { pipe = new Pipe(); });

  it('gets each answer to its own question, in whatever order they come', async () => {
    const printer = createRemotePrinter(pipe as never);
    const [first, second] = [printer.print('一'), printer.print('二')];
    expect(pipe.postMessage.mock.calls).toEqual([[{ print: 1, html: '一' }], [{ print: 2, html: '二' }]]);
    pipe.emit('message', { data: 'port' });
    pipe.emit('message', { data: { print: 2, pdf: new Uint8Array([2]) } });
    pipe.emit('message', { data: { print: 1, pdf: null } });
    expect(await second).toEqual(new Uint8Array([2]));
    await expect(first).rejects.toThrow('could not be printed');
  });

  it('is answered by the host, by the number of the question', async () => {
    const host = createBackendHost('/out/backend-process.mjs', { databaseFile: '', version: '', resources: '', packaged: false });
    host.connect(new FakePort() as never);
    const backend = fake().utilityProcess.forked.at(-1)?.process;
    backend?.emit('message', { print: 7, html: '<p>意见</p>' });
    await vi.waitFor(() => expect(backend?.postMessage).toHaveBeenLastCalledWith({ print: 7, pdf: expect.any(Uint8Array) }));
  });
});
