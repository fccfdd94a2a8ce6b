import { eventIterator, oc, type } from '@orpc/contract';
import type { ContractRouterClient } from '@orpc/contract';
import { z } from 'zod';
import type { Handling } from '../model/handling.ts';
import type { Decisions } from '../model/revision.ts';
import type { Effects } from '../model/measure.ts';
import type { Message } from '../model/message.ts';
import type { Progress, Review, RulePackLabel } from '../model/review.ts';
import type { ProfileSource } from '../model/profile.ts';
import { exportKinds } from './export-kinds.ts';
import { importedFiles, profileChange, profileItem } from './profile-input.ts';
import type { ProfileDetail } from './profile-detail.ts';
import { askedGates, roleInput } from './standpoint-input.ts';

/** Every method that an interface may call, whatever carries it. Inputs are checked on arrival, outputs are typed. */

export type ReviewSummary = {
  readonly id: string;
  readonly fileName: string;
  readonly title: string | null;
  /** UTC. */
  readonly openedAt: string;
  readonly format: string;
  readonly findings: { readonly high: number; readonly medium: number; readonly low: number; readonly info: number };
  readonly decided: number;
  /** share of professional indicators by count */
  readonly share: number | null;
};

export type StoredReview = {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly openedAt: string;
  readonly review: Review;
  readonly decisions: Decisions;
  /** What undo would take back and redo bring back; null where there is nothing. */
  readonly history: { readonly undo: StepSummary | null; readonly redo: StepSummary | null };
  /** About the review, not the document: that newer rules made it again, that decisions wait without a place. */
  readonly notes: readonly Message[];
};

/** One act of the user: what it was about, and of how many things. */
export type StepSummary = { readonly part: keyof Handling; readonly count: number };

/** What an act of the user changed of a stored review. The document never changes and is not sent again. */
export type Handled = Pick<StoredReview, 'decisions' | 'history' | 'notes'> & {
  /** null: findings and figures are as they were. */
  readonly figures: Omit<Review, 'document'> | null;
};

export type OpenEvent =
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'done'; readonly stored: StoredReview };

export type Sample = { readonly name: string; readonly title: string };

/** `author`: the name under revisions, comments and opinions; null while the user has set none. */
export type About = { readonly version: string; readonly rules: RulePackLabel; readonly author: string | null };

/** `usual`: the one by which documents are reviewed until the user says otherwise. */
export type ProfileSummary = {
  readonly name: string;
  readonly version: string;
  readonly note: string | null;
  readonly source: ProfileSource;
  readonly usual: boolean;
};

export type Exported = {
  readonly file: File;
  /** Edits that could not be placed and became comments, and the like. */
  readonly messages: readonly Message[];
};

/** The machine's own File where there is one (Node, browser); its shape where the core is compiled, which knows neither. */
type File = typeof globalThis extends { File: { prototype: infer MachineFile } }
  ? MachineFile
  : { readonly name: string; readonly size: number; readonly type: string; arrayBuffer(): Promise<ArrayBuffer> };

/** Whether pages that are pictures are read by recognition; on unless somebody says off. */
export const ocrModes = ['auto', 'off'] as const;
export type OcrMode = (typeof ocrModes)[number];

const id = z.string().min(1).max(64);
const name = z.string().max(200);
const reason = z.string().max(2_000);
const reader = { gates: askedGates.optional(), role: roleInput.optional() };
const decision = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept'), proposal: z.string() }),
  z.object({ action: z.literal('edit'), proposal: z.string(), text: z.string().max(20_000) }),
  z.object({ action: z.literal('comment') }),
  z.object({ action: z.literal('reject'), reason }),
]);
const ruleChoice = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept') }),
  z.object({ action: z.literal('comment') }),
  z.object({ action: z.literal('reject'), reason }),
]);
const waiver = z.object({
  scope: z.enum(['finding', 'document', 'profile']),
  category: z.enum(['agreed-elsewhere', 'not-this-case', 'misread', 'other']),
  reason,
});
const indicatorClass = z.enum(['professional', 'administrative', 'support']);
const weight = z.number().min(0).max(100);
const weights = z.strictObject({ scope: weight, indicators: weight, professional: weight, money: weight, autonomy: weight, acceptance: weight })
  .refine((given) => Object.values(given).some((one) => one > 0), 'at least one weight above 0');

/** `code` is one of the catalogue in messages.ts, `message` its sentence. */
const base = oc.errors({
  REFUSED: { status: 422, data: z.object({ code: z.string(), message: z.string() }) },
});

