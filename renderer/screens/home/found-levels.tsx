import { levels } from '../../parts/levels.ts';
import type { LevelCounts } from '../../parts/levels.ts';
import { useText } from '../../text/use-text.ts';

/** Counts by level; levels that did not fire are left out. */
export function FoundLevels({ counts }: { readonly counts: LevelCounts }) {
  const text = useText();
  const fired = levels.filter((level) => counts[level] > 0);
  if (fired.length === 0) return <span className="quiet">{text.earlier.none}</span>;
  return (
    <span className="found-levels">
      {fired.map((level) => <span key={level} className={`level-tag level-${level}`}>{text.levelCount(text.levelShort[level], counts[level])}</span>)}
    </span>
  );
}
