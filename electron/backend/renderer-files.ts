import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export type RendererFile = {
  readonly bytes: Uint8Array;
  readonly headers: { readonly [name: string]: string };
};

const types: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Sent with everything a page can receive. Contracts are confidential: nothing is cached, framed, sniffed or leaked by referrer. */
export const commonHeaders = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** The nonce lets the component library write its style elements, and nothing else. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'",
  ].join('; ');
}

export interface RendererFiles {
  /** `path` as in a URL, decoded or not; null for anything that the build did not make. */
  read(path: string): Promise<RendererFile | null>;
}

export function isRendererBuilt(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}

/** Serves only names found by listing the folder: a path from outside is compared, never opened. */
export function openRendererFiles(folder: string): RendererFiles {
  let names = listFiles(folder);
  return {
    async read(path) {
      if (path === '/' || path === '/index.html') {
        names = listFiles(folder);
        return readPage(join(folder, 'index.html'));
      }
      const type = types[extname(path)];
      if (type === undefined || extname(path) === '.html' || !names.has(path)) return null;
      return { bytes: await readFile(join(folder, path)), headers: { ...commonHeaders, 'content-type': type } };
    },
  };
}

async function readPage(file: string): Promise<RendererFile> {
  const nonce = randomBytes(16).toString('base64');
  const html = (await readFile(file, 'utf8')).replaceAll('__CSP_NONCE__', nonce);
  return {
    bytes: new TextEncoder().encode(html),
    headers: { ...commonHeaders, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurityPolicy(nonce) },
  };
}

function listFiles(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(entries.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length - 1).split(sep).join('/')));
}
