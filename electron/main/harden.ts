import type { Session, WebContents, WebFrameMain, WebPreferences } from 'electron';

/** Electron's security checklist, one function an item; numbers as on electronjs.org/docs/latest/tutorial/security. */

/** The only page there is. */
export const appOrigin = 'app://hengyue';

/** 2, 3, 4, 8: no Node in the page, its own JavaScript world, the operating system's sandbox. The spell checker would load dictionaries. */
export function hardenedPreferences(preload?: string): WebPreferences {
  return {
    ...(preload === undefined ? {} : { preload }),
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
  };
}

/** 5: camera, clipboard reading, notifications … none is needed, none is granted. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** "Offline" is a promise: every request but for the page's own files is cancelled, whatever asks for it. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnUrl(url) }));
}

/** blob: and data: never leave the process; devtools: is refused unless a developer opened it. */
export function isOwnUrl(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || /^(?:blob|data|devtools):/.test(url);
}

/** 13: the page never leaves itself; a dropped file is no address to go to. */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
}

/** 14, 15: no second window, and nothing is handed to the system's browser. */
export function denyWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** 12 */
export function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** 17: only the top frame of our own page. A frame that is gone counts as a stranger. */
export function isTrustedSender(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

function isOwnPage(url: string): boolean {
  return url === `${appOrigin}/` || url.startsWith(`${appOrigin}/index.html`);
}
