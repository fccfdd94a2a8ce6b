import { App, Button } from 'antd';
import { useState } from 'react';
import type { ProfileDetail } from '#shared/contract/profile-detail.ts';
import type { ProfileSummary } from '#shared/contract/methods.ts';
import type { ProfileChange, ProfileFigures } from '#shared/model/profile.ts';
import { FailureAlert } from '../../parts/failure-alert.tsx';
import { failureOf } from '../../state/failure.ts';
import { useProfileAct } from '../../state/profile-queries.ts';
import { useText } from '../../text/use-text.ts';
import { FigureField } from './figure-field.tsx';
import { changeCost, changeLimit, listFields, readFigures } from './figures.ts';
import type { CostChoice } from './figures.ts';

type Props = { readonly name: string; readonly detail: ProfileDetail };

/** The values that are the user's own choice, each beside the default's; an empty field means the default. */
export function FigureForm({ name, detail }: Props) {
  const { profiles: text, levels } = useText();
  const [figures, setFigures] = useState(() => readFigures(detail));
  const [cost, setCost] = useState<CostChoice>(() => ({ low: detail.workerCost.own?.[0] ?? null, high: detail.workerCost.own?.[1] ?? null }));
  const act = useProfileAct<ProfileSummary>();
  const { message } = App.useApp();
  const save = (made: ProfileChange): void => act.mutate((client) => client.changeProfile({ name, change: made }), {
    onSuccess: (saved) => void message.success(text.saved(saved.name, saved.version)),
  });
  const workerCost = changeCost(cost);
  const change = (next: Partial<ProfileFigures>): void => setFigures({ ...figures, ...next });
  return (
    <form
      className="figures"
      onSubmit={(event) => {
        event.preventDefault();
        if (workerCost !== 'unordered') save({ kind: 'figures', ...figures, workerCost });
      }}
    >
      <h3>{text.figures}</h3>
      <p className="quiet">{text.figuresNote}</p>
      <div className="figure-grid">
        {listFields(detail.references).map(({ rule, measure, at, step }) => (
          <FigureField
            key={`${rule} ${at}`} label={text.measures[measure]} note={text.boundTells(text.bounds[step.bound], levels[step.level])} unit={text.units[measure]}
            usual={step.usual} value={figures.limits[rule]?.[at] ?? null}
            onChange={(value) => change({ limits: changeLimit(figures.limits, rule, at, value) })}
          />
        ))}
        <FigureField
          label={text.workerYear} note={text.workerYearNote} unit={text.hours} usual={detail.workerYear.usual} value={figures.workerYear}
          onChange={(workerYear) => change({ workerYear })}
        />
        <FigureField label={`${text.workerCost} ${text.low}`} note={text.workerCostNote} unit="" usual={detail.workerCost.usual[0]} value={cost.low} onChange={(low) => setCost({ ...cost, low })} />
        <FigureField label={`${text.workerCost} ${text.high}`} note={text.workerCostNote} unit="" usual={detail.workerCost.usual[1]} value={cost.high} onChange={(high) => setCost({ ...cost, high })} />
      </div>
      {workerCost === 'unordered' && <p className="blanks" role="alert">{text.costOrder}</p>}
      {act.error && <FailureAlert failure={failureOf(act.error)} />}
      <div className="decision-buttons">
        <Button type="primary" htmlType="submit" loading={act.isPending} disabled={workerCost === 'unordered'}>{text.save}</Button>
      </div>
    </form>
  );
}
