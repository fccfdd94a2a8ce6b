import type { ServerResponse } from 'node:http';
import { commonHeaders } from '#electron/backend/renderer-files.ts';
import type { Client } from '#shared/contract/methods.ts';
import { sendPage } from './pages.ts';

/** The opinion of a review as a page to print: a page of its own, because the policy of the interface forbids its styles. */
export async function sendPaper(response: ServerResponse, client: Client, id: string): Promise<void> {
  const exported = await client.exportReview({ id, kind: 'opinion-html' }).catch(() => null);
  if (exported === null) return sendPage(response, 404, '没有这份意见书', '请回到衡约，重新打开这份合同。');
  response
    .writeHead(200, { ...commonHeaders, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" })
    .end(new Uint8Array(await exported.file.arrayBuffer()));
}
