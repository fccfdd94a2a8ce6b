import type { Range } from '../../model/source-document.ts';
import { matchMark } from '../rule-pack/compile-pattern.ts';
import type { ExceptionIndex } from '../rule-pack/exception-index.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import type { CompiledRule } from '../rule-pack/read-rule.ts';
import type { Unit } from './read-units.ts';

/** Places where a contract speaks of something else than the duties of this contract. */
const silent = new Set(['title', 'preamble', 'legal-basis', 'background', 'qualification', 'bid-scoring', 'signature']);

/** The sentence is one that the rule speaks about: its section, its bearer. */
export function applies({ when }: Pick<CompiledRule, 'when'>, unit: Unit): boolean {
  if (when.in === undefined ? silent.has(unit.section) : !when.in.includes(unit.section as never)) return false;
  if (when.not_in?.includes(unit.section as never)) return false;
  if (when.duty_of !== undefined && !when.duty_of.includes(unit.dutyOf)) return false;
  return when.headings || !unit.heading;
}

/**
 * What stands around the words takes the fault away: read to the end of the sentence and of the one behind it, and where the rule says so along
 * the table's row. `around`: what `readAround` gave for the sentence.
 */
export function isExcepted(rule: Pick<CompiledRule, 'exceptions'> & Partial<Pick<CompiledRule, 'reads_row'>>, unit: Unit, [start, end]: Range, around: Around): boolean {
  const possible = around(rule);
  if (possible.length === 0) return false;
  const masked = unit.matching.text.slice(0, start) + matchMark + unit.reach.slice(end);
  const row = rule.reads_row ? unit.row : '';
  return possible.some((exception) => exception.test(masked) || exception.test(unit.reach) || (row !== '' && exception.test(row)));
}

/** The exceptions of a rule whose words occur in the sentence that was read, or close to it. */
export type Around = ReturnType<ExceptionIndex['read']>;

export function readAround(unit: Unit, { exceptionIndex }: Pick<RuleSet, 'exceptionIndex'>): Around {
  return exceptionIndex.read(unit.row === '' ? unit.reach : `${unit.reach}\n${unit.row}`);
}
