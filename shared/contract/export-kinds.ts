import type { SourceFormat } from '../model/source-document.ts';

/** What can be taken out of a review, in the order of a menu. Published on the command line and never reused. */
export const exportKinds = [
  'redline-docx', 'comments-docx', 'clean-docx', 'annotated-pdf', 'table-docx', 'opinion-docx', 'opinion-html', 'opinion-pdf', 'xlsx', 'csv', 'indicators-csv', 'json', 'model-docx',
  'feedback-json',
] as const;
export type ExportKind = (typeof exportKinds)[number];

export type ExportForm = {
  /** What a user reads in menus and sentences. */
  readonly title: string;
  /** Follows the name of the input: 合同.docx → 合同.修订稿.docx */
  readonly ending: string;
  readonly mediaType: string;
  /** Formats of the original that this can be made from; null: any. */
  readonly from: readonly SourceFormat[] | null;
};

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const csv = 'text/csv;charset=utf-8';

/** Everything about a kind but its writer, which is in electron/backend/write-export.ts: a new kind is one line here and one there. */
export const exportForms: { readonly [kind in ExportKind]: ExportForm } = {
  // What is written into the original needs it in its format; everything else is written anew.
  'redline-docx': { title: '修订稿（Word）', ending: '修订稿.docx', mediaType: docx, from: ['docx'] },
  'comments-docx': { title: '批注稿（Word）', ending: '批注稿.docx', mediaType: docx, from: ['docx'] },
  'clean-docx': { title: '清洁稿（Word）', ending: '清洁稿.docx', mediaType: docx, from: ['docx'] },
  'annotated-pdf': { title: '批注稿（PDF）', ending: '批注稿.pdf', mediaType: 'application/pdf', from: ['pdf'] },
  'table-docx': { title: '修改建议对照表（Word）', ending: '修改建议对照表.docx', mediaType: docx, from: null },
  'opinion-docx': { title: '审查意见书（Word）', ending: '审查意见书.docx', mediaType: docx, from: null },
  'opinion-html': { title: '审查意见书（网页，可打印）', ending: '审查意见书.html', mediaType: 'text/html;charset=utf-8', from: null },
  'opinion-pdf': { title: '审查意见书（PDF）', ending: '审查意见书.pdf', mediaType: 'application/pdf', from: null },
  xlsx: { title: '清单（Excel）', ending: '清单.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', from: null },
  csv: { title: '问题清单（CSV）', ending: '问题清单.csv', mediaType: csv, from: null },
  'indicators-csv': { title: '指标清单（CSV）', ending: '指标清单.csv', mediaType: csv, from: null },
  json: { title: '审查结果（JSON）', ending: '审查.json', mediaType: 'application/json', from: null },
  'model-docx': { title: '示范合同（Word）', ending: '示范合同.docx', mediaType: docx, from: null },
  'feedback-json': { title: '规则反馈（JSON，不含合同文字）', ending: '规则反馈.json', mediaType: 'application/json', from: null },
};
