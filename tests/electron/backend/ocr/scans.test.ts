import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '#electron/backend/create-backend.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import type { OcrMode, OpenEvent, StoredReview } from '#shared/contract/methods.ts';
import { buildScan } from '#tests/fixtures/build-scan.ts';
import { characterErrors } from '#tests/fixtures/character-errors.ts';
import { openFile, openTestBackend } from '#tests/fixtures/test-backend.ts';

/** Real pictures through the real recogniser: each page takes seconds, so few documents serve many questions. */
describe('a scanned contract', () => {
  let backend: Backend;
  let original: StoredReview;
  let scan: Uint8Array;
  let mixed: Uint8Array;
  const events: OpenEvent[] = [];
  let read: StoredReview;

  const open = async (bytes: Uint8Array, ocr?: OcrMode): Promise<StoredReview> => {
    const file = new File([new Uint8Array(bytes)], '扫描.pdf');
    for await (const event of await backend.client.openContract({ file, ...(ocr === undefined ? {} : { ocr }) })) {
      events.push(event);
      if (event.kind === 'done') return event.stored;
    }
    throw new Error('no result');
  };
  const textOf = ({ review: { document } }: StoredReview, page: number): string =>
    document.paragraphs.filter((paragraph) => paragraph.page === page).map(({ text }) => text).join('');

  beforeAll(async () => {
    backend = openTestBackend();
    original = await openFile(backend.client, new File([await readFile(new URL('../../../../samples/04-居家养老协议.pdf', import.meta.url))], '原件.pdf'));
    scan = await buildScan([{ kind: 'picture', page: 1 }, { kind: 'blank' }, { kind: 'picture', page: 4, turned: 90, askew: 1 }]);
    mixed = await buildScan([{ kind: 'text', page: 1 }, { kind: 'picture', page: 3, turned: 180, lying: true }, { kind: 'text', page: 2 }]);
    read = await open(scan);
  }, 180_000);
  afterAll(() => backend.close());

  it('is read with hardly an error, and without spaces between Chinese characters', () => {
    expect(characterErrors(textOf(original, 1), textOf(read, 1))).toBeLessThanOrEqual(0.05);
    expect(textOf(read, 1).replace(/条\s/g, '条')).not.toMatch(/[\u4e00-\u9fff]\s+[\u4e00-\u9fff]/);
    expect(read.review.document.title).toBe(original.review.document.title);
    expect(read.review.document.furniture.map(({ text }) => text.replace(/\s/g, ''))).toEqual(['第1页共4页', '第4页共4页']);
  });

  it('has the paragraphs, the clause numbers and the findings of the original', () => {
    const paragraphs = (stored: StoredReview): number => stored.review.document.paragraphs.filter(({ page, place }) => page === 1 && place.kind === 'body').length;
    expect(paragraphs(read)).toBe(paragraphs(original));
    const finding = read.review.findings.find(({ quote }) => quote.includes('指派的各类任务'));
    expect(finding).toMatchObject({ type: 'open_ended_tasks', page: 1, clause: expect.stringContaining('3.8') as string });
  });

  it('shows a page upright that lay sideways and askew, and its table as a table', () => {
    const tableOf = ({ review: { document } }: StoredReview): readonly string[] => {
      const [table] = document.tables;
      return table?.cells.map(({ row, column, paragraphs }) => `${row}.${column} ${paragraphs.map((at) => document.paragraphs[at]?.text ?? '').join('')}`) ?? [];
    };
    expect(tableOf(read)).toHaveLength(tableOf(original).length);
    expect(characterErrors(tableOf(original).join(' '), tableOf(read).join(' '))).toBeLessThanOrEqual(0.05);
    expect(tableOf(read)).toContain('2.1 社区为老活动');
  });

  it('says which pages were recognised and how surely, and counts them while it reads', () => {
    const { document, messages } = read.review;
    expect(document.ocr?.pages.map(({ page }) => page)).toEqual([1, 3]);
    expect(document.ocr?.confidence).toBeGreaterThan(80);
    expect(messages).toContainEqual({ code: 'ocr-text', paragraph: null, values: { pages: '1、3', confidence: document.ocr?.confidence } });
    expect(messages).toContainEqual({ code: 'pdf-pages-without-text', paragraph: null, values: { pages: '2' } });
    const steps = events.flatMap((event) => (event.kind === 'progress' && event.stage === 'ocr' ? [`${event.done}/${event.total}`] : []));
    expect(steps).toEqual(expect.arrayContaining(['0/3', '2/3']));
  });

  it('is refused when recognition is off, with what to do', async () => {
    await expect(open(scan, 'off')).rejects.toMatchObject({ data: { code: 'ocr-off', message: expect.stringContaining('--ocr off') as string } });
  });

  it('is read page by page when only some pages are pictures, also one that stands on its head; the others keep their own text', async () => {
    const { review } = await open(mixed);
    expect(review.document.ocr?.pages.map(({ page }) => page)).toEqual([2]);
    expect(review.document.paragraphs.find(({ text }) => text.startsWith('1.2'))?.text).toBe('1.2 服务对象为辖区内60周岁以上的独居、空巢、失能老年人，约420人。');
    expect(review.document.paragraphs.find(({ page, text }) => page === 2 && text.startsWith('10.3'))?.text).toMatch(/本协议一式四份/);
    const unread = await open(mixed, 'off');
    expect(unread.review.document.ocr).toBeNull();
    expect(unread.review.messages).toContainEqual({ code: 'pdf-pages-without-text', paragraph: null, values: { pages: '2' } });
  });

  it('can be cancelled in the middle of a page, and the next document is read', async () => {
    const cancel = new AbortController();
    let cancelled = 0;
    const run = async (): Promise<void> => {
      const file = new File([new Uint8Array(scan)], '扫描.pdf');
      for await (const event of await backend.client.openContract({ file }, { signal: cancel.signal })) {
        if (event.kind !== 'progress' || event.stage !== 'ocr' || cancel.signal.aborted) continue;
        // Long enough for the recogniser to be at work.
        setTimeout(() => {
          cancelled = performance.now();
          cancel.abort();
        }, 1500);
      }
    };
    await expect(run()).rejects.toThrow();
    expect(performance.now() - cancelled).toBeLessThan(5_000);
    const next = await openFile(backend.client, new File(['甲方：青石县民政局\n乙方应完成甲方交办的其他工作任务。\n'], '下一份.txt'));
    expect(next.review.findings).toHaveLength(1);
  });

  it('says so when the recogniser cannot be started, and reads the pages that have text', async () => {
    const crippled = openTestBackend({ places: { ...sourcePlaces(), ocrData: '/nowhere' } });
    try {
      const give = (bytes: Uint8Array): Promise<StoredReview> => openFile(crippled.client, new File([new Uint8Array(bytes)], '扫描.pdf'));
      await expect(give(scan)).rejects.toMatchObject({ data: { code: 'ocr-unavailable', message: expect.stringContaining('重新安装') as string } });
      const { review } = await give(mixed);
      expect(review.document.paragraphs.length).toBeGreaterThan(20);
      expect(review.messages).toContainEqual({ code: 'ocr-unavailable', paragraph: null, values: { pages: '2' } });
    } finally {
      await crippled.close();
    }
  });
});
