import type { CSSProperties } from 'react';
import type { Paragraph } from '#shared/model/source-document.ts';
import { useText } from '../../../text/use-text.ts';
import { shownEdits } from '../review-view.ts';
import { MarkedSegment } from './marked-segment.tsx';
import { markedText } from './marked-text.ts';
import { NewClauses } from './new-clauses.tsx';
import type { Reading } from './reading.ts';

type Props = { readonly paragraph: number; readonly reading: Reading };

export function ParagraphView({ paragraph, reading }: Props) {
  const { stored: { review, decisions }, index, focus } = reading;
  const source = review.document.paragraphs[paragraph];
  if (!source) return null;
  const findings = index.byParagraph.get(paragraph) ?? [];
  const marks = findings.map((finding) => ({ finding: finding.id, range: finding.range }));
  const segments = markedText(source.text, marks, shownEdits(findings.filter(({ id }) => review.notApplicable[id] === undefined), index, decisions));
  const pointedAt = focus.finding === null && focus.paragraph === paragraph;
  const recognised = review.document.ocr?.pages.some(({ page }) => page === source.page) ?? false;
  return (
    <>
      <p className={paragraphClass(source, { pointedAt, recognised })} data-paragraph={paragraph} style={paragraphStyle(source, reading.bodySize)}>
        {source.numbering && <span className="automatic-number">{source.numbering.label}</span>}
        {segments.map((segment, at) => <MarkedSegment key={at} segment={segment} reading={reading} />)}
      </p>
      <NewClauses paragraph={paragraph} reading={reading} />
      <EarlierHands paragraph={paragraph} reading={reading} />
    </>
  );
}

/** Tracked changes and comments that were in the file before. */
function EarlierHands({ paragraph, reading }: Props) {
  const { document: text } = useText();
  const { revisions, comments } = reading.stored.review.document;
  const notes = [
    ...revisions.filter((one) => one.paragraph === paragraph).map((one) => text.revision(one.kind, one.text, one.author)),
    ...comments.filter((one) => one.paragraph === paragraph).map((one) => text.comment(one.text, one.author)),
  ];
  if (notes.length === 0) return null;
  return <ul className="earlier-hands">{notes.map((note, at) => <li key={at}>{note}</li>)}</ul>;
}

function paragraphClass({ look, text, place }: Paragraph, { pointedAt, recognised }: { readonly pointedAt: boolean; readonly recognised: boolean }): string {
  return [
    'paragraph',
    `align-${look.align}`,
    ...(look.bold || look.outline !== null ? ['bold'] : []),
    ...(text === '' ? ['blank'] : []),
    ...(place.kind === 'note' || place.kind === 'textbox' ? ['aside'] : []),
    ...(recognised ? ['recognised'] : []),
    ...(pointedAt ? ['pointed-at'] : []),
  ].join(' ');
}

/** Sizes and indents follow the original within limits that keep a narrow pane readable. */
function paragraphStyle({ look }: Paragraph, body: number | null): CSSProperties {
  const ratio = look.size === null || body === null ? 1 : Math.min(1.5, Math.max(0.85, look.size / body));
  const indent = look.align === 'center' || look.align === 'right' ? 0 : Math.min(48, Math.max(0, look.indent * (4 / 3)));
  return { fontSize: `${ratio}em`, textIndent: `${indent}px` };
}
