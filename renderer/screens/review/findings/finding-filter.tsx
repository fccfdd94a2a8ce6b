import { Segmented, Select } from 'antd';
import type { StoredReview } from '#shared/contract/methods.ts';
import type { FindingType } from '#shared/model/rule.ts';
import { useText } from '../../../text/use-text.ts';
import { countByType } from '../review-view.ts';
import type { Filter } from '../review-view.ts';

type Props = {
  readonly stored: StoredReview;
  readonly shown: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

const statuses = ['all', 'open', 'decided'] as const satisfies readonly Filter['status'][];

/** Levels are chosen by the tiles of the summary; of the types only those that fired can be. */
export function FindingFilter({ stored, shown, filter, onFilter }: Props) {
  const text = useText();
  const { findings } = stored.review;
  if (findings.length === 0) return null;
  return (
    <div className="finding-filter">
      <Select
        size="small"
        aria-label={text.filter.type}
        value={filter.type ?? ''}
        onChange={(type: FindingType | '') => onFilter({ ...filter, type: type === '' ? null : type })}
        options={[
          { value: '' as const, label: text.filter.allTypes },
          ...countByType(findings).map(([type, count]) => ({ value: type, label: text.levelCount(text.types[type], count) })),
        ]}
      />
      <Segmented
        size="small"
        aria-label={text.filter.status}
        value={filter.status}
        onChange={(status) => onFilter({ ...filter, status })}
        options={statuses.map((status) => ({ value: status, label: text.filter.statuses[status] }))}
      />
      <span className="finding-shown" role="status">{text.filter.shown(shown, findings.length)}</span>
    </div>
  );
}
