import { createHash } from 'node:crypto';
import type { Review } from '#shared/model/review.ts';
import type { Database } from './open-database.ts';

/** What is kept of a companion's own review: enough to compare with it, and to review it again. */
export type ReadCompanion = Pick<Review, 'document' | 'outline' | 'indicators' | 'facts' | 'findings' | 'reading'>;

export type KeptCompanion = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly review: ReadCompanion;
  /** Build and rules. */
  readonly madeBy: string;
};

/** The procurement document beside a contract; `sha256` is always the contract's. */
export interface CompanionStore {
  of(sha256: string): (KeptCompanion & { readonly sha256: string }) | null;
  /** Takes the place of another. The contract must be stored already. */
  set(sha256: string, companion: KeptCompanion): void;
  remove(sha256: string): void;
}

export function openCompanionStore(database: Database): CompanionStore {
  return {
    of(sha256) {
      const row = database.get('SELECT * FROM companions WHERE sha256 = ?', sha256);
      return row === undefined ? null : {
        sha256: String(row['companion']), fileName: String(row['file_name']), bytes: new Uint8Array(row['bytes'] as Uint8Array),
        review: JSON.parse(String(row['review'])) as ReadCompanion, madeBy: String(row['made_by']),
      };
    },
    set(sha256, { fileName, bytes, review, madeBy }) {
      database.run('INSERT OR REPLACE INTO companions VALUES (?, ?, ?, ?, ?, ?)', sha256, digest(bytes), fileName, bytes, JSON.stringify(review), madeBy);
    },
    remove: (sha256) => database.run('DELETE FROM companions WHERE sha256 = ?', sha256),
  };
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
