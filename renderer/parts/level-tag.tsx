import type { Level } from '#shared/model/rule.ts';
import { useText } from '../text/use-text.ts';

export function LevelTag({ level }: { readonly level: Level }) {
  const { levels } = useText();
  return <span className={`level-tag level-${level}`}>{levels[level]}</span>;
}
