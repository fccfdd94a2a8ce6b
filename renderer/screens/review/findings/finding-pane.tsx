import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { StoredReview } from '#shared/contract/methods.ts';
import type { Finding } from '#shared/model/finding.ts';
import { useText } from '../../../text/use-text.ts';
import { countOpenByRule, countedFindings, noFilter, waivedFindings } from '../review-view.ts';
import type { Filter, ReviewIndex } from '../review-view.ts';
import type { Focus } from '../use-selection.ts';
import { FindingFilter } from './finding-filter.tsx';
import { FindingItem } from './finding-item.tsx';
import { WaivedGroup } from './waived-group.tsx';

type Props = {
  readonly stored: StoredReview;
  readonly index: ReviewIndex;
  /** Those that the filter lets through, in the order of the list. */
  readonly shown: readonly Finding[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly focus: Focus;
  readonly selected: string | null;
  readonly onSelect: (finding: string) => void;
};

/** The list of findings; the selected one is open in its place. */
export function FindingPane(props: Props) {
  const { stored, index, shown, filter, onFilter, focus, selected, onSelect } = props;
  const { review: text } = useText();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (focus.finding === null || focus.from === 'start') return;
    list.current?.querySelector(`[data-finding="${CSS.escape(focus.finding)}"]`)?.scrollIntoView({ block: 'start' });
  }, [focus]);
  const openOfRule = useMemo(() => countOpenByRule(stored.review, stored.decisions), [stored]);
  const waived = useMemo(() => waivedFindings(stored.review), [stored.review]);
  const item = (finding: Finding) => (
    <FindingItem
      key={finding.id}
      id={stored.id}
      finding={finding}
      decision={stored.decisions[finding.id]}
      waiver={stored.review.notApplicable[finding.id]}
      openOfRule={openOfRule.get(finding.rule) ?? 0}
      proposals={index.proposals.get(finding.id) ?? noProposals}
      text={stored.review.document.paragraphs[finding.paragraph]?.text ?? ''}
      basisDate={stored.review.rules.basisDate}
      open={finding.id === selected}
      onSelect={onSelect}
    />
  );
  return (
    <section className="finding-pane" aria-label={text.findings}>
      <FindingFilter stored={stored} shown={shown} filter={filter} onFilter={onFilter} selected={selected} onSelect={onSelect} />
      <ul className="finding-list" ref={list} onKeyDown={(event) => walk(event, shown, selected, onSelect)}>
        {shown.map(item)}
        {shown.length === 0 && <Nothing any={countedFindings(stored.review).length > 0} onReset={() => onFilter(noFilter)} />}
        <WaivedGroup findings={waived} selected={selected}>{waived.map(item)}</WaivedGroup>
      </ul>
    </section>
  );
}

const noProposals: readonly never[] = [];

function Nothing({ any, onReset }: { readonly any: boolean; readonly onReset: () => void }) {
  const { filter } = useText();
  return (
    <li className="finding-nothing">
      <p>{any ? filter.nothing : filter.clean}</p>
      {any && <Button onClick={onReset}>{filter.reset}</Button>}
    </li>
  );
}

/** Arrow keys on a list row go to its neighbour; inside the open detail they keep their own meaning. */
function walk(event: KeyboardEvent, shown: readonly Finding[], selected: string | null, select: (finding: string) => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = event.target instanceof HTMLElement && event.target.classList.contains('finding-row') ? event.target : null;
  if (step === undefined || row === null) return;
  const next = shown[shown.findIndex((finding) => finding.id === (row.dataset['row'] ?? selected)) + step];
  if (!next) return;
  event.preventDefault();
  select(next.id);
  row.closest('ul')?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"]`)?.focus();
}
