import { strFromU8, strToU8 } from 'fflate';
import { Refusal } from '../result.ts';

/** A part's bytes as XML text: UTF-8 or UTF-16, with or without byte order mark (which is not part of the text). */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), true);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), false);
  if (first === 0x3c && second === 0) return decodeUtf16(bytes, true);
  if (first === 0 && second === 0x3c) return decodeUtf16(bytes, false);
  const text = strFromU8(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);
  // OPC knows no other encodings; reading GBK as UTF-8 would give a review of nonsense. What is plain ASCII is the same in all of them.
  if (!/^(?:UTF-?8|US-ASCII)?$/i.test(declaredEncoding(text)) && !bytes.every((byte) => byte < 0x80)) throw new Refusal('docx-damaged');
  return text;
}

/** The bytes of a changed part: in UTF-16 where its declaration says so, else in UTF-8, and then it says that. */
export function encodePart(xml: string): Uint8Array {
  const declared = declaredEncoding(xml);
  if (/^UTF-?16/i.test(declared)) return encodeUtf16(`\ufeff${xml}`);
  return strToU8(/^(?:UTF-?8)?$/i.test(declared) ? xml : xml.replace(declared, 'UTF-8'));
}

function declaredEncoding(xml: string): string {
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? '';
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  const length = bytes.byteLength >> 1;
  for (let from = 0; from < length; from += 8_192) {
    const units = new Array<number>(Math.min(8_192, length - from));
    for (let at = 0; at < units.length; at += 1) units[at] = view.getUint16((from + at) * 2, littleEndian);
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

function encodeUtf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(view.buffer);
}
