import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoryRoot, sourcePlaces } from '#electron/backend/places.ts';
import { openDatabase } from '#electron/backend/store/open-database.ts';
import type { StoredReview } from '#shared/contract/methods.ts';
import type { Review } from '#shared/model/review.ts';
import { reviewBytes } from '#tests/fixtures/review-file.ts';
import { smallContractBytes } from '#tests/fixtures/small-contract.ts';
import { openFile, openTestBackend } from '#tests/fixtures/test-backend.ts';

const { migrations } = sourcePlaces();

describe('a review that an earlier build stored', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hengyue-renew-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (): string => join(folder, 'test.sqlite');

  async function read(id: string): Promise<StoredReview> {
    const backend = openTestBackend({ databaseFile: file(), log: { write: () => undefined } });
    try {
      return await backend.client.getReview({ id });
    } finally {
      await backend.close();
    }
  }

  /** As the first build kept it: its tables, its fields, its own idea of where the fault begins. */
  async function storeByFirstBuild(bytes: Uint8Array, decision: unknown, shift: number): Promise<Review> {
    const review = await reviewBytes(bytes);
    const moved = review.findings.map((finding) => {
      const start = finding.range[0] + shift;
      return { ...finding, id: `${finding.rule}:${finding.paragraph}:${start}`, range: [start, finding.range[1]] as const, quote: finding.quote.slice(shift) };
    });
    const old = { ...review, notApplicable: undefined, unadjusted: undefined, reading: undefined, findings: moved, proposals: [], rules: { profile: '全国通用', version: '2025.1' } };
    const only0001 = join(folder, 'migrations');
    mkdirSync(only0001);
    copyFileSync(join(migrations, '0001-initial.sql'), join(only0001, '0001-initial.sql'));
    const database = openDatabase(file(), only0001);
    database.run('INSERT INTO documents VALUES (?, ?)', 'ab', bytes);
    database.run("INSERT INTO reviews VALUES ('r1', 'ab', '旧合同.docx', '2025-11-01T08:00:00Z', NULL, 'docx', 1, 0, 0, 0, 1, ?)", JSON.stringify(old));
    database.run('INSERT INTO decisions VALUES (?, ?, ?)', 'ab', moved[0]?.id ?? '', JSON.stringify(decision));
    database.close();
    return await reviewBytes(bytes);
  }

  it('is made again from the kept original, with its decisions, and the reader is told', async () => {
    const reject = { action: 'reject', reason: '双方另有约定' };
    const today = await storeByFirstBuild(smallContractBytes(), reject, 2);
    const stored = await read('r1');
    expect(stored).toMatchObject({ id: 'r1', fileName: '旧合同.docx', openedAt: '2025-11-01T08:00:00Z' });
    expect(stored.review).toEqual(JSON.parse(JSON.stringify(today)));
    expect(stored.decisions).toEqual({ [today.findings[0]?.id ?? '']: reject });
    expect(stored.notes).toMatchObject([{ code: 'review-renewed', values: { from: '全国通用 2025.1' } }]);
    expect((await read('r1')).notes).toEqual(stored.notes);
  });

  it('keeps a decision that fits nothing, and names its place', async () => {
    // Accepted by a rule pack whose wording nobody knows any more.
    await storeByFirstBuild(smallContractBytes(), { action: 'accept', proposal: 'gone/preferred' }, 0);
    const stored = await read('r1');
    expect(stored.decisions).toEqual({});
    expect(stored.notes.find(({ code }) => code === 'handling-left-over')).toMatchObject({ values: { count: 1, places: expect.stringContaining('其他工作') } });
  });

  it('is made again from what was read of it when the original needs its password', async () => {
    const backend = openTestBackend({ databaseFile: file() });
    const locked = new File([readFileSync(join(repositoryRoot, 'tests/fixtures/files/locked.pdf'))], 'locked.pdf');
    let last: StoredReview | null = null;
    for await (const event of await backend.client.openContract({ file: locked, password: '开门-2026' })) if (event.kind === 'done') last = event.stored;
    await backend.close();
    const database = openDatabase(file(), migrations);
    database.run("UPDATE reviews SET made_by = 'an earlier build'");
    database.close();
    const stored = await read(last?.id ?? '');
    expect(stored.review).toEqual(last?.review);
    expect(stored.notes.map(({ code }) => code)).toEqual(['review-renewed']);
  });

  it('is refused with what to do when nothing can be made of it', async () => {
    await storeByFirstBuild(smallContractBytes(), { action: 'comment' }, 0);
    const database = openDatabase(file(), migrations);
    database.run("UPDATE documents SET bytes = x'00'");
    database.run("UPDATE reviews SET review = '{\"document\":{},\"rules\":{},\"findings\":[],\"messages\":[]}'");
    database.close();
    await expect(read('r1')).rejects.toMatchObject({ data: { code: 'review-outdated', message: expect.stringContaining('重新打开原文件') } });
  });

  it('stays as it is when build and rules are the same', async () => {
    const backend = openTestBackend({ databaseFile: file() });
    const opened = await openFile(backend.client, new File([new Uint8Array(smallContractBytes())], '合同.docx'));
    await backend.close();
    expect(await read(opened.id)).toEqual(opened);
  });
});
