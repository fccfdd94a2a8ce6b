import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Progress } from '#shared/model/review.ts';
import { useClient } from '../../../state/client.ts';
import { failureOf } from '../../../state/failure.ts';
import type { Failure } from '../../../state/failure.ts';
import { keepOpened } from '../../../state/queries.ts';

export type CompareStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly name: string; readonly stage: Progress['stage'] }
  | { readonly kind: 'refused'; readonly file: File; readonly failure: Failure }
  | { readonly kind: 'cancelled' };

export type Compare = {
  readonly status: CompareStatus;
  readonly start: (file: File, password?: string) => void;
  readonly cancel: () => void;
  readonly remove: () => void;
};

/** Runs one comparison at a time; leaving the screen cancels it. */
export function useCompare(id: string): Compare {
  const client = useClient();
  const queries = useQueryClient();
  const [status, setStatus] = useState<CompareStatus>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (file: File, password: string | undefined): Promise<void> => {
    const abort = new AbortController();
    running.current = abort;
    setStatus({ kind: 'running', name: file.name, stage: 'ingest' });
    try {
      const events = await client.compareContract({ id, file, ...(password === undefined ? {} : { password }) }, { signal: abort.signal });
      for await (const event of events) {
        if (event.kind === 'done') keepOpened(queries, event.stored);
        else setStatus({ kind: 'running', name: file.name, stage: event.stage });
      }
      setStatus({ kind: 'idle' });
    } catch (error) {
      const failure = failureOf(error);
      setStatus(abort.signal.aborted || failure.code === 'review-cancelled' ? { kind: 'cancelled' } : { kind: 'refused', file, failure });
    }
  };

  const forget = async (): Promise<void> => {
    try {
      keepOpened(queries, await client.removeCompanion({ id }));
      setStatus({ kind: 'idle' });
    } catch (error) {
      setStatus({ kind: 'refused', file: new File([], ''), failure: failureOf(error) });
    }
  };

  return {
    status,
    start: (file, password) => void run(file, password),
    cancel: () => running.current?.abort(),
    remove: () => void forget(),
  };
}
