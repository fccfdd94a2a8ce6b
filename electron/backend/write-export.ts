import { buildFeedbackOutput } from '#shared/contract/feedback-output.ts';
import { buildReviewOutput } from '#shared/contract/build-review-output.ts';
import { availableExports } from '#shared/contract/available-exports.ts';
import { exportForms } from '#shared/contract/export-kinds.ts';
import type { ExportKind } from '#shared/contract/export-kinds.ts';
import { messageText } from '#shared/contract/messages.ts';
import type { Exported, StoredReview } from '#shared/contract/methods.ts';
import {
  buildFindings, buildIndicators, buildModelContract, buildOpinion, buildRevisionTable, buildSheets, readContractText, readFigures, writeAnnotatedPdf, writeCleanDocx,
  writeCsv, writePaperDocx, writePaperHtml, writeRedlineDocx, writeXlsx,
} from '#shared/export/index.ts';
import type { Paper, PaperOptions } from '#shared/export/index.ts';
import type { Effects } from '#shared/model/measure.ts';
import type { Message } from '#shared/model/message.ts';
import type { Decisions, RevisionPlan } from '#shared/model/revision.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import type { Printer } from '#shared/ports.ts';
import { Refusal } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { acceptAllPreferred, applicableOnly, planComments, planRevisions } from '#shared/revise/index.ts';
import { exportName } from './export-name.ts';

export type ExportSource = {
  readonly stored: StoredReview;
  readonly original: Uint8Array;
  readonly author: string;
  /** UTC. */
  readonly date: string;
  /** The text of the model contract, YAML. */
  readonly modelContract: string;
  readonly printer: Printer | null;
  /** The original PDF read again, with a place for each character; null when it has no text of its own. */
  readonly readCharacters: () => Promise<SourceDocument | null>;
  /** The figures when these decisions hold. */
  readonly readEffects: (decisions: Decisions) => Promise<Effects | null>;
};

type Written = { readonly content: string | Uint8Array; readonly messages: readonly Message[] };

const writers: { readonly [kind in ExportKind]: (source: ExportSource) => Written | Promise<Written> } = {
  'redline-docx': (source) => writeMarks(source, planOf(source)),
  'comments-docx': (source) => writeMarks(source, planComments(source.stored.review, chosenOf(source))),
  'clean-docx': (source) => written(writeCleanDocx(source.original, source.stored.review.document, planOf(source))),
  'annotated-pdf': writeNotes,
  'table-docx': (source) => whole(writePaperDocx(buildRevisionTable(source.stored.review, planOf(source), paperOptions(source)))),
  'opinion-docx': async (source) => whole(writePaperDocx(await opinionOf(source))),
  'opinion-html': async (source) => whole(writePaperHtml(await opinionOf(source))),
  'opinion-pdf': printOpinion,
  xlsx: ({ stored }) => whole(writeXlsx(buildSheets(stored.review, stored.decisions))),
  csv: ({ stored }) => whole(writeCsv(buildFindings(stored.review, stored.decisions))),
  'indicators-csv': ({ stored }) => whole(writeCsv(buildIndicators(stored.review))),
  json: ({ stored: { fileName, sha256, review } }) => json(buildReviewOutput({ file: fileName, sha256, review }, { paragraphs: true })),
  'feedback-json': ({ stored: { review, decisions } }) => json(buildFeedbackOutput(review, decisions)),
  'model-docx': (source) => whole(writePaperDocx(buildModelContract(readContractText(source.modelContract), readFigures(source.stored.review), paperOptions(source)))),
};

/** Files are named after the input: 合同.docx → 合同.修订稿.docx. */
export async function writeExport(kind: ExportKind, source: ExportSource): Promise<Exported> {
  const { format } = source.stored.review.document;
  const available = availableExports(format);
  if (!available.includes(kind)) throw new Refusal(kind === 'annotated-pdf' ? 'export-needs-pdf' : 'export-needs-docx', { format, outputs: available.join('、') });
  const { content, messages } = await writers[kind](source);
  const { ending, mediaType } = exportForms[kind];
  return { file: new File([typeof content === 'string' ? content : new Uint8Array(content)], exportName(source.stored.fileName, ending), { type: mediaType }), messages };
}

function writeMarks({ stored: { review }, original, author, date }: ExportSource, plan: RevisionPlan): Written {
  return written(writeRedlineDocx(original, review.document, plan, { author, date }));
}

async function writeNotes(source: ExportSource): Promise<Written> {
  const { stored: { review }, original, author, date } = source;
  const { comments } = planComments(review, chosenOf(source));
  return whole(await writeAnnotatedPdf(original, review, await source.readCharacters(), comments, { author, date }));
}

async function printOpinion(source: ExportSource): Promise<Written> {
  if (source.printer === null) throw new Refusal('export-needs-window');
  return whole(await source.printer.print(writePaperHtml(await opinionOf(source))));
}

function planOf(source: ExportSource): RevisionPlan {
  return planRevisions(source.stored.review, chosenOf(source));
}

/** Someone who decided nothing wants the tool's recommendation; someone who began to decide wants only that. */
function chosenOf({ stored: { review, decisions } }: ExportSource): Decisions {
  return Object.keys(decisions).length === 0 ? acceptAllPreferred(review) : decisions;
}

async function opinionOf(source: ExportSource): Promise<Paper> {
  const { stored: { review, decisions, fileName } } = source;
  const notes = review.messages.map(({ code, values }) => messageText(code, values));
  const notApplicable = review.findings.flatMap((finding) => {
    const waiver = review.notApplicable[finding.id];
    return waiver === undefined ? [] : [{ finding, waiver }];
  });
  return buildOpinion(applicableOnly(review), decisions, planOf(source), { ...paperOptions(source), fileName, notes, notApplicable, effects: await source.readEffects(chosenOf(source)) });
}

function paperOptions({ author, date, stored }: ExportSource): PaperOptions {
  return { author, date: localDay(date), basisDate: stored.review.rules.basisDate };
}

/** The day on the wall of the office, not in Greenwich. */
function localDay(date: string): string {
  const day = new Date(date);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function written({ value, messages }: Result<Uint8Array>): Written {
  return { content: value, messages };
}

function json(output: object): Written {
  return whole(`${JSON.stringify(output, null, 2)}\n`);
}

function whole(content: string | Uint8Array): Written {
  return { content, messages: [] };
}
