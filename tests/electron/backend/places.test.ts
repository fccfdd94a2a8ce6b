import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundledPlaces, repositoryRoot, sourcePlaces } from '#electron/backend/places.ts';

describe('places', () => {
  it('are there in the source tree, but for the interface that is built first', () => {
    const { renderer, worker, ...folders } = sourcePlaces();
    for (const folder of Object.values(folders)) expect(existsSync(folder), folder).toBe(true);
    expect(existsSync(join(folders.pdfData, 'cmaps'))).toBe(true);
    expect(existsSync(fileURLToPath(worker))).toBe(true);
    expect(renderer).toBe(join(repositoryRoot, 'out/renderer'));
  });

  it('lie beside the archive and in the resources of an installed package', () => {
    const places = bundledPlaces('/opt/Hengyue/resources/app.asar/out/main', '/opt/Hengyue/resources', true);
    expect(fileURLToPath(places.worker)).toBe('/opt/Hengyue/resources/app.asar.unpacked/out/main/review-worker.mjs');
    expect(places).toMatchObject({
      renderer: '/opt/Hengyue/resources/app.asar/out/renderer',
      rules: '/opt/Hengyue/resources/rules',
      samples: '/opt/Hengyue/resources/samples',
      migrations: '/opt/Hengyue/resources/migrations',
      pdfData: '/opt/Hengyue/resources/pdfjs',
      ocrData: '/opt/Hengyue/resources/ocr',
    });
  });

  it('are those of the repository for a bundle that was only built', () => {
    const places = bundledPlaces(join(repositoryRoot, 'out/main'), repositoryRoot, false);
    expect(places.rules).toBe(sourcePlaces().rules);
    expect(fileURLToPath(places.worker)).toBe(join(repositoryRoot, 'out/main/review-worker.mjs'));
  });
});
