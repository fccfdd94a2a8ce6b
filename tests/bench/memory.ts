import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPdf, textLines } from '#tests/fixtures/build-pdf.ts';

const megabyte = 1024 * 1024;
const goal = 400;

/** Reads a PDF of 100 MB, nearly all of it pictures, in a process of its own and prints the most memory that it held. */
export function benchMemory(folder: string): void {
  const file = join(folder, 'pictures.pdf');
  writeFileSync(file, picturePdf(100));
  const { stdout, status } = spawnSync(process.execPath, [fileURLToPath(new URL('read-one.ts', import.meta.url)), file], { encoding: 'utf8' });
  console.log(`== memory for a PDF of 100 MB\n  ${status === 0 ? stdout.trim() : 'failed'}  goal ${goal} MB`);
}

/** Pages of two lines of text and a picture of one megabyte that nothing compresses. */
function picturePdf(pages: number): Uint8Array {
  const text = buildPdf({ pages: Array.from({ length: pages }, (_, at) => ({ content: `${textLines([`第${at + 1}条　乙方应当按照服务清单开展服务，并做好过程记录。`, '甲方按季度支付服务费用。'], 80, 80)}q 400 0 0 400 80 200 cm /P${at} Do Q\n` })) });
  const body = new TextDecoder().decode(text).replace(/xref[\s\S]*$/, '').replaceAll('/Font << /F1 3 0 R >> >>', '/Font << /F1 3 0 R >> /XObject << PICTURES >> >>');
  const first = 4 + pages * 2;
  const names = Array.from({ length: pages }, (_, at) => `/P${at} ${first + at} 0 R`).join(' ');
  const parts: Buffer[] = [Buffer.from(body.replaceAll('PICTURES', names))];
  const noise = Buffer.alloc(megabyte, 'the same noise in every picture, which nothing looks at ');
  for (let at = 0; at < pages; at += 1) {
    parts.push(Buffer.from(`${first + at} 0 obj\n<< /Type /XObject /Subtype /Image /Width 1024 /Height 1024 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${megabyte} >>\nstream\n`), noise, Buffer.from('\nendstream\nendobj\n'));
  }
  return Buffer.concat([...parts, crossReferences(parts, first + pages)]);
}

function crossReferences(parts: readonly Buffer[], size: number): Buffer {
  const whole = Buffer.concat(parts);
  const offsets: string[] = [];
  let at = 0;
  for (let id = 1; id < size; id += 1) {
    at = whole.indexOf(`${id} 0 obj\n`, at);
    offsets.push(`${String(at).padStart(10, '0')} 00000 n \n`);
  }
  return Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${whole.length}\n%%EOF\n`);
}
