import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcePlaces } from '#electron/backend/places.ts';
import { failureOutput, reviewOutput } from '#shared/contract/review-output.ts';
import { buildCompound } from '#tests/fixtures/build-compound.ts';
import { buildDocx } from '#tests/fixtures/build-docx.ts';
import { smallContractBytes } from '#tests/fixtures/small-contract.ts';
import { commandFile, runCommand } from './run-command.ts';

const { samples } = sourcePlaces();

describe('the review command', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hengyue-cli-'));
    await writeFile(join(folder, '合同.docx'), smallContractBytes());
  });
  afterEach(() => rm(folder, { recursive: true }));
  const run = (...args: readonly string[]) => runCommand(args, folder);
  const objects = (stdout: string): unknown[] => stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
  const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);

  it('prints a conclusion, then one finding a line with level, place, quote and rule', async () => {
    const { code, stdout, stderr } = await run('合同.docx');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('乡镇社工站服务合同　［合同.docx］');
    expect(lines[1]).toMatch(/^结论：共 \d+ 处：高 \d+、中 \d+、低 \d+。$/);
    expect(lines[2]).toMatch(/^指标：专业服务 1 项/);
    expect(lines[4]).toMatch(/^建议：/);
    expect(lines.filter((line) => /^［高］.+“.*交办的其他.*”.+（规则 ca001-[a-z-]+）$/.test(line))).toHaveLength(1);
    expect(stdout).not.toMatch(/违法|无效/);
  });

  it('prints one published object a file, in input order, failures in their place', async () => {
    await put('空.docx', '');
    const { code, stdout, stderr } = await run('--format', 'ndjson', '空.docx', '合同.docx', '没有.docx');
    const [empty, reviewed, missing] = objects(stdout);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(failureOutput.parse(empty)).toMatchObject({ file: '空.docx', error: { code: 'file-empty' } });
    expect(reviewOutput.strict().parse(reviewed)).toMatchObject({ file: '合同.docx', document: { format: 'docx', title: '乡镇社工站服务合同' } });
    expect(failureOutput.parse(missing)).toMatchObject({ file: '没有.docx', error: { code: 'file-not-found' } });
  });

  it('takes answers and a role, and says which it does not know', async () => {
    const [told] = objects((await run('--format', 'ndjson', '--gate', 'threshold=no,stage=unclear', '--gate', 'purchaser=committee', '--role', 'evaluator', '合同.docx')).stdout).map((one) => reviewOutput.parse(one));
    expect(told?.gates.filter(({ source }) => source === 'asked').map(({ name, answer }) => [name, answer])).toEqual([['threshold', 'no'], ['purchaser', 'committee'], ['stage', null]]);
    expect(told?.role).toBe('evaluator');
    expect(told?.findings.some(({ basis }) => basis.some(({ remark }) => remark !== null))).toBe(true);
    expect(await run('--gate', 'purchaser=king', '合同.docx')).toMatchObject({ code: 2, stderr: expect.stringMatching(/--gate purchaser= 不能是“king”，可选：organ、.+、unclear/) as string });
    expect(await run('--gate', 'colour=red', '合同.docx')).toMatchObject({ code: 2 });
  });

  it('compares with a procurement document; one that does not fit is told, and the contract is reviewed all the same', async () => {
    await put('采购需求.md', '# 社工站服务采购需求\n\n一、服务内容\n\n1.供应商应开展个案服务不少于6个。');
    const { code, stdout } = await run('--format', 'ndjson', '--against', '采购需求.md', '合同.docx');
    const [compared] = objects(stdout).map((one) => reviewOutput.strict().parse(one));
    expect(code).toBe(0);
    expect(compared?.comparison).toMatchObject({ file: '采购需求.md', format: 'text', obstacle: null });
    expect(compared?.comparison?.differences.map(({ kind, way }) => `${kind} ${way}`)).toEqual(['catch-all added', 'indicator more']);
    const same = await run('--against', '合同.docx', '合同.docx');
    expect(same.code).toBe(2);
    expect(same.stdout).toContain('提示：选的是同一份文件');
    expect(same.stdout).toContain('结论：');
    expect((await run('--against', '没有.docx', '合同.docx')).stdout).toContain('找不到这个文件');
  });

  it('adds the paragraphs only when asked', async () => {
    const [plain] = objects((await run('--format', 'ndjson', '合同.docx')).stdout);
    expect(plain).not.toHaveProperty('paragraphs');
    const [full] = objects((await run('--format', 'ndjson', '--paragraphs', '合同.docx')).stdout);
    const { paragraphs, findings } = reviewOutput.parse(full);
    for (const { paragraph, range, quote } of findings) expect(paragraphs?.[paragraph]?.text.slice(...range)).toBe(quote);
    expect(findings).not.toEqual([]);
  });

  it.each([
    ['a renamed archive', '压缩包.docx', zipSync({ '说明.txt': strToU8('你好') }), 'zip-not-docx'],
    ['a truncated document', '截断.docx', smallContractBytes().slice(0, 400), 'docx-damaged'],
    ['an old workbook', '表格.doc', buildCompound({ Workbook: new Uint8Array(8) }), 'office-other'],
    ['a cut-off old Word file', '旧版.doc', buildCompound({ WordDocument: new Uint8Array(8) }).subarray(0, 700), 'doc-damaged'],
    ['an RTF', '文本.docx', '{\\rtf1\\ansi}', 'rtf-unsupported'],
    ['a picture', '扫描.pdf', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image-unsupported'],
  ])('judges %s by its content, says why, and exits 2', async (_what, name, content, expected) => {
    await put(name, content);
    const { code, stdout } = await run('--format', 'ndjson', name);
    expect(code).toBe(2);
    const { error } = failureOutput.parse(objects(stdout)[0]);
    expect(error.code).toBe(expected);
    expect(error.message).toMatch(/请/);
  });

  it('refuses a 300 MB file by its size, without reading it', async () => {
    const handle = await open(join(folder, '大.docx'), 'w');
    await handle.truncate(300 * 1024 * 1024);
    await handle.close();
    const { code, stdout } = await run('--format', 'ndjson', '大.docx');
    expect(code).toBe(2);
    expect(failureOutput.parse(objects(stdout)[0]).error).toMatchObject({ code: 'file-too-large', message: expect.stringContaining('300 MB') });
  });

  it('searches a folder for contracts, sorted, subfolders included, lock and hidden files left out', async () => {
    await mkdir(join(folder, 'in/b'), { recursive: true });
    for (const name of ['in/2.docx', 'in/1.docx', 'in/b/3.DOCX', 'in/~$1.docx', 'in/.4.docx', 'in/照片.png']) await put(name, smallContractBytes());
    const { code, stdout } = await run('--format', 'ndjson', 'in');
    expect(code).toBe(0);
    expect(objects(stdout).map((one) => reviewOutput.parse(one).file)).toEqual(['in/1.docx', 'in/2.docx', 'in/b/3.DOCX']);
  });

  it('says that a folder holds no contract', async () => {
    await mkdir(join(folder, '空文件夹'));
    const { code, stdout } = await run('空文件夹');
    expect(code).toBe(2);
    expect(stdout).toContain('文件夹里没有可以审查的文件');
  });

  it.each([['high', 1], ['low', 1]])('exits 1 with --fail-on %s when there is a high finding', async (level, expected) => {
    expect((await run('--fail-on', level, '合同.docx')).code).toBe(expected);
  });

  it('exits 0 with --fail-on when there is nothing to find, and 2 when a file failed besides', async () => {
    await put('通知.docx', plainNotice());
    expect((await run('--fail-on', 'low', '通知.docx')).code).toBe(0);
    expect((await run('--fail-on', 'low', '合同.docx', '没有.docx')).code).toBe(2);
  });

  it('writes exports named after the input, and never over anything', async () => {
    const first = await run('--export', 'redline-docx,json', '--out', 'out', '合同.docx');
    const second = await run('--export', 'redline-docx', '--out', 'out', '合同.docx');
    expect([first.code, second.code]).toEqual([0, 0]);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['合同.修订稿(2).docx', '合同.修订稿.docx', '合同.审查.json'].sort());
    expect(first.stdout).toContain(`已导出：${join('out', '合同.修订稿.docx')}`);
    expect(await readFile(join(folder, '合同.docx'))).toEqual(Buffer.from(smallContractBytes()));
    reviewOutput.parse(JSON.parse(await readFile(join(folder, 'out/合同.审查.json'), 'utf8')));
  });

  it('still reviews a PDF that cannot become a tracked-change file, and says so', async () => {
    const { code, stdout } = await run('--format', 'ndjson', '--export', 'redline-docx', '--out', 'out', join(samples, '04-居家养老协议.pdf'));
    expect(code).toBe(0);
    expect(reviewOutput.parse(objects(stdout)[0]).messages).toContainEqual(expect.objectContaining({ code: 'export-needs-docx' }));
  });

  it('says that the output folder cannot be written to', async () => {
    const { code, stderr } = await run('--export', 'json', '--out', '合同.docx/out', '合同.docx');
    expect(code).toBe(2);
    expect(stderr).toContain('无法写入输出文件夹 合同.docx/out');
  });

  it.each([
    [['--formt', 'x', '合同.docx'], '--formt'],
    [['--format', 'xml', '合同.docx'], '可选：text、ndjson'],
    [['--export', 'exe', '--out', 'o', '合同.docx'], '可选：redline-docx、comments-docx、clean-docx、annotated-pdf、table-docx'],
    [['--export', 'json', '合同.docx'], '--out'],
    [[], '请给出要审查的文件'],
  ])('explains the mistake in %j and exits 2', async (args, words) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('用法：');
  });

  it('stops quietly when the reader of a pipe has enough', async () => {
    const child = spawn('/bin/sh', ['-c', '"$0" "$1" --format ndjson --paragraphs "$2" "$2" "$2" | head -c 10', process.execPath, commandFile, samples], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

/** A document without any fault. */
function plainNotice(): Uint8Array {
  return buildDocx({ document: '<w:p><w:r><w:t>关于召开春季工作例会的通知</w:t></w:r></w:p>' });
}
