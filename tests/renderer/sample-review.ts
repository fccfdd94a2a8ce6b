import { anyStandpoint, emptyMeasure } from '#tests/fixtures/empty-measure.ts';
import type { StoredReview } from '#shared/contract/methods.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { Proposal } from '#shared/model/revision.ts';
import type { Level } from '#shared/model/rule.ts';
import type { Cell, Paragraph, Place, SourceDocument, Table } from '#shared/model/source-document.ts';

/** Small values of the model, whole and valid, for tests of what the renderer derives from them. */

export function paragraph(index: number, text: string, place: Place = { kind: 'body' }, page: number | null = null): Paragraph {
  return {
    index, text, place, page,
    numbering: null,
    look: { align: 'left', bold: false, size: 12, indent: 24, outline: null },
    anchor: { kind: 'docx', part: 'word/document.xml', start: index * 100 },
  };
}

export function documentOf(paragraphs: readonly Paragraph[], tables: readonly Table[] = []): SourceDocument {
  return { format: 'docx', title: null, pages: null, paragraphs, tables, furniture: [], revisions: [], comments: [], ocr: null };
}

/** A table of one paragraph a cell, its paragraphs counted from `first`. */
export function tableOf(index: number, first: number, rows: readonly (readonly string[])[], joined: readonly { row: number; rowSpan: number }[] = []) {
  const columns = rows[0]?.length ?? 0;
  const paragraphs = rows.flatMap((row, at) => row.map((text, column) =>
    paragraph(first + at * columns + column, text, { kind: 'cell', table: index, row: at, column })));
  const cells: Cell[] = rows.flatMap((row, at) => row.map((_, column) => ({
    row: at, column, columnSpan: 1, header: at === 0,
    rowSpan: column === 0 ? joined.find((one) => one.row === at)?.rowSpan ?? 1 : 1,
    paragraphs: [first + at * columns + column],
  })));
  const table: Table = { index, rows: rows.length, columns, cells, parent: null };
  return { table, paragraphs };
}

export function finding(at: number, range: readonly [number, number], level: Level, over: Partial<Finding> = {}): Finding {
  return {
    id: `ca001:${at}:${range[0]}`,
    rule: 'ca001-other-assigned-tasks', title: '交办其他任务', type: 'open_ended_tasks', level, claim: 'T2',
    paragraph: at, range, sentence: range, quote: '', clause: null, page: null,
    message: '没有列明事项。', why: '工作量没有边界。', advice: '列明事项和数量。', basis: [], templates: [], ...over,
  };
}

export function proposal(of: Finding, kind: Proposal['kind'], edits: readonly (readonly [number, number, string])[], over: Partial<Proposal> = {}): Proposal {
  return {
    id: `${of.id}/${kind}`, finding: of.id, kind, action: 'replace', text: '', scope: of.sentence, blanks: [],
    edits: edits.map(([start, end, text]) => ({ paragraph: of.paragraph, range: [start, end], text })), ...over,
  };
}

export function storedReview(findings: readonly Finding[], proposals: readonly Proposal[] = [], over: Partial<StoredReview> = {}): StoredReview {
  const party = { name: null, words: [], usualWord: '甲方' };
  return {
    id: 'r1', fileName: '合同.docx', sha256: '0'.repeat(64), openedAt: '2026-03-02T01:00:00Z', decisions: {}, history: { undo: null, redo: null }, notes: [],
    review: {
      document: documentOf([]),
      outline: { kind: 'contract', parties: { purchaser: party, provider: party }, clauses: [], contexts: [], statements: [], indicatorTables: [] },
      findings, strengths: [], proposals, messages: [], ...emptyMeasure, ...anyStandpoint,
      rules: { profile: 'national', version: '1', basisDate: '2026-01-31' },
    },
    ...over,
  };
}
