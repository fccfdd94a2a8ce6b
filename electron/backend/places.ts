import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where the things that ship with the program lie. The only place that knows the difference between source tree and package. */
export type Places = {
  readonly rules: string;
  readonly samples: string;
  readonly migrations: string;
  /** The built interface. */
  readonly renderer: string;
  /** pdf.js's own data: holds cmaps/, standard_fonts/ and wasm/. */
  readonly pdfData: string;
  /** Holds the model with which scans are read. */
  readonly ocrData: string;
  readonly worker: URL;
};

export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Running from the source tree: command line, loopback server, tests. */
export function sourcePlaces(root: string = repositoryRoot): Places {
  return {
    rules: join(root, 'rules'),
    samples: join(root, 'samples'),
    migrations: join(root, 'electron/backend/store/migrations'),
    renderer: join(root, 'out/renderer'),
    pdfData: join(root, 'node_modules/pdfjs-dist'),
    ocrData: join(root, 'node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int'),
    worker: pathToFileURL(join(root, 'electron/backend/jobs/review-worker.ts')),
  };
}

/**
 * Running from a bundle: `resources` is the repository, or the folder that the installer filled (see electron-builder.yml).
 * A package keeps the bundle in an archive that Electron sees through; a thread's own file lies beside it.
 */
export function bundledPlaces(bundle: string, resources: string, packaged: boolean): Places {
  const source = sourcePlaces(resources);
  const worker = pathToFileURL(join(bundle.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked'), 'review-worker.mjs'));
  const renderer = join(bundle, '../renderer');
  if (!packaged) return { ...source, worker, renderer };
  return { ...source, worker, renderer, migrations: join(resources, 'migrations'), pdfData: join(resources, 'pdfjs'), ocrData: join(resources, 'ocr') };
}
