import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadRulePack } from '#shared/analyze/index.ts';
import type { RuleFile, RulePack } from '#shared/analyze/index.ts';
import { reviewFormat } from '#shared/contract/review-format.ts';
import type { Clock, Log, Printer } from '#shared/ports.ts';
import { createDispatch } from './dispatch.ts';
import type { Dispatch } from './dispatch.ts';
import { createReviewRunner } from './jobs/run-review.ts';
import { takeTurns } from './jobs/take-turns.ts';
import { defaultLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import type { Places } from './places.ts';
import { readRuleFiles } from './rule-files.ts';
import { readCharacters } from './read-characters.ts';
import { openSamples } from './samples.ts';
import { openDatabase } from './store/open-database.ts';
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
  /** On top of the shipped rules; checked by whoever gives it. */
  readonly profile?: readonly RuleFile[];
};

export interface Backend extends Dispatch {
  readonly limits: Limits;
  close(): Promise<void>;
}

/** The machine side without a shell: the same for the window, the browser and the command line. */
export function createBackend(options: BackendOptions): Backend {
  const { databaseFile, places, clock, log, limits = defaultLimits, printer = null, profile = [] } = options;
  if (databaseFile !== ':memory:') mkdirSync(dirname(databaseFile), { recursive: true });
  const database = openDatabase(databaseFile, places.migrations);
  const rules = readRuleFiles(places.rules, { cases: false });
  const runner = createReviewRunner({ workerUrl: places.worker, setup: { rules, profile, pdfData: places.pdfData, ocrData: places.ocrData }, limits, log });
  let loaded: RulePack | null = null;
  const pack = (): RulePack => (loaded ??= loadRulePack(rules, profile));
  const dispatch = createDispatch({
    reviews: openReviewStore(database),
    settings: openSettings(database),
    madeBy: stampBuild(options.version, [...rules, ...profile]),
    inTurn: takeTurns(),
    runner,
    samples: openSamples(places.samples),
    modelContract: rules.find(({ path }) => path === 'model-contract/social-work-station.yml')?.text ?? '',
    about: () => ({ version: options.version, rules: pack().label }),
    pack,
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

/** The same for the same build and rules, however often they are started. */
function stampBuild(version: string, rules: readonly RuleFile[]): string {
  const digest = createHash('sha256');
  for (const { path, text } of rules) digest.update(`${path}\n${text}\n`);
  return `${version} ${reviewFormat} ${digest.digest('hex')}`;
}
