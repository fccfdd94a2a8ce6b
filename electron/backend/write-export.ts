import { buildReviewOutput } from '#shared/contract/build-review-output.ts';
import { availableExports } from '#shared/contract/available-exports.ts';
import type { Exported, ExportKind, StoredReview } from '#shared/contract/methods.ts';
import { writeRedlineDocx } from '#shared/export/index.ts';
import { Refusal } from '#shared/result.ts';
import { acceptAllPreferred, planRevisions } from '#shared/revise/index.ts';

export type ExportSource = {
  readonly stored: StoredReview;
  readonly original: Uint8Array;
  readonly author: string;
  /** UTC. */
  readonly date: string;
};

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const writers: { readonly [kind in ExportKind]: (source: ExportSource) => Exported } = {
  'redline-docx': writeRedline,
  json: writeJson,
};

/** Files are named after the input: 合同.docx → 合同.修订稿.docx. */
export function writeExport(kind: ExportKind, source: ExportSource): Exported {
  const { format } = source.stored.review.document;
  const available = availableExports(format);
  if (!available.includes(kind)) throw new Refusal('export-needs-docx', { format, outputs: available.join('、') });
  return writers[kind](source);
}

function writeRedline({ stored, original, author, date }: ExportSource): Exported {
  const { review, decisions } = stored;
  // Someone who decided nothing wants the tool's recommendation; someone who began to decide wants only that.
  const chosen = Object.keys(decisions).length === 0 ? acceptAllPreferred(review) : decisions;
  const written = writeRedlineDocx(original, review.document, planRevisions(review, chosen), { author, date });
  return { file: makeFile(written.value, stored, '修订稿.docx', docxType), messages: written.messages };
}

function writeJson({ stored }: ExportSource): Exported {
  const output = buildReviewOutput({ file: stored.fileName, sha256: stored.sha256, review: stored.review }, { paragraphs: true });
  return { file: makeFile(`${JSON.stringify(output, null, 2)}\n`, stored, '审查.json', 'application/json'), messages: [] };
}

function makeFile(content: string | Uint8Array, { fileName }: StoredReview, ending: string, type: string): File {
  const stem = fileName.replace(/\.[^.]+$/, '');
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], `${stem}.${ending}`, { type });
}
