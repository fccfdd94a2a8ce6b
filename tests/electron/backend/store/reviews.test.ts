import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcePlaces } from '#electron/backend/places.ts';
import { openDatabase } from '#electron/backend/store/open-database.ts';
import type { Database } from '#electron/backend/store/open-database.ts';
import { openReviewStore } from '#electron/backend/store/reviews.ts';
import type { OpenedDocument, ReviewStore } from '#electron/backend/store/reviews.ts';
import type { Review } from '#shared/model/review.ts';
import { finding, proposal, storedReview } from '#tests/renderer/sample-review.ts';

const high = finding(3, [0, 4], 'high');
const low = finding(5, [2, 6], 'low');
const highProposal = proposal(high, 'preferred', [[0, 4, '附件所列工作']]);

function reviewOf(...findings: readonly (typeof high)[]): Review {
  return storedReview(findings, findings.includes(high) ? [highProposal] : []).review;
}

function opened(over: Partial<OpenedDocument> = {}): OpenedDocument {
  return { fileName: '合同.docx', bytes: new Uint8Array([80, 75, 3, 4]), openedAt: '2026-03-01T08:00:00Z', review: reviewOf(high, low), ...over };
}

describe.each(['better-sqlite3', 'node:sqlite'] as const)('the review store with %s', (driver) => {
  let folder: string;
  let database: Database;
  let store: ReviewStore;
  const open = (): void => {
    database = openDatabase(join(folder, 'test.sqlite'), sourcePlaces().migrations, driver);
    store = openReviewStore(database);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hengyue-store-'));
    open();
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  it('has review, original and decisions after a restart', () => {
    const added = store.add(opened());
    store.setDecisions(added.id, { [high.id]: { action: 'accept', proposal: highProposal.id } });
    database.close();
    open();
    const { id, ...rest } = store.get(added.id);
    expect(id).toBe(added.id);
    expect(rest.review).toEqual(reviewOf(high, low));
    expect(rest.decisions).toEqual({ [high.id]: { action: 'accept', proposal: highProposal.id } });
    expect([...store.original(added.id)]).toEqual([80, 75, 3, 4]);
  });

  it('lists the newest first, with its numbers', () => {
    const first = store.add(opened());
    const second = store.add(opened({ bytes: new Uint8Array([1]), fileName: '第二份.docx', openedAt: '2026-03-02T08:00:00Z', review: reviewOf(low) }));
    store.setDecisions(first.id, { [low.id]: { action: 'comment' } });
    expect(store.list().map(({ id, fileName, findings, decided }) => ({ id, fileName, findings, decided }))).toEqual([
      { id: second.id, fileName: '第二份.docx', findings: { high: 0, medium: 0, low: 1, info: 0 }, decided: 0 },
      { id: first.id, fileName: '合同.docx', findings: { high: 1, medium: 0, low: 1, info: 0 }, decided: 1 },
    ]);
  });

  it('keeps the decisions that still fit when the same document is opened again', () => {
    const first = store.add(opened());
    store.setDecisions(first.id, {
      [high.id]: { action: 'accept', proposal: highProposal.id },
      [low.id]: { action: 'reject', reason: '已在附件列明' },
    });
    const again = store.add(opened({ fileName: '合同（终稿）.docx', openedAt: '2026-03-05T08:00:00Z', review: reviewOf(low) }));
    expect(again.id).toBe(first.id);
    expect(again.decisions).toEqual({ [low.id]: { action: 'reject', reason: '已在附件列明' } });
    expect(store.get(first.id)).toEqual(again);
    expect(store.list()).toHaveLength(1);
  });

  it('stores nothing of an opening that fails half way', () => {
    const unserializable = { ...reviewOf(high), rules: { profile: 'x', version: 1n } } as unknown as Review;
    expect(() => store.add(opened({ review: unserializable }))).toThrow();
    expect(store.list()).toEqual([]);
    expect(database.all('SELECT sha256 FROM documents')).toEqual([]);
  });

  it('removes review, original and decisions together', () => {
    const { id } = store.add(opened());
    store.setDecisions(id, { [low.id]: { action: 'comment' } });
    store.remove(id);
    for (const table of ['documents', 'reviews', 'decisions']) expect(database.all(`SELECT * FROM ${table}`)).toEqual([]);
    expect(() => store.get(id)).toThrow('not-found');
  });
});
