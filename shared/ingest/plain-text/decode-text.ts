import type { TextDecoding } from '../../ports.ts';

type Encoding = Parameters<TextDecoding['decode']>[1];

/** Share of a text's characters that Chinese and Latin writing uses. */
const mostlyCommon = 0.95;
/** The commonest characters of any Chinese text and of contracts: at least one in twelve, where there are enough to count. */
const everyday = /[的一是在不了有和人这中大为上个国以要他时来用们到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经条款项服务合同甲乙双协议购买应当须按照其及与或由日月元第]/gu;
const leastEveryday = 1 / 12;
const enough = 40;

/** Control characters that text files have: tab, line ends, page end; ESC and the old end-of-file mark. */
const control = /[^\P{Cc}\t\n\v\f\r\u001a\u001b\u0080-\u009f]/u;

/**
 * The text of a file in UTF-8, UTF-16 or GB18030, without byte order mark, null when it is none. Strict: bytes that an
 * encoding does not know, control characters, or characters that nobody writes rule it out.
 */
export function decodeText(bytes: Uint8Array, { decode }: TextDecoding): string | null {
  const stated = statedEncoding(bytes);
  if (stated !== null) return written(decode(bytes, stated));
  const utf16 = (['utf-16le', 'utf-16be'] as const).find((encoding) => hasLineEnds(bytes, encoding));
  return written(decode(bytes, 'utf-8')) ?? likely(decode(bytes, 'gb18030')) ?? (utf16 === undefined ? null : likely(decode(bytes, utf16)));
}

function statedEncoding([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** Without its mark, UTF-16 is told by line ends of two bytes at even places. */
function hasLineEnds(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const low = encoding === 'utf-16le' ? 0 : 1;
  if (bytes.length % 2 !== 0) return false;
  for (let at = 0; at < bytes.length; at += 2) if (bytes[at + low] === 0x0a && bytes[at + 1 - low] === 0) return true;
  return false;
}

function written(text: string | null): string | null {
  return text === null || control.test(text) ? null : text;
}

/** Nearly any bytes are some GB18030 or UTF-16, and text in another encoding is rare characters in these. */
function likely(text: string | null): string | null {
  if (text === null || control.test(text)) return null;
  const common = text.match(/[\t\r\n\x20-\x7e\u4e00-\u9fff\u3000-\u303f\u2460-\u24ff\uff00-\uffef“”‘’—…·×●□√℃‰\u2160-\u217f]/gu)?.length ?? 0;
  if (common < [...text].length * mostlyCommon) return null;
  const chinese = text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
  return chinese < enough || (text.match(everyday)?.length ?? 0) >= chinese * leastEveryday ? text : null;
}
