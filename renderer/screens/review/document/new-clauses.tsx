import { acceptedClauses } from '../review-view.ts';
import { MarkedSegment } from './marked-segment.tsx';
import type { Reading } from './reading.ts';

/** Clauses of their own that the reader accepted behind this paragraph, numbered as the file will number them. */
export function NewClauses({ paragraph, reading }: { readonly paragraph: number; readonly reading: Reading }) {
  const { stored: { review, decisions }, index } = reading;
  return acceptedClauses(index.clausesBehind.get(paragraph) ?? [], review.notApplicable, decisions).map(({ finding, text }) => (
    <p key={finding} className="paragraph"><MarkedSegment segment={{ kind: 'inserted', text, findings: [finding] }} reading={reading} /></p>
  ));
}
