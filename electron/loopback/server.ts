import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Backend } from '#electron/backend/create-backend.ts';
import { megabyte } from '#electron/backend/limits.ts';
import { commonHeaders, openRendererFiles } from '#electron/backend/renderer-files.ts';
import type { RendererFiles } from '#electron/backend/renderer-files.ts';
import { messageText } from '#shared/contract/messages.ts';
import { paperPath } from '#shared/contract/paper-path.ts';
import { sendError, sendPage } from './pages.ts';
import { createSession } from './session.ts';
import type { Session } from './session.ts';
import { sendPaper } from './papers.ts';
import { sendStaticFile } from './static-files.ts';

export type LoopbackServer = {
  /** With the one-time token: for the person in front of this machine. */
  readonly link: string;
  readonly origin: string;
  close(): Promise<void>;
};

export type ServerOptions = { readonly backend: Backend; readonly rendererFolder: string; /** 0: a free one. */ readonly port: number };

type Visit = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly origin: string;
  readonly session: Session;
  readonly files: RendererFiles;
  readonly backend: Backend;
};

const host = '127.0.0.1';
/** Form boundaries and names around the file itself. */
const bodySlack = megabyte;
const newLink = '请回到终端，复制新打印的链接打开；如果没有，请关闭后重新运行 npm run start:browser。';

/** Listens on this machine only; rejects when the port is taken. */
export async function startServer({ backend, rendererFolder, port }: ServerOptions): Promise<LoopbackServer> {
  const files = openRendererFiles(rendererFolder);
  const server = createServer();
  await listen(server, port);
  const used = (server.address() as AddressInfo).port;
  const origin = `http://${host}:${used}`;
  const session = createSession(used);
  server.on('request', (request, response) => {
    const url = URL.parse(request.url ?? '/', origin);
    if (url === null) return sendPage(response, 400, '地址不对', newLink);
    void answer({ request, response, url, origin, session, files, backend }).catch(() => response.destroy());
  });
  return {
    link: `${origin}/?token=${session.token}`,
    origin,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** In this order: is the visitor on this machine's own page, has it the session, and only then what does it want. */
async function answer(visit: Visit): Promise<void> {
  const { request, response, url, origin, session, files } = visit;
  // A foreign name that resolves to 127.0.0.1 (DNS rebinding) comes with its own Host.
  if (request.headers.host !== url.host || url.origin !== origin) return sendPage(response, 403, '来源不对', newLink);
  if (request.headers.origin !== undefined && request.headers.origin !== origin) {
    return sendError(response, 403, { code: 'FORBIDDEN', message: 'foreign origin' });
  }
  const known = session.isKnown(request.headers.cookie);
  const token = url.searchParams.get('token');
  if (request.method === 'GET' && url.pathname === '/' && token !== null) return exchangeToken(visit, token, known);
  if (url.pathname.startsWith('/rpc/')) return answerCall(visit, known);
  if (!known) return sendPage(response, 401, '请用打印的链接打开', newLink);
  if (request.method !== 'GET') return sendPage(response, 405, '不支持的请求', newLink);
  if (url.pathname.startsWith(paperPath)) return sendPaper(response, visit.backend.client, url.pathname.slice(paperPath.length));
  return sendStaticFile(response, files, url.pathname);
}

function exchangeToken({ response, session }: Visit, token: string, known: boolean): void {
  const value = session.redeem(token);
  if (value === null && !known) return sendPage(response, 403, '这个链接已经用过或不正确', `每个链接只能打开一次。${newLink}`);
  const cookie = value === null ? {} : { 'set-cookie': `${session.cookieName}=${value}; HttpOnly; SameSite=Strict; Path=/` };
  response.writeHead(303, { ...commonHeaders, ...cookie, location: '/' }).end();
}

async function answerCall({ request, response, origin, backend }: Visit, known: boolean): Promise<void> {
  if (!known) return sendError(response, 401, { code: 'UNAUTHORIZED', message: 'no session' });
  // Browsers name their page on every POST; a form or link of another program does not.
  if (request.method !== 'POST' || request.headers.origin !== origin) {
    return sendError(response, 403, { code: 'FORBIDDEN', message: 'calls are POST requests of this page' });
  }
  const length = Number(request.headers['content-length']);
  if (!Number.isSafeInteger(length)) return sendError(response, 411, { code: 'LENGTH_REQUIRED', message: 'content-length is required' });
  const limit = backend.limits.fileBytes;
  if (length > limit + bodySlack) {
    await drain(request);
    const values = { size: Math.ceil(length / megabyte), limit: Math.floor(limit / megabyte) };
    const data = { code: 'file-too-large', message: messageText('file-too-large', values) };
    return sendError(response, 413, { code: 'REFUSED', message: 'REFUSED', data });
  }
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  await backend.serveHttp(request, response, '/rpc');
}

/** A browser shows an answer only after it has sent everything; the bytes are thrown away as they come. */
async function drain(request: IncomingMessage): Promise<void> {
  for await (const chunk of request) void chunk;
}
