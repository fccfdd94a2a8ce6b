import { ipcRenderer } from 'electron';
import { portAnswer, portRequest } from '#shared/contract/port-names.ts';

// The page gets one MessagePort to the backend and nothing of Electron. It asks first, so that a port never comes too early.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === portRequest) ipcRenderer.postMessage(portRequest, null);
});

ipcRenderer.on(portAnswer, (event) => {
  window.postMessage(portAnswer, '*', [...event.ports]);
});
