import type { Finding } from '../../model/finding.ts';
import type { Range } from '../../model/source-document.ts';
import { citationAt } from '../../text/clause-path.ts';
import type { DocumentRule } from '../rule-pack/read-document-rule.ts';
import type { Remark, Whole } from './whole.ts';

/** Longest quote: more than a line or two is a place, no quote. */
const longest = 60;

export function buildDocumentFinding(rule: DocumentRule, remark: Remark, { document, outline }: Whole): Finding {
  const { paragraph, sentence, values } = remark;
  const text = document.paragraphs[paragraph]?.text ?? '';
  const range: Range = [remark.range[0], Math.min(remark.range[1], remark.range[0] + longest)];
  const quote = text.slice(...range);
  const [claim, basis] = [remark.claim ?? rule.claim, remark.basis ?? rule.basis];
  const fill = (words: string): string => words.replace(/\{(\w+)\}/gu, (whole, name: string) => (name === 'match' ? quote : values[name] ?? whole));
  return {
    id: `${rule.id}:${paragraph}:${range[0]}`,
    rule: rule.id, title: rule.title, type: rule.type, level: remark.level ?? rule.level, claim,
    paragraph, range, sentence: [Math.min(sentence[0], range[0]), Math.max(sentence[1], range[1])], quote,
    clause: citationAt(outline, paragraph),
    page: document.paragraphs[paragraph]?.page ?? null,
    message: fill(remark.message ?? rule.message),
    why: rule.why, advice: fill(rule.advice), basis, templates: rule.templates,
  };
}
