import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The interface alone, for the browser way; electron.vite.config.ts builds the same for the window. */
export default defineConfig({
  root: `${root}renderer`,
  base: './',
  plugins: [react()],
  build: { outDir: `${root}out/renderer`, emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000, modulePreload: { polyfill: false } },
});
