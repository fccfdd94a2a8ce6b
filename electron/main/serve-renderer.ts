import type { Session } from 'electron';
import { commonHeaders } from '#electron/backend/renderer-files.ts';
import type { RendererFiles } from '#electron/backend/renderer-files.ts';
import { appOrigin } from './harden.ts';

/** 7, 18: the page comes from app://hengyue with its policy as a header, never from file://. */
export function serveRenderer(session: Session, files: RendererFiles): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const file = `${url.protocol}//${url.host}` === appOrigin ? await files.read(url.pathname) : null;
    if (file === null) return new Response(null, { status: 404, headers: commonHeaders });
    return new Response(new Uint8Array(file.bytes), { headers: file.headers });
  });
}
