import type { KeyboardEvent } from 'react';
import type { Finding } from '#shared/model/finding.ts';
import { levels } from '../../../parts/levels.ts';
import { useText } from '../../../text/use-text.ts';
import { findingState } from '../review-view.ts';
import type { Segment } from './marked-text.ts';
import type { Reading } from './reading.ts';

/** A stretch of text; where findings cover it, a button that selects them, the next one with each click. */
export function MarkedSegment({ segment, reading }: { readonly segment: Segment; readonly reading: Reading }) {
  const text = useText();
  const { stored: { decisions, review }, index, selected, onSelect } = reading;
  const covering = segment.findings.flatMap((id) => index.findings.get(id) ?? []);
  const top = covering.find((finding) => finding.id === selected) ?? mostUrgent(covering);
  if (!top) return segment.kind === 'deleted' ? <del>{segment.text}</del> : segment.text;
  const state = findingState(decisions[top.id], review.notApplicable[top.id]);
  const select = (): void => onSelect(nextAfter(segment.findings, selected) ?? top.id);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    select();
  };
  const Element = segment.kind === 'deleted' ? 'del' : segment.kind === 'inserted' ? 'ins' : 'span';
  return (
    <Element
      role="button"
      tabIndex={0}
      className={`mark level-${top.level} state-${state}${top.id === selected ? ' selected' : ''}`}
      data-findings={segment.findings.join(' ')}
      aria-label={`${segment.text}（${text.document.markLabel(text.levels[top.level], text.types[top.type], text.states[state])}）`}
      aria-pressed={top.id === selected}
      onClick={select}
      onKeyDown={onKeyDown}
    >
      {segment.text}
    </Element>
  );
}

function mostUrgent(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))[0];
}

/** Where several findings lie on the same words, each click goes one further. */
function nextAfter(findings: readonly string[], selected: string | null): string | undefined {
  const at = selected === null ? -1 : findings.indexOf(selected);
  return at < 0 ? undefined : findings[(at + 1) % findings.length];
}
