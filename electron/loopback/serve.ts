import { createBackend } from '#electron/backend/create-backend.ts';
import { databaseIn, dataFolder } from '#electron/backend/data-folder.ts';
import { readVersion, standardErrorLog, systemClock } from '#electron/backend/machine.ts';
import { repositoryRoot, sourcePlaces } from '#electron/backend/places.ts';
import { isRendererBuilt } from '#electron/backend/renderer-files.ts';
import { startServer } from './server.ts';

export type ServeOptions = { readonly port: string | undefined; readonly data: string | undefined };

/** Serves the built interface until SIGINT or SIGTERM. Returns the exit code; what went wrong is on standard error. */
export async function serve({ port = '0', data }: ServeOptions): Promise<number> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return fail('--port 需要 0 到 65535 之间的整数。');
  const places = sourcePlaces();
  if (!isRendererBuilt(places.renderer)) return fail('界面还没有生成。请运行 npm run start:browser，它会先生成界面。');
  const databaseFile = databaseIn(data ?? dataFolder(process.env, process.platform));
  const backend = createBackend({ databaseFile, places, version: readVersion(repositoryRoot), clock: systemClock, log: standardErrorLog });
  const server = await startServer({ backend, rendererFolder: places.renderer, port: Number(port) }).catch((error: NodeJS.ErrnoException) => error);
  if (server instanceof Error) {
    await backend.close();
    return fail(server.code === 'EADDRINUSE' ? `端口 ${port} 已被占用。请换一个，或不写 --port 由系统选择。` : `无法启动：${server.message}`);
  }
  process.stdout.write(`衡约已启动，请在浏览器打开（链接只能用一次，按 Ctrl+C 结束）：\n${server.link}\n`);
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await server.close();
  await backend.close();
  return 0;
}

function fail(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return 2;
}
