import { createHash, randomUUID } from 'node:crypto';
import type { ReviewSummary, StoredReview } from '#shared/contract/methods.ts';
import type { Review } from '#shared/model/review.ts';
import type { Decision, Decisions } from '#shared/model/revision.ts';
import type { Level } from '#shared/model/rule.ts';
import { Refusal } from '#shared/result.ts';
import { fittingDecisions } from './fitting-decisions.ts';
import type { Database, SqlRow } from './open-database.ts';
import { readReview } from './read-review.ts';

export type OpenedDocument = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly openedAt: string;
  readonly review: Review;
};

export interface ReviewStore {
  /** A document that was opened before keeps its id and the decisions that still fit the new review. */
  add(opened: OpenedDocument): StoredReview;
  /** Newest first. */
  list(): readonly ReviewSummary[];
  /** Throws Refusal `not-found`, as `original` and `setDecisions` do. */
  get(id: string): StoredReview;
  original(id: string): Uint8Array;
  setDecisions(id: string, decisions: Decisions): void;
  /** The same findings told otherwise: decisions and counts stay. */
  setReview(id: string, review: Review): void;
  /** Review, original and decisions. */
  remove(id: string): void;
}

export function openReviewStore(database: Database): ReviewStore {
  const find = (id: string): SqlRow => {
    const row = database.get('SELECT * FROM reviews WHERE id = ?', id);
    if (row === undefined) throw new Refusal('not-found');
    return row;
  };
  return {
    add: (opened) => addReview(database, opened),
    list: () => database.all(`
      SELECT reviews.*, (SELECT count(*) FROM decisions WHERE decisions.sha256 = reviews.sha256) AS decided
      FROM reviews ORDER BY opened_at DESC, rowid DESC`).map(readSummary),
    get: (id) => {
      const row = find(id);
      return readStored(row, readDecisions(database, String(row['sha256'])));
    },
    original: (id) => {
      const row = database.get('SELECT bytes FROM documents WHERE sha256 = ?', find(id)['sha256'] ?? null);
      return new Uint8Array(row?.['bytes'] as Uint8Array);
    },
    setDecisions: (id, decisions) => {
      const sha256 = String(find(id)['sha256']);
      database.transaction(() => writeDecisions(database, sha256, decisions));
    },
    setReview: (id, review) => database.run('UPDATE reviews SET review = ? WHERE id = ?', JSON.stringify(review), String(find(id)['id'])),
    remove: (id) => database.run('DELETE FROM documents WHERE sha256 = ?', find(id)['sha256'] ?? null),
  };
}

function addReview(database: Database, { fileName, bytes, openedAt, review }: OpenedDocument): StoredReview {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const count = (level: Level): number => review.findings.filter((finding) => finding.level === level).length;
  return database.transaction(() => {
    const earlier = database.get('SELECT id FROM reviews WHERE sha256 = ?', sha256);
    const id = earlier === undefined ? randomUUID() : String(earlier['id']);
    const decisions = fittingDecisions(review, readDecisions(database, sha256));
    database.run('INSERT INTO documents (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING', sha256, bytes);
    database.run('DELETE FROM reviews WHERE id = ?', id);
    database.run(
      `INSERT INTO reviews (id, sha256, file_name, opened_at, title, format, high, medium, low, info, share, review)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id, sha256, fileName, openedAt, review.document.title, review.document.format,
      count('high'), count('medium'), count('low'), count('info'), review.ratios.byCount.share, JSON.stringify(review),
    );
    writeDecisions(database, sha256, decisions);
    return { id, fileName, sha256, openedAt, review, decisions };
  });
}

function readDecisions(database: Database, sha256: string): Decisions {
  const rows = database.all('SELECT finding, decision FROM decisions WHERE sha256 = ?', sha256);
  return Object.fromEntries(rows.map((row) => [String(row['finding']), JSON.parse(String(row['decision'])) as Decision]));
}

function writeDecisions(database: Database, sha256: string, decisions: Decisions): void {
  database.run('DELETE FROM decisions WHERE sha256 = ?', sha256);
  for (const [finding, decision] of Object.entries(decisions)) {
    database.run('INSERT INTO decisions (sha256, finding, decision) VALUES (?, ?, ?)', sha256, finding, JSON.stringify(decision));
  }
}

function readStored(row: SqlRow, decisions: Decisions): StoredReview {
  return {
    id: String(row['id']),
    fileName: String(row['file_name']),
    sha256: String(row['sha256']),
    openedAt: String(row['opened_at']),
    review: readReview(String(row['review'])),
    decisions,
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
