import { levelWeight } from '../../model/rule.ts';
import type { Range } from '../../model/source-document.ts';
import { isCatchAll } from '../is-catch-all.ts';
import type { CompiledRule } from '../rule-pack/read-rule.ts';
import type { Unit } from './read-units.ts';

/** A rule that found its words in a sentence; the range is in the paragraph's original text. */
export type Hit = { readonly rule: CompiledRule; readonly unit: Unit; readonly range: Range; /** Why it is told although no pattern matched. */ readonly hint?: string; /** Its words were found anywhere near each other: what stands closer together tells more exactly what is wrong. */ readonly scattered?: boolean };

/** Characters between two quotes that may still be read as one. */
const nearby = 12;

/**
 * One finding per fault. Where hits of one sentence share words, or are of one type, the stronger level speaks; on a tie the
 * rule with the higher priority, then the one that found its words together, then the one that marks more words. A rule with a wide net speaks only where no other does.
 * Catch-alls and the other checks ask different questions of the same words: neither silences the other, unless one settles them and the other
 * cannot be told behind it.
 */
export function resolveOverlaps(hits: readonly Hit[]): readonly Hit[] {
  const told = new Set(hits.filter(({ rule }) => !rule.only_alone && (rule.settles || isCatchAll(rule.type))).map(({ unit }) => unit));
  const exact = new Map<Unit, Set<string>>();
  for (const { rule, unit, scattered } of hits) if (scattered !== true) exact.set(unit, (exact.get(unit) ?? new Set()).add(rule.id));
  const together = ({ rule, unit }: Hit): boolean => exact.get(unit)?.has(rule.id) ?? false;
  const ranked = hits.filter(({ rule, unit }) => !rule.only_alone || !told.has(unit)).sort((a, b) =>
    levelWeight[b.rule.level] - levelWeight[a.rule.level] || b.rule.priority - a.rule.priority
    || Number(together(b)) - Number(together(a)) || length(b) - length(a) || a.range[0] - b.range[0] || (a.rule.id < b.rule.id ? -1 : 1));
  const kept = new Map<number, Hit[]>();
  for (const hit of ranked) {
    const here = kept.get(hit.unit.paragraph) ?? [];
    kept.set(hit.unit.paragraph, here);
    const same = here.findIndex((other) => isSameFault(hit, other));
    const winner = here[same];
    if (winner === undefined) here.push(hit);
    else if (completes(winner, hit)) here[same] = { ...winner, range: union(winner.range, hit.range) };
  }
  return [...kept.values()].flat().sort((a, b) => a.unit.paragraph - b.unit.paragraph || a.range[0] - b.range[0]);
}

/** Of two hits in one paragraph, `b` the one that was ranked first. */
function isSameFault(a: Hit, b: Hit): boolean {
  const meet = a.range[0] < b.range[1] && b.range[0] < a.range[1];
  if (isCatchAll(a.rule.type) !== isCatchAll(b.rule.type)) return meet && b.rule.settles && a.rule.joined === undefined;
  if (meet) return true;
  return a.unit === b.unit && (a.rule.type === b.rule.type || a.rule.level === 'low' || b.rule.level === 'low');
}

/** Neighbouring words of the same fault are quoted together, unless the winner's wording is made for its own words alone. */
function completes(winner: Hit, hit: Hit): boolean {
  if (winner.unit !== hit.unit || winner.rule.type !== hit.rule.type || winner.rule.level !== hit.rule.level) return false;
  if (winner.rule.templates.some((template) => template.scope === 'match')) return false;
  const gap = Math.max(hit.range[0] - winner.range[1], winner.range[0] - hit.range[1]);
  return gap <= nearby;
}

function union(a: Range, b: Range): Range {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

function length({ range }: Hit): number {
  return range[1] - range[0];
}
