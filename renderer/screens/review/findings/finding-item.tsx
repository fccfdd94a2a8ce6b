import { memo } from 'react';
import type { Finding } from '#shared/model/finding.ts';
import { LevelTag } from '../../../parts/level-tag.tsx';
import { useText } from '../../../text/use-text.ts';
import { findingState } from '../review-view.ts';
import { FindingDetail } from './finding-detail.tsx';
import type { ItemProps } from './item-props.ts';

export const FindingItem = memo(function FindingItem(props: ItemProps) {
  const { finding, decision, waiver, open, onSelect } = props;
  const text = useText();
  const state = findingState(decision, waiver);
  // The open detail says the quoted words again in its first sentence.
  const toldBelow = open && finding.message.includes(finding.quote);
  return (
    <li className={`finding level-${finding.level}${open ? ' open' : ''}`} data-finding={finding.id}>
      <button type="button" className="finding-row" data-row={finding.id} aria-expanded={open} onClick={() => onSelect(finding.id)}>
        <span className="finding-line">
          <LevelTag level={finding.level} />
          <b>{text.types[finding.type]}</b>
          <span className="finding-place">{placeText(finding, text.finding)}</span>
          <span className={`state state-${state}`}>{text.states[state]}</span>
        </span>
        {!toldBelow && <span className="finding-quote">{finding.quote}</span>}
      </button>
      {open && <FindingDetail {...props} />}
    </li>
  );
});

function placeText({ clause, page }: Finding, words: { readonly page: (page: number) => string; readonly unnumbered: string }): string {
  const place = [...(clause === null ? [] : [clause]), ...(page === null ? [] : [words.page(page)])].join(' ');
  return place === '' ? words.unnumbered : place;
}
