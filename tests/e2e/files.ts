import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { repositoryRoot } from './loopback-process.ts';

/** As Playwright hands a file to a page. */
export type GivenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const given = (name: string, bytes: Uint8Array): GivenFile => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

export const stationContract = (): GivenFile => sample('01-乡镇社工站合同（自动编号）.docx');
/** What the station contract was tendered by: it has differences to it. */
export const stationTender = (): GivenFile => sample('05-社工站磋商文件（与01比对）.docx');
export const pdfAgreement = (): GivenFile => sample('04-居家养老协议.pdf');

export const oldWordContract = (): GivenFile => fixture('legacy-contract.doc');
/** Opens with 开门-2026. */
export const lockedPdf = (): GivenFile => fixture('locked.pdf');

function fixture(name: string): GivenFile {
  return given(name, readFileSync(join(repositoryRoot, 'tests/fixtures/files', name)));
}

function sample(name: string): GivenFile {
  return given(name, readFileSync(join(repositoryRoot, 'samples', name)));
}

export const emptyFile = (): GivenFile => given('空文件.docx', new Uint8Array());
export const renamedZip = (): GivenFile => given('资料.docx', zipSync({ '说明.txt': strToU8('这是一个压缩包。') }));

/** One page with a line drawn on it and not a single character, as a scanner without OCR makes it. */
export function pdfWithoutText(): GivenFile {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    '<< /Length 28 >>\nstream\n50 700 m 545 700 l S         \nendstream',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return given('扫描件.pdf', strToU8(pdf));
}

/** A contract of `count` clauses; the last one hands over whatever work comes up. */
export async function longContract(count: number): Promise<GivenFile> {
  const clauses = Array.from({ length: count - 1 }, (_, at) => `${at + 1}. 乙方按照附件一所列的时间和标准提供第${at + 1}项服务，并保存完整的服务记录。`);
  const lines = ['社会工作服务合同', '甲方：云岭县民政局', '乙方：云岭县同心社会工作服务中心', ...clauses, `${count}. 乙方应当完成甲方交办的其他工作任务。`];
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
  return given('长合同.docx', await Packer.toBuffer(document));
}
