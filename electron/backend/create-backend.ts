import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { reviewFormat } from '#shared/contract/review-format.ts';
import type { Clock, Log, Printer } from '#shared/ports.ts';
import { createDispatch } from './dispatch.ts';
import type { Dispatch } from './dispatch.ts';
import { createReviewRunner } from './jobs/run-review.ts';
import { takeTurns } from './jobs/take-turns.ts';
import { defaultLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import type { Places } from './places.ts';
import { openProfileShelf } from './profiles/profile-shelf.ts';
import { readRuleFiles } from './rule-files.ts';
import { readCharacters } from './read-characters.ts';
import { openSamples } from './samples.ts';
import { openCompanionStore } from './store/companions.ts';
import { openDatabase } from './store/open-database.ts';
import { openProfileStore } from './store/profiles.ts';
import { openReviewStore } from './store/reviews.ts';
import { openSettings } from './store/settings.ts';

export type BackendOptions = {
  /** A path, its folder is made; or ':memory:', and nothing is kept. */
  readonly databaseFile: string;
  readonly places: Places;
  readonly version: string;
  readonly clock: Clock;
  /** Mistakes of ours, for a developer; users see coded sentences. */
  readonly log: Log;
  readonly limits?: Limits;
  /** null or left out: this shell cannot make a PDF of a page. */
  readonly printer?: Printer | null;
};

export interface Backend extends Dispatch {
  readonly limits: Limits;
  close(): Promise<void>;
}

/** The machine side without a shell: the same for the window, the browser and the command line. */
export function createBackend(options: BackendOptions): Backend {
  const { databaseFile, places, clock, log, limits = defaultLimits, printer = null } = options;
  if (databaseFile !== ':memory:') mkdirSync(dirname(databaseFile), { recursive: true });
  const database = openDatabase(databaseFile, places.migrations);
  const rules = readRuleFiles(places.rules, { cases: false });
  const runner = createReviewRunner({ workerUrl: places.worker, setup: { rules, pdfData: places.pdfData, ocrData: places.ocrData }, limits, log });
  const settings = openSettings(database);
  const profiles = openProfileShelf({ rules, settings, store: openProfileStore(database), build: `${options.version} ${reviewFormat}` });
  const dispatch = createDispatch({
    reviews: openReviewStore(database),
    companions: openCompanionStore(database),
    settings,
    profiles,
    inTurn: takeTurns(),
    runner,
    samples: openSamples(places.samples),
    modelContract: rules.find(({ path }) => path === 'model-contract/social-work-station.yml')?.text ?? '',
    version: options.version,
    readCharacters: (bytes) => readCharacters(bytes, places),
    printer,
    limits,
    clock,
    log,
  });
  return {
    ...dispatch,
    limits,
    async close() {
      await runner.close();
      database.close();
    },
  };
}
