import { BrowserWindow } from 'electron';
import { appOrigin, denyNavigation, denyWebviews, denyWindows, hardenedPreferences } from './harden.ts';

/** Shown when there is something to see, so that it does not flash white. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: '衡约',
    webPreferences: hardenedPreferences(preload),
  });
  denyNavigation(window.webContents);
  denyWindows(window.webContents);
  denyWebviews(window.webContents);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}
