import { InputNumber } from 'antd';
import { useId } from 'react';
import { useText } from '../../text/use-text.ts';

type Props = {
  readonly label: string;
  readonly note: string;
  readonly unit: string;
  readonly usual: number | null;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

/** A number of the user's own beside the default's. Shares are shown in percent. */
export function FigureField({ label, note, unit, usual, value, onChange }: Props) {
  const { profiles: text } = useText();
  const id = useId();
  const factor = unit === '%' ? 100 : 1;
  const shown = (number: number): number => Math.round(number * factor * 10) / 10;
  return (
    <div className="figure-field">
      <label htmlFor={id}>{label}</label>
      <InputNumber
        id={id} min={0} max={10_000_000} suffix={unit} placeholder={usual === null ? text.notSet : text.asUsual} aria-describedby={`${id}-note`}
        value={value === null ? null : shown(value)} onChange={(next) => onChange(next === null ? null : next / factor)}
      />
      <small id={`${id}-note`} className="quiet">{usual === null ? text.noUsual : text.usualValue(`${shown(usual).toLocaleString('zh-CN')}${unit}`)}；{note}</small>
    </div>
  );
}
