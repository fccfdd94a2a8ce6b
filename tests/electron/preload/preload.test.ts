import { EventEmitter } from 'node:events';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { portAnswer, portRequest } from '#shared/contract/port-names.ts';

const ipc = vi.hoisted(() => ({ listeners: new Map<string, (event: unknown) => void>(), sent: [] as unknown[] }));
vi.mock('electron', () => ({
  ipcRenderer: {
    on: (name: string, listener: (event: unknown) => void) => ipc.listeners.set(name, listener),
    postMessage: (...message: unknown[]) => ipc.sent.push(message),
  },
}));

describe('the preload', () => {
  const page = new EventEmitter();
  const posted: unknown[] = [];
  const window = {
    addEventListener: (name: string, listener: (event: unknown) => void) => page.on(name, listener),
    postMessage: (...message: unknown[]) => posted.push(message),
  };

  beforeAll(async () => {
    vi.stubGlobal('window', window);
    await import('#electron/preload/preload.ts');
  });

  it('asks for a port when its own page asks, and for nothing else', () => {
    page.emit('message', { source: {}, data: portRequest });
    page.emit('message', { source: window, data: 'anything' });
    expect(ipc.sent).toEqual([]);
    page.emit('message', { source: window, data: portRequest });
    expect(ipc.sent).toEqual([[portRequest, null]]);
  });

  it('hands the port on to the page', () => {
    const port = {};
    ipc.listeners.get(portAnswer)?.({ ports: [port] });
    expect(posted).toEqual([[portAnswer, '*', [port]]]);
  });

  it('leaves nothing of Electron in the page', () => {
    expect(Object.keys(window)).toEqual(['addEventListener', 'postMessage']);
  });
});
