import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDecoding } from '#electron/backend/text-decoding.ts';
import { decodeText } from '#shared/ingest/plain-text/decode-text.ts';

const decode = (bytes: Uint8Array): string | null => decodeText(bytes, textDecoding);
const text = '政府购买服务合同\r\n第一条　乙方应当按照“服务清单”开展服务（每月不少于4次）。\r\n第二条　甲方按照合同约定支付服务费用，乙方不得另行收取。\r\n';
const wide = (littleEndian: boolean, content = text): Uint8Array => {
  const view = new DataView(new ArrayBuffer(content.length * 2));
  for (let at = 0; at < content.length; at += 1) view.setUint16(at * 2, content.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const utf8 = new TextEncoder().encode(text);
/** 甲方：柳溪镇人民政府 and a line end, in GB18030. */
const gb18030 = new Uint8Array([
  0xbc, 0xd7, 0xb7, 0xbd, 0xa3, 0xba, 0xc1, 0xf8, 0xcf, 0xaa, 0xd5, 0xf2, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae, 0x0d, 0x0a,
]);
/** Big5 of 合約雙方同意 many times over: valid GB18030 of rare characters. */
const big5 = new Uint8Array(Array.from({ length: 12 }, () => [0xa6, 0x58, 0xac, 0xf9, 0xc2, 0xf9, 0xa4, 0xe8, 0xa6, 0x50, 0xb7, 0x4e]).flat());

describe('decodeText', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8, text],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), text],
    ['UTF-16 LE with its mark', new Uint8Array([0xff, 0xfe, ...wide(true)]), text],
    ['UTF-16 BE with its mark', new Uint8Array([0xfe, 0xff, ...wide(false)]), text],
    ['UTF-16 LE without it', wide(true), text],
    ['UTF-16 BE without it', wide(false), text],
    ['GB18030', gb18030, '甲方：柳溪镇人民政府\r\n'],
    ['GB18030 of four bytes', new Uint8Array([...gb18030, 0x81, 0x39, 0xef, 0x30, ...gb18030, ...gb18030]), `甲方：柳溪镇人民政府\r\n\u3401${'甲方：柳溪镇人民政府\r\n'.repeat(2)}`],
  ])('reads %s', (_, bytes, expected) => {
    expect(decode(bytes)).toBe(expected);
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8 with a broken character behind a mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0xe4, 0xb8])],
    ['Big5', big5],
    ['a single half of a character', new Uint8Array([...gb18030, 0xbc])],
    ['zeros', new Uint8Array([0x41, 0, 0x42, 0])],
    ['control characters', new TextEncoder().encode('第一条\u0001')],
    ['half a pair of UTF-16', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
  ])('takes %s for no text', (_, bytes) => {
    expect(decode(bytes)).toBeNull();
  });

  it('gives back what was written, in every encoding with a mark', () => {
    const written = fc.string({ unit: fc.constantFrom('甲', '方', 'a', '1', '。', '\n', '𠀀') });
    fc.assert(fc.property(written, (content) => {
      expect(decode(new Uint8Array([0xff, 0xfe, ...wide(true, content)]))).toBe(content);
      expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(content)]))).toBe(content);
    }));
  });

  it('takes random bytes for text hardly ever', () => {
    const sample = fc.sample(fc.uint8Array({ minLength: 200, maxLength: 400 }), { numRuns: 300, seed: 1 });
    expect(sample.filter((bytes) => decode(bytes) !== null)).toEqual([]);
  });
});
