import { randomUUID } from 'node:crypto';
import type { ReviewSummary } from '#shared/contract/methods.ts';
import type { Handling } from '#shared/model/handling.ts';
import type { Review } from '#shared/model/review.ts';
import type { Level } from '#shared/model/rule.ts';
import { Refusal } from '#shared/result.ts';
import { applicableOnly } from '#shared/revise/index.ts';
import type { Kept } from '#shared/revise/index.ts';
import { digest } from './companions.ts';
import { readKept, readProfileRules, writeKept } from './handlings.ts';
import type { Database, SqlRow } from './open-database.ts';

export type OpenedDocument = { readonly fileName: string; readonly bytes: Uint8Array; readonly openedAt: string };

/** A review with what was said about it, and by what it was made. */
export type MadeReview = {
  readonly review: Review;
  readonly kept: Kept;
  /** Build and rules. */
  readonly madeBy: string;
  /** What the user had said that is in its figures. */
  readonly adjustedBy: string;
  /** The rules, as shown, of a review that this one took the place of without being asked. */
  readonly renewedFrom: string | null;
};

export type KeptReview = MadeReview & { readonly id: string; readonly fileName: string; readonly sha256: string; readonly openedAt: string };

export interface ReviewStore {
  /** A document that was opened before keeps its id. What the user said is the caller's to carry over. */
  add(opened: OpenedDocument, made: MadeReview): KeptReview;
  /** The review of the same bytes; null when they were never opened. */
  ofBytes(bytes: Uint8Array): KeptReview | null;
  /** Newest first. */
  list(): readonly ReviewSummary[];
  /** Throws Refusal `not-found`, as all that take an id do. */
  get(id: string): KeptReview;
  original(id: string): Uint8Array;
  /** Decisions and the like; the review stays. */
  setKept(id: string, kept: Kept): void;
  replace(id: string, made: MadeReview): void;
  /** What was said about rules under a profile, in whatever document. */
  profileRules(profile: string): Handling['profileRules'];
  /** Review, original, and all that was said about it. */
  remove(id: string): void;
}

/** The list does not read the reviews themselves. */
const listed = 'id, file_name, title, opened_at, format, high, medium, low, info, decided, share';

export function openReviewStore(database: Database): ReviewStore {
  const find = (id: string): SqlRow => {
    const row = database.get('SELECT * FROM reviews WHERE id = ?', id);
    if (row === undefined) throw new Refusal('not-found');
    return row;
  };
  const read = (row: SqlRow): KeptReview => readRow(database, row);
  return {
    add: (opened, made) => addReview(database, opened, made, read),
    ofBytes: (bytes) => {
      const row = database.get('SELECT * FROM reviews WHERE sha256 = ?', digest(bytes));
      return row === undefined ? null : read(row);
    },
    list: () => database.all(`SELECT ${listed} FROM reviews ORDER BY opened_at DESC, rowid DESC`).map(readSummary),
    get: (id) => read(find(id)),
    original: (id) => {
      const row = database.get('SELECT bytes FROM documents WHERE sha256 = ?', find(id)['sha256'] ?? null);
      return new Uint8Array(row?.['bytes'] as Uint8Array);
    },
    setKept: (id, kept) => {
      const { sha256, review } = read(find(id));
      database.transaction(() => {
        writeKept(database, sha256, review.rules.profile, kept);
        database.run('UPDATE reviews SET decided = ? WHERE id = ?', countDecided(review, kept), id);
      });
    },
    replace: (id, made) => {
      const { fileName, openedAt, sha256 } = read(find(id));
      database.transaction(() => writeReview(database, { id, fileName, openedAt, sha256, ...made }));
    },
    profileRules: (profile) => readProfileRules(database, profile),
    remove: (id) => database.run('DELETE FROM documents WHERE sha256 = ?', find(id)['sha256'] ?? null),
  };
}

function addReview(database: Database, { fileName, bytes, openedAt }: OpenedDocument, made: MadeReview, read: (row: SqlRow) => KeptReview): KeptReview {
  const sha256 = digest(bytes);
  return database.transaction(() => {
    const earlier = database.get('SELECT id FROM reviews WHERE sha256 = ?', sha256);
    const id = earlier === undefined ? randomUUID() : String(earlier['id']);
    database.run('INSERT INTO documents (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING', sha256, bytes);
    writeReview(database, { id, fileName, sha256, openedAt, ...made });
    return read(database.get('SELECT * FROM reviews WHERE id = ?', id) ?? {});
  });
}

/** In a transaction; the place in the list, which is the row's, is taken anew. */
function writeReview(database: Database, { id, fileName, sha256, openedAt, review, kept, madeBy, adjustedBy, renewedFrom }: KeptReview): void {
  const counted = applicableOnly(review).findings;
  const count = (level: Level): number => counted.filter((finding) => finding.level === level).length;
  database.run('DELETE FROM reviews WHERE id = ?', id);
  database.run(
    `INSERT INTO reviews (id, sha256, file_name, opened_at, title, format, profile, high, medium, low, info, share, review, made_by, adjusted_by, renewed_from, decided)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id, sha256, fileName, openedAt, review.document.title, review.document.format, review.rules.profile,
    count('high'), count('medium'), count('low'), count('info'), review.ratios.byCount.share, JSON.stringify(review),
    madeBy, adjustedBy, renewedFrom, countDecided(review, kept),
  );
  writeKept(database, sha256, review.rules.profile, kept);
}

/** Among the findings that count. */
function countDecided(review: Review, { handling }: Kept): number {
  return applicableOnly(review).findings.filter(({ id }) => handling.decisions[id] !== undefined).length;
}

function readRow(database: Database, row: SqlRow): KeptReview {
  const [sha256, profile] = [String(row['sha256']), String(row['profile'])];
  return {
    id: String(row['id']),
    fileName: String(row['file_name']),
    sha256,
    openedAt: String(row['opened_at']),
    review: JSON.parse(String(row['review'])) as Review,
    kept: readKept(database, sha256, profile),
    madeBy: String(row['made_by']),
    adjustedBy: String(row['adjusted_by']),
    renewedFrom: row['renewed_from'] === null ? null : String(row['renewed_from']),
  };
}

function readSummary(row: SqlRow): ReviewSummary {
  const number = (column: string): number => Number(row[column]);
  return {
    id: String(row['id']),
    fileName: String(row['file_name']),
    title: row['title'] === null ? null : String(row['title']),
    openedAt: String(row['opened_at']),
    format: String(row['format']),
    findings: { high: number('high'), medium: number('medium'), low: number('low'), info: number('info') },
    decided: number('decided'),
    share: row['share'] === null ? null : number('share'),
  };
}
