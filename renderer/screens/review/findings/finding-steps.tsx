import { Button } from 'antd';
import type { Finding } from '#shared/model/finding.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly shown: readonly Finding[]; readonly selected: string | null; readonly onSelect: (finding: string) => void };

/** One finding up or down, always in the same place, however long the open one is. */
export function FindingSteps({ shown, selected, onSelect }: Props) {
  const { finding: text } = useText();
  const at = shown.findIndex((finding) => finding.id === selected);
  const step = (to: number, label: string, sign: string) => {
    const target = shown[to];
    return (
      <Button size="small" aria-label={label} title={label} disabled={target === undefined} onClick={() => target && onSelect(target.id)}>{sign}</Button>
    );
  };
  return (
    <span className="finding-steps">
      {step(at - 1, text.previous, '↑')}
      {step(at + 1, text.next, '↓')}
    </span>
  );
}
