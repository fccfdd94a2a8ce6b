import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Backend } from '#electron/backend/create-backend.ts';
import type { StoredReview } from '#shared/contract/methods.ts';
import { openTestBackend, readEvents } from '#tests/fixtures/test-backend.ts';

/** The small contract as a PDF, encrypted with AES-256; its owner's password is another one. */
const locked = new URL('../../fixtures/files/locked.pdf', import.meta.url);
const password = '开门-2026';

describe('a PDF with a password', () => {
  let folder: string;
  let backend: Backend;
  let log: string[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hengyue-password-'));
    log = [];
    backend = openTestBackend({ databaseFile: join(folder, 'reviews.db'), log: { write: (line) => log.push(line) } });
  });
  afterEach(async () => {
    await backend.close();
    await rm(folder, { recursive: true });
  });
  const open = async (given?: string): Promise<StoredReview> => {
    const file = new File([await readFile(locked)], '合同.pdf');
    const last = (await readEvents(await backend.client.openContract({ file, ...(given === undefined ? {} : { password: given }) }))).at(-1);
    if (last?.kind !== 'done') throw new Error('no result');
    return last.stored;
  };

  it('is refused with a code of its own when the password is missing or wrong', async () => {
    await expect(open()).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'pdf-password', message: expect.stringContaining('--password') } });
    await expect(open('open-2026')).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'pdf-password-wrong' } });
    expect(await backend.client.listReviews()).toEqual([]);
  });

  it('is reviewed with its password, which is neither stored nor logged', async () => {
    const stored = await open(password);
    expect(stored.review.document.paragraphs.map(({ text }) => text)).toContain('乙方应完成甲方交办的其他工作任务。');
    expect(JSON.stringify(stored)).not.toContain(password);
    await expect(open('wrong-7f3a')).rejects.toThrow();
    await backend.close();
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name));
      for (const word of [password, 'wrong-7f3a']) for (const encoding of ['utf8', 'utf16le'] as const) expect(bytes.includes(Buffer.from(word, encoding))).toBe(false);
    }
    expect(log.join('\n')).not.toMatch(/开门-2026|wrong-7f3a/);
    backend = openTestBackend();
  });
});
