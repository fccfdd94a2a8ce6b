import type { ParentPort } from 'electron';
import type { BackendOptions } from '#electron/backend/create-backend.ts';
import type { PrintAnswer, PrintRequest } from './print-messages.ts';

/** The printer of the main process, for the backend process: one request, one answer, by number. */
export function createRemotePrinter(main: Pick<ParentPort, 'on' | 'postMessage'>): NonNullable<BackendOptions['printer']> {
  const waiting = new Map<number, (answer: PrintAnswer) => void>();
  let last = 0;
  main.on('message', ({ data }: { readonly data: unknown }) => {
    const answer = data as Partial<PrintAnswer> | null;
    if (typeof answer !== 'object' || answer?.print === undefined) return;
    waiting.get(answer.print)?.(answer as PrintAnswer);
    waiting.delete(answer.print);
  });
  return {
    print: (html) => new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ pdf }) => (pdf === null ? reject(new Error('The page could not be printed')) : resolve(pdf)));
      main.postMessage({ print: last, html } satisfies PrintRequest);
    }),
  };
}
