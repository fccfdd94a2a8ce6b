import { strFromU8 } from 'fflate';
import type { SourceFormat } from '../model/source-document.ts';
import { Refusal } from '../result.ts';
import { detectOle } from './detect-ole.ts';
import { detectZip } from './detect-zip.ts';

/** Starts of picture formats, as Latin-1 text. */
const pictures = [
  /^\x89PNG\r\n/, /^\xff\xd8\xff/, /^GIF8[79]a/, /^BM[\s\S]{4}\0\0\0\0/, /^II\*\0/, /^MM\0\*/, /^RIFF[\s\S]{4}WEBP/,
  /^[\s\S]{4}ftyp(?:hei[cx]|mif1|avif)/,
];
const archives = /^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/;
const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/**
 * What the bytes are, whatever the file is called. Throws Refusal with the reason and what to do for everything that
 * cannot be reviewed.
 */
export function detectFormat(bytes: Uint8Array): SourceFormat {
  if (bytes.length === 0) throw new Refusal('file-empty');
  const start = strFromU8(bytes.subarray(0, 4_096), true);
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(start)) return detectZip(bytes);
  // Mail gateways and scanners put lines before the header; readers accept it within the first kilobyte.
  if (start.slice(0, 1_029).includes('%PDF-')) return 'pdf';
  if (start.startsWith(compoundFile)) return detectOle(bytes);
  if (/^\s*\{\\rtf/.test(start)) throw new Refusal('rtf-unsupported');
  if (archives.test(start)) throw new Refusal('zip-not-docx');
  if (pictures.some((picture) => picture.test(start))) throw new Refusal('image-unsupported');
  if (isPlainText(start)) return 'text';
  throw new Refusal('file-unknown');
}

/** Text in whatever encoding: no control characters. Markup (web pages saved as .doc, old Word XML) is not plain. */
function isPlainText(start: string): boolean {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(start)) return true;
  return !/^(?:\xef\xbb\xbf)?\s*<[a-z!?/]|^MIME-Version:/i.test(start) && (![...start].some(isControl) || isWideText(start));
}

/** UTF-16 without its mark: pairs of bytes of which none is a control character, and some end a line. */
function isWideText(start: string): boolean {
  const pairs = start.match(/[\s\S]{2}/g) ?? [];
  return [0, 1].some((high) => {
    const narrow = pairs.filter((pair) => pair[high] === '\0').map((pair) => pair[1 - high] ?? '\0');
    return narrow.includes('\n') && !narrow.some(isControl);
  });
}

function isControl(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b;
}
