import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revisedText } from '#shared/revise/index.ts';
import type { RevisionPlan } from '#shared/model/revision.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { buildWithPackage } from './docx-package.ts';
import { author, faultsOf, planOf, read, redlineOf } from './judge-redline.ts';
import type { Redline } from './judge-redline.ts';

describe('a contract made by another program, redlined', () => {
  let original: Uint8Array, document: SourceDocument, plan: RevisionPlan, result: Redline, folder: string, file: string;
  beforeAll(async () => {
    original = await buildWithPackage();
    document = await read(original);
    plan = planOf(document, [
      ['完成甲方交办的其他', '完成双方以书面确认的'], ['随时接待检查和来访。', ''], ['，到期自动顺延', ''], ['不少于^', '每年'], ['及其他相关任务', ''],
      ['服务清单', '附件一《服务清单》'], ['服务标准见^', '本合同'], ['满意', '按问卷评价'], ['由甲方解释', '由双方协商\n另行约定'], ['十二个', '二十四个'],
    ]);
    result = redlineOf(original, document, plan);
    folder = mkdtempSync(join(tmpdir(), 'hengyue-judges-'));
    file = join(folder, 'redline.docx');
    writeFileSync(file, result.bytes);
    writeFileSync(join(folder, 'original.docx'), original);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses only the edit that crosses somebody else\'s change', () => {
    expect(result.messages).toMatchObject([{ code: 'edit-as-comment', values: { clause: '第一条（三）', reason: 'revision' } }]);
    expect(faultsOf(result.xml, result.part('word/comments.xml'))).toEqual([]);
  });

  it('keeps every other part byte for byte', () => {
    const before = unzipSync(original);
    const after = unzipSync(result.bytes);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((name) => !Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])));
    expect(changed).toEqual(['word/document.xml', 'word/comments.xml']);
  });

  it('gives the revised text to our own reader', async () => {
    const revised = document.paragraphs
      .map(({ index, text }) => revisedText(text, plan.edits.filter((edit) => edit.paragraph === index && edit.text !== '二十四个')));
    expect((await read(result.bytes)).paragraphs.map(({ text }) => text)).toEqual(revised.filter((text) => text !== ''));
  });

  it('gives pandoc the original when it rejects, and the revised text when it accepts', () => {
    expect(pandoc('redline.docx', 'reject')).toBe(pandoc('original.docx', 'reject'));
    const accepted = pandoc('redline.docx', 'accept');
    expect(accepted).toContain('完成双方以书面确认的工作；');
    expect(accepted).toContain('十二个月。');
    expect(accepted).not.toMatch(/随时接待|及其他相关任务|甲方解释|自动顺延/);
    expect(accepted).toContain('由双方协商\n另行约定。');
  });

  it('shows pandoc every comment, with the existing one among them', () => {
    const all = pandoc('redline.docx', 'all');
    expect(all.match(/\.comment-start/g)).toHaveLength(plan.comments.length + 1);
    expect(all).toContain(`author="${author}"`);
    expect(all).toContain('author="他人"');
  });

  it('opens in LibreOffice, which reads back the same changes and comments', () => {
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'fodt', '--outdir', folder, file], { stdio: 'ignore', timeout: 120_000 });
    const flat = readFileSync(join(folder, 'redline.fodt'), 'utf8');
    const own = [...flat.matchAll(/<text:changed-region[^>]*>.*?<\/text:changed-region>/gs)].map(([region]) => region).filter((region) => region.includes(author));
    expect(own.filter((region) => region.includes('<text:deletion>')).length).toBeGreaterThanOrEqual(7);
    expect(own.filter((region) => region.includes('<text:insertion>')).length).toBeGreaterThanOrEqual(6);
    expect(flat.match(/<office:annotation /g)).toHaveLength(plan.comments.length + 1);
  });

  function pandoc(name: string, changes: 'accept' | 'reject' | 'all'): string {
    const args = ['--from=docx', `--track-changes=${changes}`, `--to=${changes === 'all' ? 'markdown' : 'plain'}`, '--wrap=none', join(folder, name)];
    return execFileSync('pandoc', args, { encoding: 'utf8' });
  }
});
