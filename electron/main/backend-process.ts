import { fileURLToPath } from 'node:url';
import { createBackend } from '#electron/backend/create-backend.ts';
import { standardErrorLog, systemClock } from '#electron/backend/machine.ts';
import { bundledPlaces } from '#electron/backend/places.ts';
import type { BackendSetup } from './backend-setup.ts';
import { createRemotePrinter } from './remote-printer.ts';

/** Entry of the utility process: one backend, one port for every page that asks. */
const setup = JSON.parse(process.argv[2] ?? 'null') as BackendSetup;
const backend = createBackend({
  databaseFile: setup.databaseFile,
  places: bundledPlaces(fileURLToPath(new URL('.', import.meta.url)), setup.resources, setup.packaged),
  version: setup.version,
  clock: systemClock,
  log: standardErrorLog,
  printer: createRemotePrinter(process.parentPort),
});

process.parentPort.on('message', ({ ports }) => {
  for (const port of ports) {
    backend.servePort(port);
    port.start();
  }
});
