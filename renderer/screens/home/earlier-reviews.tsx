import { Button, Popconfirm, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import type { ReviewSummary } from '#shared/contract/methods.ts';
import { FailureAlert } from '../../parts/failure-alert.tsx';
import { failureOf } from '../../state/failure.ts';
import { useDeleteReview, useReviews } from '../../state/queries.ts';
import { writeRoute } from '../../state/route.ts';
import { useText } from '../../text/use-text.ts';
import type { Text } from '../../text/zh-cn.ts';
import { FoundLevels } from './found-levels.tsx';

const pageSize = 10;

export function EarlierReviews() {
  const text = useText();
  const reviews = useReviews();
  const removal = useDeleteReview();
  const { mutate: remove } = removal;
  const columns = useMemo(() => reviewColumns(text, remove), [text, remove]);
  const failure = reviews.error ?? removal.error;
  const none = reviews.data?.length === 0;
  return (
    <section className="earlier">
      <h2>{text.home.earlier}</h2>
      {failure && <FailureAlert failure={failureOf(failure)} />}
      {none && <p className="quiet">{text.home.earlierEmpty}</p>}
      {!none && (
        <Table<ReviewSummary>
          rowKey="id"
          size="middle"
          loading={reviews.isPending}
          columns={columns}
          dataSource={[...(reviews.data ?? [])]}
          pagination={{ pageSize, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
    </section>
  );
}

function reviewColumns(text: Text, remove: (id: string) => void): TableColumnsType<ReviewSummary> {
  const { earlier } = text;
  return [
    { title: earlier.file, key: 'file', render: (_, review) => <FileCell review={review} /> },
    { title: earlier.openedAt, dataIndex: 'openedAt', width: 150, render: localTime },
    { title: earlier.findings, key: 'findings', width: 170, render: (_, { findings }) => <FoundLevels counts={findings} /> },
    {
      title: earlier.decided, key: 'decided', width: 90,
      render: (_, { decided, findings }) => earlier.decidedOf(decided, findings.high + findings.medium + findings.low + findings.info),
    },
    { title: earlier.share, dataIndex: 'share', width: 96, render: (share: number | null) => (share === null ? '—' : text.ratio.percent(share)) },
    {
      title: earlier.action, key: 'action', width: 140,
      render: (_, review) => (
        <span className="row-actions">
          <Button size="small" href={writeRoute({ screen: 'review', id: review.id })}>{earlier.open}</Button>
          <Popconfirm
            title={earlier.removeTitle}
            description={<span className="confirm-detail">{earlier.removeDetail}</span>}
            okText={earlier.removeConfirm}
            cancelText={earlier.keep}
            okButtonProps={{ danger: true }}
            onConfirm={() => remove(review.id)}
          >
            <Button size="small" type="text" danger>{earlier.remove}</Button>
          </Popconfirm>
        </span>
      ),
    },
  ];
}

function FileCell({ review }: { readonly review: ReviewSummary }) {
  return (
    <div className="file-cell">
      <a href={writeRoute({ screen: 'review', id: review.id })}>{review.title ?? review.fileName}</a>
      {review.title !== null && <span>{review.fileName}</span>}
    </div>
  );
}

function localTime(utc: string): string {
  const time = new Date(utc);
  if (Number.isNaN(time.getTime())) return utc;
  return time.toLocaleString('zh-CN', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false });
}
