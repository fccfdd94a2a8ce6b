import type { Level } from '#shared/model/rule.ts';
import { levels } from '../../../parts/levels.ts';
import type { LevelCounts } from '../../../parts/levels.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly counts: LevelCounts; readonly level: Level | null; readonly onLevel: (level: Level | null) => void };

/** The three levels of risk always stand here, a zero is news too; hints only when there are any. */
export function LevelTiles({ counts, level, onLevel }: Props) {
  const text = useText();
  const shown = levels.filter((one) => one !== 'info' || counts.info > 0);
  return (
    <div className="tiles" role="group">
      {shown.map((one) => {
        const on = level === one;
        return (
          <button
            key={one}
            type="button"
            className={`tile tile-${one}`}
            aria-pressed={on}
            aria-label={text.tileLabel(text.levels[one], counts[one], on)}
            title={text.tileLabel(text.levels[one], counts[one], on)}
            disabled={counts[one] === 0}
            onClick={() => onLevel(on ? null : one)}
          >
            <b>{counts[one]}</b>
            <span>{text.levels[one]}</span>
          </button>
        );
      })}
    </div>
  );
}
