import type { ServerResponse } from 'node:http';
import type { RendererFiles } from '#electron/backend/renderer-files.ts';
import { sendPage } from './pages.ts';

/** Answers with a file of the built interface, or with a page that says there is none. */
export async function sendStaticFile(response: ServerResponse, files: RendererFiles, path: string): Promise<void> {
  const file = await files.read(path);
  if (file === null) return sendPage(response, 404, '没有这个页面', '请回到衡约的首页。');
  response.writeHead(200, { ...file.headers, 'content-length': file.bytes.byteLength }).end(file.bytes);
}
