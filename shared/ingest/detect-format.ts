import { strFromU8 } from 'fflate';
import type { SourceFormat } from '../model/source-document.ts';
import { Refusal } from '../result.ts';
import { detectZip } from './detect-zip.ts';

/** Starts of picture formats, as Latin-1 text. */
const pictures = [
  /^\x89PNG\r\n/, /^\xff\xd8\xff/, /^GIF8[79]a/, /^BM[\s\S]{4}\0\0\0\0/, /^II\*\0/, /^MM\0\*/, /^RIFF[\s\S]{4}WEBP/,
  /^[\s\S]{4}ftyp(?:hei[cx]|mif1|avif)/,
];
const archives = /^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/;
const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Streams that tell what an OLE compound file is, in order of trust. */
const streams: readonly (readonly [name: string, refusal: () => Refusal])[] = [
  ['EncryptedPackage', () => new Refusal('docx-encrypted')],
  ['WordDocument', () => new Refusal('doc-legacy')],
  ['Workbook', () => new Refusal('office-other', { kind: 'Excel' })],
  ['PowerPoint Document', () => new Refusal('office-other', { kind: 'PowerPoint' })],
];

/**
 * What the bytes are, whatever the file is called. Throws Refusal with the reason and what to do for everything that
 * cannot be reviewed.
 */
export function detectFormat(bytes: Uint8Array): SourceFormat {
  if (bytes.length === 0) throw new Refusal('file-empty');
  const start = strFromU8(bytes.subarray(0, 4_096), true);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return detectZip(bytes);
  // Mail gateways and scanners put lines before the header; readers accept it within the first kilobyte.
  if (start.slice(0, 1_029).includes('%PDF-')) return 'pdf';
  if (start.startsWith(compoundFile)) throw compoundRefusal(bytes);
  if (/^\s*\{\\rtf/.test(start)) throw new Refusal('rtf-unsupported');
  if (archives.test(start)) throw new Refusal('zip-not-docx');
  if (pictures.some((picture) => picture.test(start))) throw new Refusal('image-unsupported');
  throw new Refusal(isPlainText(start) ? 'text-unsupported' : 'file-unknown');
}

function compoundRefusal(bytes: Uint8Array): Refusal {
  return streams.find(([name]) => holdsName(bytes, name))?.[1]() ?? new Refusal('file-unknown');
}

/** Directory entries of a compound file carry their name in UTF-16LE; the directory may stand anywhere. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

/** Text in whatever encoding: no control characters. Markup (web pages saved as .doc, old Word XML) is not plain. */
function isPlainText(start: string): boolean {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(start)) return true;
  return !/^(?:\xef\xbb\xbf)?\s*<|^MIME-Version:/i.test(start) && ![...start].some(isControl);
}

function isControl(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b;
}
