import { describe, expect, it } from 'vitest';
import { findClauses } from '#shared/analyze/clauses/find-clauses.ts';
import { casesSchema, documentCasesSchema } from '#shared/analyze/rule-pack/rule-schema.ts';
import type { ContractOutline } from '#shared/model/contract-outline.ts';
import type { Proposal } from '#shared/model/revision.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { proposeRevisions, revisedText } from '#shared/revise/index.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import { reviewBytes, shippedRules } from '#tests/fixtures/review-file.ts';
import { readCases } from '../rules/read-cases.ts';

/** What the contract would read like: every shipped wording, accepted in every example of its rule. */
const { rules } = shippedRules();

/** Marks that meet, brackets that are left open, a placeholder that nobody filled, a mark at the head; '' for a text that reads well. */
function flaw(text: string): string {
  const met = /[，。；、：]{2}|[，。；、：]\s+[，。；、：]|[{}]|^[，。；、：]|（[，。；、：]|[，、；：]）/u.exec(text)?.[0];
  if (met !== undefined) return met;
  const open: string[] = [];
  const pairs: { readonly [closing: string]: string } = { '）': '（', '】': '【', '》': '《', '”': '“' };
  for (const character of text) {
    if (Object.values(pairs).includes(character)) open.push(character);
    else if (pairs[character] !== undefined && open.pop() !== pairs[character]) return character;
  }
  return open.join('');
}

function expectToRead({ paragraphs }: SourceDocument, outline: ContractOutline, { id, edits }: Proposal): void {
  for (const index of new Set(edits.map(({ paragraph }) => paragraph))) {
    const text = paragraphs[index]?.text ?? '';
    if (flaw(text.slice(outline.contexts[index]?.textStart ?? 0)) !== '') continue;
    const revised = revisedText(text, edits.filter(({ paragraph, clause }) => paragraph === index && clause === undefined));
    for (const words of [revised.slice(revised === '' ? 0 : outline.contexts[index]?.textStart ?? 0), ...edits.flatMap(({ clause, text: own }) => (clause === undefined ? [] : [own]))]) {
      expect(flaw(words), `${id}: ${words}`).toBe('');
    }
    if (revised !== '' && text !== '') expect(/[。；]$/u.test(revised), `${id}: ${revised}`).toBe(/[。；]$/u.test(text));
  }
}

describe('an accepted wording', () => {
  it.each(rules.rules.filter(({ templates }) => templates.length > 0).map((rule) => ({ id: rule.id, rule })))('of $id leaves a text that reads well', ({ id, rule }) => {
    for (const marked of readCases(id, casesSchema).hit) {
      const document = buildDocument([marked.replace(/[【】]/gu, '')]);
      const outline = structure(document).value;
      const { value } = findClauses(document, outline, { ...rules, rules: [rule] });
      for (const proposal of proposeRevisions(document, outline, value)) expectToRead(document, outline, proposal);
    }
  });

  it.each(rules.documentRules.filter(({ templates }) => templates.length > 0).map(({ id }) => ({ id })))('of $id leaves a text that reads well', async ({ id }) => {
    const { frame, documents } = readCases(id, documentCasesSchema);
    const [example] = documents.filter(({ finds }) => finds.length > 0);
    const { document, outline, proposals } = await reviewBytes(new TextEncoder().encode(frame.replace('〔正文〕', example?.text.trim() ?? '')));
    for (const proposal of proposals.filter(({ finding }) => finding.startsWith(id))) expectToRead(document, outline, proposal);
  });
});
