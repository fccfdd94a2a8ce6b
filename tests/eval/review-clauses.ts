import { join } from 'node:path';
import { isCatchAll } from '#shared/analyze/is-catch-all.ts';
import type { CatchAllType } from '#shared/model/rule.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { buildDocx, paragraph } from '../fixtures/build-docx.ts';
import { reviewBytes, reviewFile } from '../fixtures/review-file.ts';
import type { LabelledCheck, LabelledClause, LabelledContract } from './label-file.ts';
import type { CheckedSentence } from './score-checks.ts';

export type Found = Pick<Finding, 'rule' | 'range' | 'quote'> & { readonly type: CatchAllType };

/** What the tool said about one labelled clause; ranges count in the clause's own text. */
export type Reviewed = { readonly clause: LabelledClause; readonly findings: readonly Found[] };

/** Every clause as a document of its own: no heading, no other clause helps. */
export async function reviewEach(clauses: readonly LabelledClause[]): Promise<readonly Reviewed[]> {
  const done: Reviewed[] = [];
  for (const clause of clauses) done.push(...(await reviewTogether([clause])));
  return done;
}

/** Every sentence as a document of its own, with what all rules say about it. */
export async function reviewChecks(rows: readonly LabelledCheck[]): Promise<readonly CheckedSentence[]> {
  const done: CheckedSentence[] = [];
  for (const row of rows) {
    const { findings } = await reviewBytes(buildDocx({ document: paragraph(row.text) }));
    done.push({ row, findings: findings.flatMap(({ rule, quote, joined = [] }) => [rule, ...joined].map((told) => ({ rule: told, quote }))) });
  }
  return done;
}

/** All clauses as the paragraphs of one document. */
export async function reviewTogether(clauses: readonly LabelledClause[]): Promise<readonly Reviewed[]> {
  const { document, findings } = await reviewBytes(buildDocx({ document: clauses.map(({ text }) => paragraph(text)).join('') }));
  return clauses.map((clause, index) => {
    if (document.paragraphs[index]?.text !== clause.text) throw new Error(`${clause.id}: the clause was not read as one paragraph`);
    return { clause, findings: catchAlls(findings).filter((finding) => finding.paragraph === index) };
  });
}

/** Every file of a labelled contract; a labelled paragraph that is not found in the file counts as one without findings. */
export async function reviewContracts(folder: string, { files, clauses }: LabelledContract): Promise<readonly Reviewed[]> {
  const done: Reviewed[] = [];
  for (const file of files) {
    const { review } = await reviewFile(join(folder, file));
    const places = placeClauses(review.document, clauses);
    const found = places.map((place) => (place === null ? [] : catchAlls(review.findings).filter(({ paragraph: at }) => at === place.paragraph)));
    clauses.forEach((clause, index) => {
      const start = places[index]?.start ?? 0;
      const own = (found[index] ?? []).filter(({ range }) => range[0] < start + clause.text.length && start < range[1]);
      done.push({ clause: { ...clause, id: `${file} ${clause.id}` }, findings: own.map((finding) => shift(finding, start)) });
    });
  }
  return done;
}

/** Where each clause stands, in order: a paragraph may hold several (a cell with a list), or (PDF) be joined from more than one. */
function placeClauses(document: SourceDocument, clauses: readonly LabelledClause[]) {
  let from = { paragraph: 0, start: 0 };
  return clauses.map(({ text }) => {
    for (let index = from.paragraph; index < document.paragraphs.length; index += 1) {
      const start = document.paragraphs[index]?.text.indexOf(text, index === from.paragraph ? from.start : 0) ?? -1;
      if (start < 0) continue;
      from = { paragraph: index, start: start + text.length };
      return { paragraph: index, start };
    }
    return null;
  });
}

function shift<F extends Found>(finding: F, by: number): F {
  return { ...finding, range: [finding.range[0] - by, finding.range[1] - by] };
}

type CatchAllFinding = Finding & { readonly type: CatchAllType };

/** The labels speak of catch-alls alone. */
function catchAlls(findings: readonly Finding[]): readonly CatchAllFinding[] {
  return findings.filter((finding): finding is CatchAllFinding => isCatchAll(finding.type));
}
