import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOutput, reviewOutput } from '#shared/contract/review-output.ts';
import { buildCompound } from '#tests/fixtures/build-compound.ts';
import { buildOfd, textObject } from '#tests/fixtures/build-ofd.ts';
import { smallContractBytes } from '#tests/fixtures/small-contract.ts';
import { runCommand } from './run-command.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/files/${name}`, import.meta.url));
const lines = ['居家养老服务合同', '甲方：青石县民政局', '乙方：同心社会工作服务中心', '第一条　乙方应完成甲方交办的其他工作任务。'];
const gb18030 = new Uint8Array(Buffer.from('bcd7b7bda3bac7e0caafcfd8c3f1d5febed60d0ad2d2b7bda3bacdacd0c4c9e7bba3b9a4d7f7b7fecef1d6d0d0c40d0a', 'hex'));

describe('a folder with every kind of file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hengyue-kinds-'));
    const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);
    await Promise.all([
      put('1.docx', smallContractBytes()),
      copyFile(fixture('legacy-contract.doc'), join(folder, '2.doc')),
      copyFile(fixture('agreement.doc'), join(folder, '3.wps')),
      put('4.ofd', buildOfd({ pages: [lines.map((line, at) => textObject(line, 25, 40 + at * 8)).join('')] })),
      put('5.txt', lines.join('\r\n')),
      put('6.txt', gb18030),
      put('7.md', `# ${lines.join('\n\n')}`),
      copyFile(fixture('locked.pdf'), join(folder, '8.pdf')),
      put('9.rtf', '{\\rtf1\\ansi 1}'),
      put('a.doc', buildCompound({ Workbook: new Uint8Array(8) })),
      put('b.docx', buildCompound({ EncryptedPackage: new Uint8Array(8), EncryptionInfo: new Uint8Array(8) })),
      put('c.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
      put('d.txt', new Uint8Array([1, 0, 2, 0xff, 3])),
    ]);
  });
  afterAll(() => rm(folder, { recursive: true }));
  const told = async (...options: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await runCommand(['--format', 'ndjson', ...options, '.'], folder);
    return stdout.trimEnd().split('\n').map((line) => {
      const failure = failureOutput.safeParse(JSON.parse(line));
      if (failure.success) return `${failure.data.file} ${failure.data.error.code}`;
      const { file, document, findings } = reviewOutput.parse(JSON.parse(line));
      return `${file} ${document.format} ${findings.some(({ type }) => type === 'open_ended_tasks') ? 'found' : 'clean'}`;
    });
  };
  const refusals = ['9.rtf rtf-unsupported', 'a.doc office-other', 'b.docx docx-encrypted', 'c.pdf image-unsupported', 'd.txt file-unknown'];

  it('gives one line a file, judged by its content', async () => {
    expect(await told()).toEqual([
      '1.docx docx found', '2.doc doc found', '3.wps doc found', '4.ofd ofd found', '5.txt text found', '6.txt text clean', '7.md text found',
      '8.pdf pdf-password', ...refusals,
    ]);
  });

  it('opens the protected PDF with --password and says when it is wrong', async () => {
    expect((await told('--password', '开门-2026'))[7]).toBe('8.pdf pdf found');
    expect((await told('--password', '关门'))[7]).toBe('8.pdf pdf-password-wrong');
  });

  it('names the results there are where tracked changes cannot be written', async () => {
    const { code, stdout } = await runCommand(['--export', 'redline-docx,json', '--out', 'out', '2.doc', '5.txt'], folder);
    expect(code).toBe(0);
    expect(stdout.match(/不能写入修订痕迹。可以导出：修改建议对照表（Word）、审查意见书（Word）/g)).toHaveLength(2);
    expect(stdout.match(/已导出：/g)).toHaveLength(2);
  });
});
