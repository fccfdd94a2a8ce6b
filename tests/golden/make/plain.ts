import { readFileSync } from 'node:fs';
import type { GoldenCase } from './golden-case.ts';

const text = '社工站服务协议\r\n\r\n第一条　乙方每月探访困难老人二十人次。\r\n（一）记录存档；\r\n（二）按月报送。\r\n第二条　甲方按季支付费用。\r\n';
const markdown = '# 社工站服务协议\n\n## 一、服务内容\n\n乙方按照下表开展服务，\n数量不得减少。\n\n| 项目 | 数量 |\n| --- | --- |\n| 个案服务 | 12例 |\n| 小组工作 | 8个 |\n\n1. 每月报送记录\n2. 每季度接受评估\n';
/** Of the signs above, in GB18030; Node decodes it and does not encode it. */
const gb18030 = new TextDecoder('gb18030');
const signs = new Map([...new Set(text)].filter((sign) => sign > '\u007f').map((sign) => [sign, encode(sign)]));

function encode(sign: string): readonly number[] {
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f && gb18030.decode(new Uint8Array([lead, trail])) === sign) return [lead, trail];
  }
  throw new Error(`${sign} has no two bytes in GB18030`);
}

function utf16(order: 'le' | 'be'): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return new Uint8Array(units.flatMap((unit) => (order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
}

export const plainCases: readonly GoldenCase[] = [
  { name: 'text-file-gb18030', ending: 'txt', bytes: () => new Uint8Array([...text].flatMap((sign) => signs.get(sign) ?? [sign.charCodeAt(0)])) },
  { name: 'text-file-utf16', ending: 'txt', bytes: () => utf16('be') },
  { name: 'text-file-markdown', ending: 'md', bytes: () => new TextEncoder().encode(markdown) },
  // Saved once by LibreOffice as Word 97–2003, which would not write the same bytes again.
  { name: 'doc-made-by-libreoffice', ending: 'doc', bytes: () => new Uint8Array(readFileSync(new URL('../../fixtures/files/legacy-contract.doc', import.meta.url))) },
];
