import { utilityProcess } from 'electron';
import type { MessagePortMain, UtilityProcess } from 'electron';
import type { BackendSetup } from './backend-setup.ts';
import type { PrintAnswer, PrintRequest } from './print-messages.ts';
import { printPage } from './print-page.ts';

export interface BackendHost {
  /** The other end of the port then speaks the contract. */
  connect(port: MessagePortMain): void;
  stop(): void;
}

/** Runs the backend in a process of its own: a document that takes it down leaves the window alive, and the next port starts it again. */
export function createBackendHost(entry: string, setup: BackendSetup): BackendHost {
  let running: UtilityProcess | null = null;
  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(entry, [JSON.stringify(setup)], { serviceName: '衡约审查' });
    started.on('message', (request: PrintRequest) => void answerPrint(started, request));
    started.once('exit', () => {
      if (running === started) running = null;
    });
    return started;
  };
  return {
    connect(port) {
      running ??= start();
      running.postMessage('port', [port]);
    },
    stop() {
      running?.kill();
      running = null;
    },
  };
}

async function answerPrint(backend: UtilityProcess, { print, html }: PrintRequest): Promise<void> {
  const pdf = await printPage(html).catch(() => null);
  backend.postMessage({ print, pdf } satisfies PrintAnswer);
}
