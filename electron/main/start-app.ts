import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, MessageChannelMain, protocol, session } from 'electron';
import type { IpcMainEvent } from 'electron';
import { databaseIn, dataFolder } from '#electron/backend/data-folder.ts';
import { bundledPlaces } from '#electron/backend/places.ts';
import { openRendererFiles } from '#electron/backend/renderer-files.ts';
import { portAnswer, portRequest } from '#shared/contract/port-names.ts';
import { createBackendHost } from './backend-host.ts';
import type { BackendHost } from './backend-host.ts';
import { blockNetwork, denyPermissions, isTrustedSender } from './harden.ts';
import { setMenu } from './menu.ts';
import { serveRenderer } from './serve-renderer.ts';
import { openWindow } from './window.ts';

/** `bundle`: the folder of the built main process, where the other entries lie; the built interface is its neighbour. */
export async function startApp(bundle: string): Promise<void> {
  // Two programs on one database, or two windows of one contract, help nobody.
  if (!app.requestSingleInstanceLock()) return app.quit();
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  app.enableSandbox();
  await app.whenReady();
  const resources = app.isPackaged ? process.resourcesPath : app.getAppPath();
  const places = bundledPlaces(bundle, resources, app.isPackaged);
  const databaseFile = databaseIn(dataFolder(process.env, process.platform));
  const backend = createBackendHost(join(bundle, 'backend-process.mjs'), {
    databaseFile, version: app.getVersion(), resources, packaged: app.isPackaged,
  });
  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession);
  serveRenderer(session.defaultSession, openRendererFiles(places.renderer));
  setMenu(app.isPackaged);
  ipcMain.on(portRequest, (event) => handOverPort(event, backend));
  const preload = join(bundle, '../preload/preload.cjs');
  openWindow(preload);
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(preload);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => backend.stop());
}

function handOverPort(event: IpcMainEvent, backend: BackendHost): void {
  if (!isTrustedSender(event.senderFrame)) return;
  const { port1, port2 } = new MessageChannelMain();
  backend.connect(port1);
  event.senderFrame?.postMessage(portAnswer, null, [port2]);
}
