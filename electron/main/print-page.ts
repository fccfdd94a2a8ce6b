import { BrowserWindow, session } from 'electron';
import { denyNavigation, denyPermissions, denyWebviews, denyWindows, hardenedPreferences } from './harden.ts';

const address = 'app://paper/';
let printed = 0;

/**
 * A paper as PDF, its page size and page numbers as its own style sheet says. It is drawn in a window that nobody sees, without scripts,
 * in a session of its own that lives in memory and knows this one page.
 */
export async function printPage(html: string): Promise<Uint8Array> {
  printed += 1;
  const own = session.fromPartition(`paper-${printed}`);
  denyPermissions(own);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
  own.protocol.handle('app', () => new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
  }));
  const window = new BrowserWindow({ show: false, webPreferences: { ...hardenedPreferences(), javascript: false, session: own } });
  denyNavigation(window.webContents);
  denyWindows(window.webContents);
  denyWebviews(window.webContents);
  try {
    await window.loadURL(address);
    return new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true }));
  } finally {
    window.destroy();
  }
}