export const contract = {
  about: base.output(type<About>()),
  listSamples: base.output(type<readonly Sample[]>()),
  /** Progress, then one `done`; a refusal ends the stream as REFUSED. Ending the stream early cancels the review. */
  openSample: base.input(z.object({ name: z.string().max(200) })).output(eventIterator(type<OpenEvent>())),
  /**
   * `password` opens a protected PDF; it is used once and never kept. `ocr`: whether pages that are pictures are recognised (auto when left
   * out). `gates`, `role`: who reads, and what he knows about the project.
   */
  openContract: base
    .input(z.object({ file: z.file(), password: z.string().min(1).max(200).optional(), ocr: z.enum(ocrModes).optional(), ...reader }))
    .output(eventIterator(type<OpenEvent>())),
  /**
   * Compares a stored contract with its procurement document, which is kept beside it; another one before it is replaced. Progress, then
   * one `done`; refused with companion-… when the two do not belong together. Ending the stream early leaves the review as it was.
   */
  compareContract: base
    .input(z.object({ id, file: z.file(), password: z.string().min(1).max(200).optional(), ocr: z.enum(ocrModes).optional() }))
    .output(eventIterator(type<OpenEvent>())),
  /** The procurement document and all that was found by it go; what was said about those findings waits. */
  removeCompanion: base.input(z.object({ id })).output(type<StoredReview>()),
  listReviews: base.output(type<readonly ReviewSummary[]>()),
  getReview: base.input(z.object({ id })).output(type<StoredReview>()),
  /** The figures when the accepted revisions hold; null while none changes any words. */
  measureEffects: base.input(z.object({ id })).output(type<Effects | null>()),
  deleteReview: base.input(z.object({ id })).output(type<null>()),
  /**
   * The same review under other conditions or for another reader: the findings' places and all decisions stay. By another
   * `profile` the document is judged anew, and what was said is carried over; the next documents are reviewed by it too.
   */
  setStandpoint: base.input(z.object({ id, ...reader, profile: name.optional() })).output(type<StoredReview>()),
  /** `decision: null` takes a decision back. */
  decideRevision: base
    .input(z.object({ id, finding: name, decision: decision.nullable() }))
    .output(type<Handled>()),
  /** Every open finding of a rule at once; accepting takes the recommended wording and leaves open what has none. */
  decideRule: base.input(z.object({ id, rule: name, choice: ruleChoice })).output(type<Handled>()),
  /** Says that a finding, or its rule, is not applicable; null takes back all that is said of it. */
  markNotApplicable: base.input(z.object({ id, finding: name, waiver: waiver.nullable() })).output(type<Handled>()),
  /** null gives an indicator the tool's class again. */
  reclassify: base.input(z.object({ id, indicator: name, class: indicatorClass.nullable() })).output(type<Handled>()),
  /** The user's own weights of the overview, for every review; null for those of the rules. */
  setWeights: base.input(z.object({ id, weights: weights.nullable() })).output(type<Handled>()),
  /** The words of an indicator become an entry of the own profile (of a copy, where the review is by another's), and the review is made by it. */
  saveItem: base.input(z.object({ id, item: profileItem })).output(type<StoredReview>()),
  /** The default first, the user's own last. */
  listProfiles: base.output(type<readonly ProfileSummary[]>()),
  getProfile: base.input(z.object({ name })).output(type<ProfileDetail>()),
  /** One YAML file, a folder's files with their paths in it, or a zip of them; checked whole, then stored. The same name takes the older one's place. */
  importProfile: base.input(z.object({ files: importedFiles })).output(type<ProfileSummary>()),
  chooseProfile: base.input(z.object({ name })).output(type<null>()),
  /** Changes an own profile; of another one a copy of the user's own is made and chosen. */
  changeProfile: base.input(z.object({ name, change: profileChange })).output(type<ProfileSummary>()),
  deleteProfile: base.input(z.object({ name })).output(type<null>()),
  exportProfile: base.input(z.object({ name })).output(type<Exported>()),
  /** One act back, or on again; nothing happens at the end. */
  undo: base.input(z.object({ id })).output(type<Handled>()),
  redo: base.input(z.object({ id })).output(type<Handled>()),
  /** The name under everything that is exported from now on; null for the tool's own. */
  setAuthor: base.input(z.object({ author: z.string().trim().min(1).max(100).nullable() })).output(type<null>()),
  /** Without any decision the recommended revisions are applied, otherwise only what was decided. `author` is shown in Word; left out, the one that was set. */
  exportReview: base
    .input(z.object({ id, kind: z.enum(exportKinds), author: z.string().max(100).optional() }))
    .output(type<Exported>()),
};

export type Client = ContractRouterClient<typeof contract>;
