import type { Comparison, Side } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Review } from '../model/review.ts';
import { buildMeasureOutput } from './build-measure-output.ts';
import { messageText } from './messages.ts';
import { reviewSchema } from './review-output.ts';
import type { ReviewOutput } from './review-output.ts';
import { gateNames } from '../model/gates.ts';

export type OutputSource = {
  /** As the reader gave it: a path on the command line, a bare name elsewhere. */
  readonly file: string;
  readonly sha256: string;
  readonly review: Review;
};

/** The published form of a review; one place, so that the command line and the JSON export cannot drift apart. */
export function buildReviewOutput(source: OutputSource, options: { readonly paragraphs: boolean }): ReviewOutput {
  const { review } = source;
  const { document, outline } = review;
  const paragraphs = document.paragraphs.map(({ index, text }) => ({ index, label: outline.contexts[index]?.label ?? null, text }));
  return {
    schema: reviewSchema,
    file: source.file,
    document: {
      format: document.format,
      sha256: source.sha256,
      title: document.title,
      pages: document.pages,
      characters: document.paragraphs.reduce((sum, { text }) => sum + text.length, 0),
      ocr: document.ocr && { pages: document.ocr.pages.map(({ page, confidence }) => ({ page, confidence })), confidence: document.ocr.confidence },
    },
    ...(options.paragraphs ? { paragraphs } : {}),
    findings: review.findings.map((finding) => buildFinding(finding, review)),
    strengths: review.strengths.map(({ range, ...strength }) => ({ ...strength, range: [...range] })),
    indicators: review.indicators.map(buildIndicator),
    ...buildMeasureOutput(review),
    gates: gateNames.map((name) => {
      const { answer, source: from, place } = review.gates[name];
      return { name, answer, source: from, paragraph: place?.paragraph ?? null, range: place === null ? null : [place.range[0], place.range[1]] };
    }),
    comparison: review.comparison && buildComparison(review.comparison, review.findings.map(({ id }) => id)),
    role: review.role,
    rules: { profile: review.rules.profile, version: review.rules.version, basisDate: review.rules.basisDate },
    messages: review.messages.map(({ code, values }) => ({ code, text: messageText(code, values) })),
  };
}

function buildFinding(finding: Finding, review: Review): ReviewOutput['findings'][number] {
  const { rule, type, level, claim, paragraph, range, quote, clause, page, message, why, advice } = finding;
  return {
    rule, type, level, claim, paragraph, range: [...range], quote, clause, page, message, why, advice,
    basis: finding.basis.map(({ id, name, article, quote: words, remark }) => ({ id, name, article, quote: words, remark: remark ?? null })),
    // The recommended wording first: a reader that takes `proposals[0]` takes the right one.
    proposals: review.proposals
      .filter((proposal) => proposal.finding === finding.id)
      .toSorted((a, b) => Number(a.kind === 'fallback') - Number(b.kind === 'fallback'))
      .map(({ action, text }) => ({ action, text })),
    joined: [...(finding.joined ?? [])],
    notApplicable: review.notApplicable[finding.id] ?? null,
  };
}

/** Findings by their place in the list: the output gives them no name. */
function buildComparison({ companion, differences, matched, compared, obstacle }: Comparison, ids: readonly string[]): ReviewOutput['comparison'] {
  const side = (one: Side | null) => one && { paragraph: one.paragraph, range: [one.range[0], one.range[1]] as [number, number], quote: one.quote, clause: one.clause, page: one.page };
  return {
    file: companion.fileName, sha256: companion.sha256, title: companion.title, format: companion.format, pages: companion.pages, compared, matched, obstacle,
    differences: differences.map(({ kind, way, subject, ours, theirs, values, promised, finding }) => (
      { kind, way, subject, ours: side(ours), theirs: side(theirs), values, promised, finding: finding === null ? null : ids.indexOf(finding) }
    )),
  };
}

function buildIndicator(indicator: Indicator): ReviewOutput['indicators'][number] {
  const { paragraph, range, quote, item, quantity, weight, reason, method, detail, tasks, scope, reach, total, hours, repeats, undecided, confidence } = indicator;
  return {
    paragraph, range: [...range], quote, class: indicator.class, item, quantity, hours: hours === null ? null : (hours.low + hours.high) / 2, weight, reason,
    method: method?.title ?? null, detail, tasks: [...tasks], scope, reach,
    total: total?.value ?? null, totalUnit: total?.unit ?? null, totalMax: total?.max ?? null, totalArithmetic: total?.arithmetic ?? null,
    hoursLow: hours?.low ?? null, hoursHigh: hours?.high ?? null, repeats: repeats?.kind ?? null, reclassified: indicator.reclassified, undecided, confidence,
  };
}
