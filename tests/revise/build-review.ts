import type { ContractOutline } from '#shared/model/contract-outline.ts';
import type { Finding, ProposalTemplate } from '#shared/model/finding.ts';
import type { Review } from '#shared/model/review.ts';
import { proposeRevisions } from '#shared/revise/index.ts';
import { splitSentences } from '#shared/text/sentences.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import { anyStandpoint, emptyMeasure } from '#tests/fixtures/empty-measure.ts';

/** A finding by example: the fault stands in 【】 in its line, and `templates` say what the rule proposes. */
export type Fault = {
  readonly paragraph: number;
  readonly rule?: string;
  readonly level?: Finding['level'];
  readonly templates?: readonly ProposalTemplate[];
};

export function template(
  action: ProposalTemplate['action'], scope: ProposalTemplate['scope'], text = '', kind: ProposalTemplate['kind'] = 'preferred',
): ProposalTemplate {
  return { kind, action, scope, text };
}

/** A review of lines with 【fault】 in them; the n-th fault of a paragraph is the n-th entry for that paragraph. */
export function buildReview(lines: readonly string[], faults: readonly Fault[]): Review {
  const texts = lines.map((line) => line.replace(/[【】]/g, ''));
  const used = new Map<number, number>();
  const findings = faults.map((fault) => {
    const nth = used.get(fault.paragraph) ?? 0;
    used.set(fault.paragraph, nth + 1);
    return buildFinding(fault, lines[fault.paragraph] ?? '', texts[fault.paragraph] ?? '', nth);
  });
  const document = buildDocument(texts);
  const outline = buildOutline(texts);
  return {
    document, outline, findings, strengths: [], ...emptyMeasure, ...anyStandpoint,
    proposals: proposeRevisions(document, outline, findings), messages: [], rules: { profile: 'test', version: '0', basisDate: '2026-01-31' },
  };
}

function buildFinding(fault: Fault, line: string, text: string, nth: number): Finding {
  const opening = [...line.matchAll(/【/g)][nth]?.index ?? 0;
  const start = opening - 2 * nth;
  const range = [start, start + line.indexOf('】', opening) - opening - 1] as const;
  const sentence = splitSentences(text).find(([from, to]) => from <= range[0] && range[1] <= to) ?? [0, text.length];
  const rule = fault.rule ?? 'ca001-test';
  return {
    id: `${rule}:${fault.paragraph}:${range[0]}`, rule, title: `标题${rule}`, type: 'open_ended_tasks', level: fault.level ?? 'high', claim: 'T2',
    paragraph: fault.paragraph, range, sentence, quote: text.slice(...range), clause: '第五条', page: null,
    message: '没有列明事项。', why: '无法报价。', advice: '请列明。',
    basis: [{ id: 'a', name: '某办法', issuer: '某部', number: '', article: '第九条', quote: '应当明确。', force: '部门规章', status: '有效' }],
    templates: fault.templates ?? [template('replace', 'match', '双方书面确认的工作')],
  };
}

/** Typed numbers at the head of a line are the label, as structure has it. */
function buildOutline(texts: readonly string[]): ContractOutline {
  const party = (usualWord: string): ContractOutline['parties']['purchaser'] => ({ name: null, words: [usualWord], usualWord });
  return {
    kind: 'contract', parties: { purchaser: party('甲方'), provider: party('乙方') }, clauses: [], statements: [], indicatorTables: [],
    contexts: texts.map((text) => ({
      label: null, textStart: /^(?:（[一二三四五]）|\d+[.、])\s*/.exec(text)?.[0].length ?? 0, clause: null, section: 'service',
      announcedBearer: null, listItem: false, heading: false,
    })),
  };
}
