import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '#electron/backend/create-backend.ts';
import { repositoryRoot } from '#electron/backend/places.ts';
import type { StoredReview } from '#shared/contract/methods.ts';
import { buildDocx, paragraph } from '#tests/fixtures/build-docx.ts';
import { openFile, openTestBackend, readEvents } from '#tests/fixtures/test-backend.ts';

const contractLines = [
  '社工站服务合同', '甲方：青禾镇人民政府', '乙方：春苗社会工作服务中心', '第一条 服务内容', '（一）乙方开展个案服务不少于30个。', '（二）乙方走访独居老人。', '（三）乙方负责河道巡查。',
];
const tenderLines = ['社工站服务采购需求', '一、服务内容', '1.供应商开展个案服务不少于20个。', '2.供应商走访独居老人。'];
const docx = (lines: readonly string[], name: string): File => new File([new Uint8Array(buildDocx({ document: lines.map((line) => paragraph(line)).join('') }))], name);
const text = (lines: readonly string[], name: string): File => new File([lines.join('\n\n')], name);

describe('a contract and the procurement document beside it', () => {
  let backend: Backend;
  let opened: StoredReview;
  beforeAll(async () => {
    backend = openTestBackend();
    opened = await openFile(backend.client, docx(contractLines, '合同.docx'));
  }, 60_000);
  afterAll(() => backend.close());

  const compare = async (file: File): Promise<StoredReview> => {
    const events = await readEvents(await backend.client.compareContract({ id: opened.id, file }));
    const last = events.at(-1);
    if (last?.kind !== 'done') throw new Error('no result');
    expect(events.some((event) => event.kind === 'progress')).toBe(true);
    return last.stored;
  };
  const codes = async (file: File): Promise<string> => {
    try {
      await readEvents(await backend.client.compareContract({ id: opened.id, file }));
      return 'compared';
    } catch (error) {
      return (error as { data: { code: string } }).data.code;
    }
  };
  const departures = ({ review }: StoredReview): readonly string[] => review.findings.filter(({ type }) => type === 'procurement_documents').map(({ rule }) => rule.slice(0, 5));

  it('refuses what it cannot compare with, and leaves the review as it was', async () => {
    expect(await codes(docx(contractLines, '合同副本.docx'))).toBe('companion-same');
    expect(await codes(text([...contractLines, '（四）乙方另办讲座。'], '另一份合同.txt'))).toBe('companion-not-tender');
    expect(await codes(new File([], '空.docx'))).toBe('file-empty');
    expect(await codes(new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], '坏.docx'))).toMatch(/damaged|unknown|zip/);
    expect(await codes(new File([readFileSync(join(repositoryRoot, 'tests/fixtures/files/locked.pdf'))], '采购文件.pdf'))).toBe('pdf-password');
    expect((await backend.client.getReview({ id: opened.id })).review.comparison).toBeNull();
  });

  it('tells what differs like any other finding, and keeps the companion through what the user does', async () => {
    const stored = await compare(docx(tenderLines, '采购需求.docx'));
    expect(departures(stored)).toEqual(['pd003', 'pd001']);
    expect(stored.review.comparison).toMatchObject({ companion: { fileName: '采购需求.docx', format: 'docx' }, obstacle: null });
    const raised = stored.review.findings.find(({ rule }) => rule.startsWith('pd003'));
    await backend.client.decideRevision({ id: stored.id, finding: raised?.id ?? '', decision: { action: 'comment' } });
    // A waiver makes the review again, from what was read.
    const duty = stored.review.findings.find(({ rule }) => rule.startsWith('pd001'));
    const handled = await backend.client.markNotApplicable({ id: stored.id, finding: duty?.id ?? '', waiver: { scope: 'finding', category: 'other', reason: '响应文件有' } });
    expect(handled.figures?.notApplicable).toHaveProperty(duty?.id ?? '');
    expect(handled.decisions).toHaveProperty(raised?.id ?? '');
    const told = await backend.client.setStandpoint({ id: stored.id, role: 'purchaser' });
    expect(told.review.findings.find(({ id }) => id === raised?.id)?.advice).toContain('避免合同与成交结果不一致');
  });

  it('compares again when the contract is opened again', async () => {
    const again = await openFile(backend.client, docx(contractLines, '合同.docx'));
    expect(again.id).toBe(opened.id);
    expect(departures(again)).toEqual(['pd003', 'pd001']);
    expect(again.review.comparison?.companion.fileName).toBe('采购需求.docx');
  });

  it('reads the companion anew by the profile that the contract is reviewed by', async () => {
    const profile = "name: 不比任务\nversion: '2026.1'\nrules:\n  pd001: 'off'\n";
    await backend.client.importProfile({ files: [{ path: '不比任务.yml', file: new File([profile], '不比任务.yml') }] });
    expect(departures(await backend.client.setStandpoint({ id: opened.id, profile: '不比任务' }))).toEqual(['pd003']);
    expect(departures(await backend.client.setStandpoint({ id: opened.id, profile: opened.review.rules.profile }))).toEqual(['pd003', 'pd001']);
  });

  it('names the companion and both quotes in the papers, and writes into a copy of the contract alone', async () => {
    const { file: opinion } = await backend.client.exportReview({ id: opened.id, kind: 'opinion-html' });
    const page = await opinion.text();
    for (const words of ['比对的采购文件', '采购需求.docx', '与采购文件的差别对照', '开展个案服务不少于20个', '乙方开展个案服务不少于30个']) expect(page).toContain(words);
    const { file: redline } = await backend.client.exportReview({ id: opened.id, kind: 'redline-docx' });
    expect(redline.name).toBe('合同.修订稿.docx');
    const { file: json } = await backend.client.exportReview({ id: opened.id, kind: 'json' });
    const output = JSON.parse(await json.text()) as { comparison: { file: string; differences: readonly { finding: number }[] }; findings: readonly { rule: string }[] };
    expect(output.comparison.file).toBe('采购需求.docx');
    expect(output.comparison.differences.map(({ finding }) => output.findings[finding]?.rule.slice(0, 5)).sort()).toEqual(['pd001', 'pd003']);
  });

  it('takes another in its place, a PDF too', async () => {
    const pdf = new File([readFileSync(join(repositoryRoot, 'samples/04-居家养老协议.pdf'))], '协议.pdf');
    expect(await codes(pdf)).toBe('companion-not-tender');
    const stored = await compare(text([...tenderLines, '3.供应商负责河道巡查。'], '采购需求（更正）.txt'));
    expect(departures(stored)).toEqual(['pd003']);
    expect(stored.review.comparison?.companion).toMatchObject({ fileName: '采购需求（更正）.txt', format: 'text' });
  });

  it('forgets the findings with the companion, and what was said about them waits', async () => {
    const stored = await backend.client.removeCompanion({ id: opened.id });
    expect(stored.review.comparison).toBeNull();
    expect(departures(stored)).toEqual([]);
    expect(stored.decisions).toEqual({});
    expect(stored.notes.map(({ code }) => code)).toContain('handling-left-over');
    const back = await compare(docx(tenderLines, '采购需求.docx'));
    expect(Object.keys(back.decisions)).toHaveLength(1);
  });

  it('is cancelled by leaving the stream', async () => {
    const before = (await backend.client.getReview({ id: opened.id })).review.comparison?.companion.fileName;
    for await (const event of await backend.client.compareContract({ id: opened.id, file: text([...tenderLines, '3.供应商开办家长学校。'], '新.txt') })) {
      if (event.kind === 'progress') break;
    }
    expect((await backend.client.getReview({ id: opened.id })).review.comparison?.companion.fileName).toBe(before);
  });
});
