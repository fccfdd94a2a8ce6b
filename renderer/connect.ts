import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ClientContext } from '@orpc/client';
import type { Client } from '#shared/contract/methods.ts';
import { paperPath } from '#shared/contract/paper-path.ts';
import { portAnswer, portRequest } from '#shared/contract/port-names.ts';

/** `lost`: the backend does not answer. `no-session`: it answers, but does not know this page. */
export type ConnectionState = 'ready' | 'lost' | 'no-session';

export type Connection = {
  readonly client: Client;
  readonly state: () => ConnectionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks whether the backend is there again; the answer arrives as a new state. */
  readonly retry: () => Promise<void>;
  /** Browser only, where nothing makes a PDF of a page but the reader himself: shows a review's opinion and asks for the printer. false: the window was blocked. */
  readonly printOpinion: ((review: string) => boolean) | null;
};

/** Milliseconds. A first start of a slow machine may need some. */
const portPatience = 15_000;

/** The only place that knows what carries the calls: a port in the window, HTTP to the own origin in a browser. */
export async function connect(): Promise<Connection> {
  return location.protocol.startsWith('http') ? connectByFetch() : connectByPort();
}

function connectByFetch(): Connection {
  const watch = watchState();
  const link = new FetchLink({
    url: `${location.origin}/rpc`,
    fetch: async (request, init) => {
      try {
        const response = await fetch(request, init);
        watch.set(response.status === 401 || response.status === 403 ? 'no-session' : 'ready');
        return response;
      } catch (error) {
        // A cancelled review ends its own request; that says nothing about the backend.
        if (!request.signal.aborted) watch.set('lost');
        throw error;
      }
    },
  });
  const client: Client = createORPCClient(link);
  const retry = async (): Promise<void> => {
    await client.about().catch(() => undefined);
  };
  return { client, state: watch.state, subscribe: watch.subscribe, retry, printOpinion };
}

function printOpinion(review: string): boolean {
  const page = window.open(`${paperPath}${encodeURIComponent(review)}`, '_blank');
  page?.addEventListener('load', () => page.print());
  return page !== null;
}

async function connectByPort(): Promise<Connection> {
  const watch = watchState();
  const openLink = async (): Promise<PortLink<ClientContext>> => {
    const port = await requestPort();
    port.addEventListener('close', () => watch.set('lost'));
    const link = new PortLink({ port });
    port.start();
    watch.set('ready');
    return link;
  };
  let link = await openLink();
  const client: Client = createORPCClient<Client>({ call: (path, input, options) => link.call(path, input, options) });
  // A closed port stays closed, and the window forbids itself every navigation, a reload too: ask for another port.
  const retry = async (): Promise<void> => {
    link = await openLink().catch(() => link);
  };
  return { client, state: watch.state, subscribe: watch.subscribe, retry, printOpinion: null };
}

/** The renderer asks when it listens, so that a port can never arrive too early. */
function requestPort(): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error('no port'))), portPatience);
    const listen = (event: MessageEvent): void => {
      const port = event.ports[0];
      if (event.source === window && event.data === portAnswer && port) finish(() => resolve(port));
    };
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      window.removeEventListener('message', listen);
      settle();
    };
    window.addEventListener('message', listen);
    window.postMessage(portRequest, '*');
  });
}

function watchState() {
  let current: ConnectionState = 'ready';
  const listeners = new Set<() => void>();
  return {
    state: (): ConnectionState => current,
    set: (next: ConnectionState): void => {
      if (next === current) return;
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
