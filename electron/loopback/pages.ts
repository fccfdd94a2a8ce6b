import type { ServerResponse } from 'node:http';
import { commonHeaders } from '#electron/backend/renderer-files.ts';

/** A small page without scripts or styles, for a reader who came by the wrong way. Both texts are ours, never a visitor's. */
export function sendPage(response: ServerResponse, status: number, title: string, advice: string): void {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>衡约：${title}</title><h1>${title}</h1><p>${advice}</p></html>`;
  response
    .writeHead(status, { ...commonHeaders, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" })
    .end(html);
}

/** The error shape of the contract's transport, so that a client sees a code and not a broken answer. */
export function sendError(response: ServerResponse, status: number, error: { code: string; message: string; data?: unknown }): void {
  response
    .writeHead(status, { ...commonHeaders, 'content-type': 'application/json' })
    .end(JSON.stringify({ json: { defined: error.data !== undefined, status, ...error }, meta: [] }));
}
