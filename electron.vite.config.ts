import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import rendererConfig from './.ci/vite.renderer.config.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Everything is bundled but the native modules, and the recogniser, which opens its own thread and its own files. electron-builder.yml ships them. */
export default defineConfig({
  main: {
    build: {
      outDir: path('out/main'),
      externalizeDeps: false,
      target: 'node24',
      rollupOptions: {
        input: {
          index: path('electron/main/main.ts'),
          'backend-process': path('electron/main/backend-process.ts'),
          'review-worker': path('electron/backend/jobs/review-worker.ts'),
        },
        external: ['electron', 'better-sqlite3', 'tesseract.js', /^node:/],
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: path('out/preload'),
      externalizeDeps: false,
      // A sandboxed preload is one CommonJS file.
      rollupOptions: { input: path('electron/preload/preload.ts'), external: ['electron'], output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: { ...rendererConfig, build: { ...rendererConfig.build, rollupOptions: { input: path('renderer/index.html') } } },
});
