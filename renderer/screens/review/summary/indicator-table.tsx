import { Button, Select, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import type { Indicator, IndicatorClass } from '#shared/model/indicator.ts';
import type { Review } from '#shared/model/review.ts';
import { clausePathAt } from '#shared/text/clause-path.ts';
import { useAct } from '../../../state/queries.ts';
import { useText } from '../../../text/use-text.ts';
import { scopeText } from '../../../text/zh-cn.ts';
import type { Text } from '../../../text/zh-cn.ts';
import { SaveItem } from './save-item.tsx';

type Props = { readonly id: string; readonly review: Review; readonly onJump: (paragraph: number) => void };

type Reclassify = (indicator: string, chosen: IndicatorClass | null) => void;

const classes: readonly IndicatorClass[] = ['professional', 'administrative', 'support'];

export function IndicatorTable({ id, review, onJump }: Props) {
  const text = useText();
  const { mutate, isPending } = useAct(id);
  const reclassify: Reclassify = (indicator, chosen) => mutate((client) => client.reclassify({ id, indicator, class: chosen }));
  return (
    <Table<Indicator>
      rowKey="id"
      size="small"
      columns={indicatorColumns(text, review, onJump, (indicator) => <ClassCell id={id} profile={review.rules.profile} indicator={indicator} busy={isPending} onChoose={reclassify} />)}
      dataSource={[...review.indicators]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      expandable={{ expandedRowRender: (indicator) => <IndicatorReason id={id} profile={review.rules.profile} indicator={indicator} /> }}
    />
  );
}

function indicatorColumns(text: Text, review: Review, onJump: (paragraph: number) => void, classCell: (indicator: Indicator) => ReactNode): TableColumnsType<Indicator> {
  const { indicators } = text;
  return [
    {
      title: indicators.class, dataIndex: 'class', width: 128,
      filters: classes.map((name) => ({ text: indicators.classes[name], value: name })),
      onFilter: (value, indicator) => indicator.class === value,
      render: (_, indicator) => (
        <>
          {classCell(indicator)}
          {indicator.undecided && <div className="quiet">{text.measure.toConfirm}</div>}
        </>
      ),
    },
    { title: indicators.item, dataIndex: 'item' },
    { title: indicators.quantity, key: 'quantity', width: 190, render: (_, indicator) => <QuantityCell indicator={indicator} /> },
    { title: indicators.period, key: 'period', width: 88, render: (_, { quantity }) => quantity?.period ?? <span className="quiet">{indicators.noPeriod}</span> },
    {
      title: indicators.place, key: 'place', width: 150,
      render: (_, { paragraph }) => (
        <Button className="place" type="link" size="small" onClick={() => onJump(paragraph)}>{clausePathAt(review.outline, paragraph) ?? indicators.paragraph(paragraph)}</Button>
      ),
    },
  ];
}

/** `id` and `profile` are the review's. */
type RowProps = { readonly id: string; readonly profile: string; readonly indicator: Indicator };

/** The class as a choice: the reader's own stands, and the tool's is named beside it. */
function ClassCell({ id: review, profile, indicator, busy, onChoose }: RowProps & { readonly busy: boolean; readonly onChoose: Reclassify }) {
  const { indicators } = useText();
  const { id, class: name, reclassified } = indicator;
  return (
    <span className="class-cell">
      <Select
        size="small"
        aria-label={indicators.classOf(indicator.item)}
        className={`class-select class-${name}`}
        value={name}
        disabled={busy}
        onChange={(chosen) => onChoose(id, chosen)}
        options={classes.map((value) => ({ value, label: indicators.classes[value] }))}
      />
      {reclassified !== null && (
        <>
          <Button type="link" size="small" disabled={busy} onClick={() => onChoose(id, null)}>{indicators.restore(indicators.classes[reclassified])}</Button>
          <SaveItem id={review} profile={profile} indicator={indicator} />
        </>
      )}
    </span>
  );
}

function QuantityCell({ indicator }: { readonly indicator: Indicator }) {
  const { indicators } = useText();
  if (indicator.quantity === null) return <span className="quiet">{indicators.noQuantity}{indicator.tasks.length > 1 && indicators.tasks(indicator.tasks)}</span>;
  const extra = scopeText(indicator);
  return <>{indicators.quantityText(indicator.quantity)}{extra !== '' && <span className="quiet"> {extra}</span>}</>;
}

function IndicatorReason({ id, profile, indicator }: RowProps) {
  const { indicators } = useText();
  return (
    <dl className="indicator-reason">
      <dt>{indicators.quote}</dt>
      <dd>{indicator.quote}</dd>
      {indicator.total !== null && <><dt>{indicators.total}</dt><dd>{indicator.total.arithmetic}</dd></>}
      {indicator.hours !== null && <><dt>{indicators.hours}</dt><dd>{indicator.hours.arithmetic}</dd></>}
      {indicator.repeats !== null && <><dt>{indicators.repeats}</dt><dd>{indicators.repeated[indicator.repeats.kind]}</dd></>}
      <dt>{indicators.reason}</dt>
      <dd>
        {indicator.reason}
        {indicator.reclassified === null && <SaveItem id={id} profile={profile} indicator={indicator} />}
      </dd>
    </dl>
  );
}
