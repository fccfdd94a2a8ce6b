import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** Electron as far as electron/main uses it: it records what it is told and does nothing. `vi.mock('electron', …)` puts it in place. */

export class FakeContents extends EventEmitter {
  printToPDF = vi.fn(async () => Buffer.from('%PDF-1.7'));
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class FakeWindow extends EventEmitter {
  static readonly opened: FakeWindow[] = [];
  static getAllWindows = (): readonly FakeWindow[] => FakeWindow.opened;
  readonly webContents = new FakeContents();
  readonly options: { readonly webPreferences: Record<string, unknown> };
  readonly loaded: string[] = [];
  show = vi.fn();
  focus = vi.fn();
  destroy = vi.fn();
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    FakeWindow.opened.push(this);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }
}

export class FakePort extends EventEmitter {
  start = vi.fn();
  postMessage = vi.fn();
}

export class FakeProcess extends EventEmitter {
  postMessage = vi.fn();
  kill = vi.fn();
}

class FakeApp extends EventEmitter {
  isPackaged = false;
  requestSingleInstanceLock = vi.fn(() => true);
  quit = vi.fn();
  sandboxed = false;
  enableSandbox = (): void => void (this.sandboxed = true);
  whenReady = async (): Promise<void> => undefined;
  getAppPath = (): string => process.cwd();
  getVersion = (): string => '0.0.0-test';
}

type Answer = (answer: unknown) => void;

export class FakeSession {
  permissionRequest: ((contents: unknown, permission: string, answer: Answer) => void) | null = null;
  permissionCheck: (() => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  beforeRequest: ((details: { url: string }, answer: Answer) => void) | null = null;
  appHandler: ((request: Request) => Promise<Response>) | null = null;
  setPermissionRequestHandler(handler: FakeSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: FakeSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: FakeSession['devicePermission']): void {
    this.devicePermission = handler;
  }
  readonly webRequest = { onBeforeRequest: (handler: FakeSession['beforeRequest']): void => void (this.beforeRequest = handler) };
  readonly protocol = { handle: (_scheme: string, handler: FakeSession['appHandler']): void => void (this.appHandler = handler) };
}

export function createFakeElectron() {
  const forked: { readonly entry: string; readonly args: readonly string[]; readonly process: FakeProcess }[] = [];
  const partitions: { [name: string]: FakeSession } = {};
  return {
    app: new FakeApp(),
    BrowserWindow: FakeWindow,
    ipcMain: new EventEmitter(),
    MessageChannelMain: class {
      readonly port1 = new FakePort();
      readonly port2 = new FakePort();
    },
    Menu: { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() },
    protocol: { registerSchemesAsPrivileged: vi.fn() },
    session: { defaultSession: new FakeSession(), partitions, fromPartition: (name: string): FakeSession => (partitions[name] ??= new FakeSession()) },
    utilityProcess: {
      forked,
      fork(entry: string, args: readonly string[]): FakeProcess {
        const process = new FakeProcess();
        forked.push({ entry, args, process });
        return process;
      },
    },
  };
}
