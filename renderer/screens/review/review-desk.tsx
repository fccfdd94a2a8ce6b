import { Button, Grid, Splitter } from 'antd';
import { useMemo, useState } from 'react';
import type { StoredReview } from '#shared/contract/methods.ts';
import type { ToldDifference } from '#shared/model/comparison.ts';
import { writeRoute } from '../../state/route.ts';
import { useText } from '../../text/use-text.ts';
import { ComparisonDrawer } from './comparison/comparison-drawer.tsx';
import { DocumentPane } from './document/document-pane.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FindingPane } from './findings/finding-pane.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { Notices } from './notices.tsx';
import { filterFindings, indexReview, noFilter } from './review-view.ts';
import type { Filter } from './review-view.ts';
import { Summary } from './summary/summary.tsx';
import { useSelection } from './use-selection.ts';

/** One review: what came out on top, the document on the left, the findings on the right; both point at the same finding. */
export function ReviewDesk({ stored }: { readonly stored: StoredReview }) {
  const { review } = stored;
  const [filter, setFilter] = useState<Filter>(noFilter);
  const index = useMemo(() => indexReview(review), [review]);
  const shown = useMemo(() => filterFindings(stored, filter), [stored, filter]);
  const selection = useSelection(index, () => filterFindings(stored, noFilter)[0]);
  const wide = Grid.useBreakpoint().md ?? true;
  // A mark in the document may belong to a finding that the filter hides: then the filter gives way.
  const selectFromDocument = (finding: string): void => {
    if (!shown.some((one) => one.id === finding)) setFilter(noFilter);
    selection.select(finding, 'document');
  };
  const showDifference = ({ finding, anchor }: ToldDifference): void => {
    if (finding === null || stored.review.notApplicable[finding] !== undefined) return selection.jump(anchor.paragraph);
    setFilter(noFilter);
    selection.show(finding);
  };
  return (
    <main className="review">
      <ReviewBar stored={stored} onShow={showDifference} />
      <Notices messages={[...stored.notes, ...review.messages]} onJump={selection.jump} />
      <Summary stored={stored} filter={filter} onFilter={setFilter} onJump={selection.jump} />
      <Splitter key={wide ? 'beside' : 'below'} className="review-panes" orientation={wide ? 'horizontal' : 'vertical'}>
        <Splitter.Panel defaultSize={wide ? '58%' : '42%'} min="30%">
          <DocumentPane stored={stored} index={index} focus={selection.focus} selected={selection.selected} onSelect={selectFromDocument} />
        </Splitter.Panel>
        <Splitter.Panel min="30%">
          <FindingPane
            stored={stored}
            index={index}
            shown={shown}
            filter={filter}
            onFilter={setFilter}
            focus={selection.focus}
            selected={selection.selected}
            onSelect={(finding) => selection.select(finding, 'list')}
          />
        </Splitter.Panel>
      </Splitter>
    </main>
  );
}

type BarProps = { readonly stored: StoredReview; readonly onShow: (difference: ToldDifference) => void };

function ReviewBar({ stored, onShow }: BarProps) {
  const { review: text } = useText();
  const { document, rules } = stored.review;
  const title = document.title ?? stored.fileName;
  return (
    <header className="review-bar">
      <Button href={writeRoute({ screen: 'home' })}>{text.back}</Button>
      <div className="review-name">
        <h1 title={title}>{title}</h1>
        <p title={stored.fileName}>
          <span>{stored.fileName}</span>
          <span>{text.meta(document.format, document.pages, document.paragraphs.length)}</span>
          <span>{text.rules(rules.profile, rules.version)}</span>
        </p>
      </div>
      <ComparisonDrawer stored={stored} onShow={onShow} />
      <HistoryButtons id={stored.id} history={stored.history} />
      <ExportMenu id={stored.id} format={document.format} decided={Object.keys(stored.decisions).length > 0} />
    </header>
  );
}
