import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcePlaces } from '#electron/backend/places.ts';
import { openDatabase } from '#electron/backend/store/open-database.ts';
import type { Database } from '#electron/backend/store/open-database.ts';
import { openReviewStore } from '#electron/backend/store/reviews.ts';
import type { KeptReview, MadeReview, OpenedDocument, ReviewStore } from '#electron/backend/store/reviews.ts';
import { openSettings } from '#electron/backend/store/settings.ts';
import type { Handling } from '#shared/model/handling.ts';
import type { Review } from '#shared/model/review.ts';
import { emptyHandling, emptyHistory, record } from '#shared/revise/index.ts';
import type { Kept } from '#shared/revise/index.ts';
import { finding, proposal, storedReview } from '#tests/renderer/sample-review.ts';

const high = finding(3, [0, 4], 'high');
const low = finding(5, [2, 6], 'low');
const highProposal = proposal(high, 'preferred', [[0, 4, '附件所列工作']]);
const nothing: Kept = { handling: emptyHandling, history: emptyHistory, leftOver: [] };

function reviewOf(...findings: readonly (typeof high)[]): Review {
  return storedReview(findings, findings.includes(high) ? [highProposal] : []).review;
}

function kept(handling: Partial<Handling>): Kept {
  return { ...record(nothing, { ...emptyHandling, ...handling }), leftOver: [] };
}

function opened(over: Partial<OpenedDocument> = {}): OpenedDocument {
  return { fileName: '合同.docx', bytes: new Uint8Array([80, 75, 3, 4]), openedAt: '2026-03-01T08:00:00Z', ...over };
}

function made(over: Partial<MadeReview> = {}): MadeReview {
  return { review: reviewOf(high, low), kept: nothing, madeBy: 'b1', adjustedBy: '', renewedFrom: null, ...over };
}

describe.each(['better-sqlite3', 'node:sqlite'] as const)('the review store with %s', (driver) => {
  let folder: string;
  let database: Database;
  let store: ReviewStore;
  const open = (): void => {
    database = openDatabase(join(folder, 'test.sqlite'), sourcePlaces().migrations, driver);
    store = openReviewStore(database);
  };
  const reopen = (id: string): KeptReview => {
    database.close();
    open();
    return store.get(id);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hengyue-store-'));
    open();
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  it('has review, original, all that was said and its history after a restart', () => {
    const { id } = store.add(opened(), made());
    const said = kept({
      decisions: { [high.id]: { action: 'accept', proposal: highProposal.id } },
      waivedFindings: { [low.id]: { scope: 'finding', category: 'misread', reason: '看错了' } },
      classes: { '4:0': 'administrative' },
    });
    store.setKept(id, said);
    const read = reopen(id);
    expect(read.review).toEqual(reviewOf(high, low));
    expect(read.kept).toEqual(said);
    expect([...store.original(id)]).toEqual([80, 75, 3, 4]);
  });

  it('lists the newest first, with the numbers of the findings that count', () => {
    const first = store.add(opened(), made({ review: { ...reviewOf(high, low), notApplicable: { [high.id]: { scope: 'finding', category: 'other', reason: '' } } } }));
    const second = store.add(opened({ bytes: new Uint8Array([1]), fileName: '第二份.docx', openedAt: '2026-03-02T08:00:00Z' }), made({ review: reviewOf(low) }));
    store.setKept(first.id, kept({ decisions: { [low.id]: { action: 'comment' }, [high.id]: { action: 'comment' } } }));
    expect(store.list().map(({ id, fileName, findings, decided }) => ({ id, fileName, findings, decided }))).toEqual([
      { id: second.id, fileName: '第二份.docx', findings: { high: 0, medium: 0, low: 1, info: 0 }, decided: 0 },
      { id: first.id, fileName: '合同.docx', findings: { high: 0, medium: 0, low: 1, info: 0 }, decided: 1 },
    ]);
  });

  it('knows a document by its bytes, whatever it is called', () => {
    const first = store.add(opened(), made());
    expect(store.ofBytes(new Uint8Array([80, 75, 3, 4]))?.id).toBe(first.id);
    expect(store.ofBytes(new Uint8Array([9]))).toBeNull();
    const again = store.add(opened({ fileName: '合同（终稿）.docx', openedAt: '2026-03-05T08:00:00Z' }), made({ review: reviewOf(low) }));
    expect(again.id).toBe(first.id);
    expect(store.get(first.id)).toEqual(again);
    expect(store.list()).toHaveLength(1);
  });

  it('hears of a rule that is not wanted under a profile in every document of it, and in no other profile', () => {
    const [one, two] = [store.add(opened(), made()), store.add(opened({ bytes: new Uint8Array([2]) }), made())];
    const waiver = { scope: 'profile', category: 'not-this-case', reason: '' } as const;
    store.setKept(one.id, kept({ profileRules: { ca001: waiver } }));
    expect(store.get(two.id).kept.handling.profileRules).toEqual({ ca001: waiver });
    expect(store.profileRules('national')).toEqual({ ca001: waiver });
    expect(store.profileRules('another')).toEqual({});
    store.setKept(two.id, nothing);
    expect(reopen(one.id).kept.handling.profileRules).toEqual({});
  });

  it('stores nothing of an opening that fails half way', () => {
    const unserializable = { ...reviewOf(high), rules: { profile: 'x', version: 1n } } as unknown as Review;
    expect(() => store.add(opened(), made({ review: unserializable }))).toThrow();
    expect(store.list()).toEqual([]);
    expect(database.all('SELECT sha256 FROM documents')).toEqual([]);
  });

  it('removes review, original and all that was said together', () => {
    const { id } = store.add(opened(), made());
    store.setKept(id, kept({ decisions: { [low.id]: { action: 'comment' } } }));
    store.remove(id);
    for (const table of ['documents', 'reviews', 'handlings']) expect(database.all(`SELECT * FROM ${table}`)).toEqual([]);
    expect(() => store.get(id)).toThrow('not-found');
  });

  it('keeps settings, and forgets them', () => {
    const settings = openSettings(database);
    expect(settings.get('weights')).toBeNull();
    settings.set('weights', { scope: 10 });
    settings.set('weights', { scope: 20 });
    expect(settings.get('weights')).toEqual({ scope: 20 });
    settings.set('weights', null);
    expect(settings.get('weights')).toBeNull();
  });
});
