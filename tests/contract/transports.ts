import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { Backend } from '#electron/backend/create-backend.ts';
import { startServer } from '#electron/loopback/server.ts';
import type { Client } from '#shared/contract/methods.ts';

export type Transport = { readonly client: Client; close(): Promise<void> };

/** Every way by which a shell reaches the backend. */
export const transports: { readonly [name: string]: (backend: Backend) => Promise<Transport> } = {
  'in memory': async (backend) => ({ client: backend.client, close: async () => undefined }),
  'over a MessagePort': async (backend) => {
    const { port1, port2 } = new MessageChannel();
    backend.servePort(port1);
    const client: Client = createORPCClient(new PortLink({ port: port2 }));
    return { client, close: async () => port2.close() };
  },
  'over loopback HTTP': async (backend) => {
    const rendererFolder = await mkdtemp(join(tmpdir(), 'hengyue-renderer-'));
    await writeFile(join(rendererFolder, 'index.html'), '<p>页面</p>');
    const server = await startServer({ backend, rendererFolder, port: 0 });
    const cookie = await exchangeToken(server.link);
    const link = new FetchLink({ url: `${server.origin}/rpc`, headers: { cookie, origin: server.origin } });
    const close = async (): Promise<void> => {
      await server.close();
      await rm(rendererFolder, { recursive: true });
    };
    return { client: createORPCClient(link), close };
  },
};

/** What a browser does with the printed link: the session cookie as it is sent back. */
export async function exchangeToken(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
