import type { Range } from '../../model/source-document.ts';
import type { CompiledPattern } from '../rule-pack/compile-pattern.ts';
import { matchPhrase } from './phrase.ts';

const separator = /[、，；：]|以及|及|和/gu;

/** A marker of openness counts only behind a list: at least `items` things named in front of it in the same sentence. */
export function matchOpenList(text: string, pattern: CompiledPattern, items: number): readonly Range[] {
  const found = matchPhrase(text, pattern);
  return found.length === 0 ? found : found.filter(([start]) => countItems(text.slice(0, start)) >= items);
}

function countItems(before: string): number {
  if (before.length === 0) return 0;
  const parts = before.split(separator).filter((part) => part.trim().length > 0);
  return parts.length;
}
