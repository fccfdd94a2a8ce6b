import { fileURLToPath } from 'node:url';
import { startApp } from './start-app.ts';

/** Entry of the main process; bundled to out/main/index.mjs. */
void startApp(fileURLToPath(new URL('.', import.meta.url)));
