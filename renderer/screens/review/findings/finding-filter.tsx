import { Segmented, Select } from 'antd';
import type { StoredReview } from '#shared/contract/methods.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { FindingType } from '#shared/model/rule.ts';
import { useText } from '../../../text/use-text.ts';
import { countByType, countedFindings } from '../review-view.ts';
import type { Filter } from '../review-view.ts';
import { FindingSteps } from './finding-steps.tsx';

type Props = {
  readonly stored: StoredReview;
  readonly shown: readonly Finding[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly selected: string | null;
  readonly onSelect: (finding: string) => void;
};

const statuses = ['all', 'open', 'decided'] as const satisfies readonly Filter['status'][];

/** Levels are chosen by the tiles of the summary; of the types only those that fired can be. */
export function FindingFilter({ stored, shown, filter, onFilter, selected, onSelect }: Props) {
  const text = useText();
  const findings = countedFindings(stored.review);
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
      <span className="finding-shown" role="status">{text.filter.shown(shown.length, findings.length)}</span>
      <FindingSteps shown={shown} selected={selected} onSelect={onSelect} />
    </div>
  );
}
