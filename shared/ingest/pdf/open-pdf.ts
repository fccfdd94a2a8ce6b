import type { Assets } from '../../ports.ts';
import { Refusal } from '../../result.ts';
import type { BinaryRequest, OpenOptions, PdfDocument } from './pdfjs.ts';

const folders: { readonly [kind: string]: 'cmaps' | 'standard_fonts' } = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts' };

/**
 * Opens the document, does the work, and closes it however the work ends.
 * Throws Refusal pdf-password or pdf-damaged, and whatever `work` throws.
 */
export async function withPdf<T>(bytes: Uint8Array, assets: Assets, work: (document: PdfDocument) => Promise<T>): Promise<T> {
  // Loaded on demand: pdf.js takes a third of a second to start, which a Word document need not wait for.
  const { getDocument } = await import('./pdfjs.ts');
  const task = getDocument(openOptions(bytes, assets));
  try {
    return await work(await task.promise.catch(refuse));
  } finally {
    await task.destroy();
  }
}

function openOptions(bytes: Uint8Array, assets: Assets): OpenOptions {
  return {
    // pdf.js takes ownership of the buffer and detaches it.
    data: bytes.slice(),
    BinaryDataFactory: class {
      fetch({ kind, filename }: BinaryRequest): Promise<Uint8Array> {
        const folder = folders[kind];
        return folder === undefined ? Promise.reject(new Error(`not shipped: ${filename}`)) : assets.read(folder, filename);
      }
    },
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    // Gives fonts their name, the only place where most say that they are bold.
    fontExtraProperties: true,
    // Pictures hold no text: leaving them out keeps a scan of a hundred pages from being decoded.
    maxImageSize: 1,
    verbosity: 0,
  };
}

function refuse(error: unknown): never {
  throw new Refusal(error instanceof Error && error.name === 'PasswordException' ? 'pdf-password' : 'pdf-damaged');
}
