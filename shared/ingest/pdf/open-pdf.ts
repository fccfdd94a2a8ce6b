import { Refusal } from '../../result.ts';
import type { IngestOptions } from '../ingest-options.ts';
import type { BinaryRequest, OpenOptions, PdfDocument } from './pdfjs.ts';

const folders: { readonly [kind: string]: 'cmaps' | 'standard_fonts' | 'wasm' } = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts', wasmUrl: 'wasm' };

/** PasswordResponses.INCORRECT_PASSWORD of pdf.js. */
const wrongPassword = 2;

/** Without `pictures` none is decoded, which keeps a scan of a hundred pages quick to look through. */
type Keys = Pick<IngestOptions, 'assets' | 'password'> & { readonly pictures?: boolean };

/** Pixels: an A3 page scanned at 400 dpi, or an A4 page at 600. */
const largestPicture = 40_000_000;

/**
 * Opens the document, does the work, and closes it however the work ends.
 * Throws Refusal pdf-password, pdf-password-wrong or pdf-damaged, and whatever `work` throws.
 */
export async function withPdf<T>(bytes: Uint8Array, keys: Keys, work: (document: PdfDocument) => Promise<T>): Promise<T> {
  // Loaded on demand: pdf.js takes a third of a second to start, which a Word document need not wait for.
  const { getDocument } = await import('./pdfjs.ts');
  const task = getDocument(openOptions(bytes, keys));
  try {
    return await work(await task.promise.catch(refuse));
  } finally {
    await task.destroy();
  }
}

function openOptions(bytes: Uint8Array, { assets, password, pictures = false }: Keys): OpenOptions {
  return {
    // pdf.js takes ownership of the buffer and detaches it.
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    BinaryDataFactory: class {
      fetch({ kind, filename }: BinaryRequest): Promise<Uint8Array> {
        const folder = folders[kind];
        return folder === undefined ? Promise.reject(new Error(`not shipped: ${filename}`)) : assets.read(folder, filename);
      }
    },
    useWorkerFetch: false,
    useSystemFonts: false,
    // Scanners pack pages as JBIG2 and JPEG 2000, which pdf.js reads with WebAssembly.
    useWasm: pictures,
    isEvalSupported: false,
    enableXfa: false,
    // Gives fonts their name, the only place where most say that they are bold.
    fontExtraProperties: true,
    maxImageSize: pictures ? largestPicture : 1,
    verbosity: 0,
  };
}

function refuse(error: unknown): never {
  if (!(error instanceof Error) || error.name !== 'PasswordException') throw new Refusal('pdf-damaged');
  throw new Refusal('code' in error && error.code === wrongPassword ? 'pdf-password-wrong' : 'pdf-password');
}
