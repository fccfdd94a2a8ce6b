import type { CatchAll } from './label-file.ts';
import type { Found, Reviewed } from './review-clauses.ts';

export type Recall = { readonly found: number; readonly labelled: number };

export type Score = {
  readonly strong: Recall;
  readonly weak: Recall;
  readonly byType: { readonly [type: string]: { readonly strong: Recall; readonly weak: Recall } };
  /** Findings that touch the labelled words, and those where nothing is wrong. A finding on a weak clause is never wrong. */
  readonly right: number;
  readonly wrong: number;
  readonly exactType: number;
  /** `labelled > said`, how often. */
  readonly confusion: { readonly [pair: string]: number };
  readonly wrongTypes: readonly string[];
  readonly misses: readonly string[];
  readonly falseAlarms: readonly string[];
};

/** Judges what was found by what was labelled, as docs/evaluation.md lays down. */
export function scoreClauses(reviewed: readonly Reviewed[]): Score {
  const byType = new Map<CatchAll, { strong: Recall; weak: Recall }>();
  const confusion = new Map<string, number>();
  const wrongTypes: string[] = [];
  const misses: string[] = [];
  const falseAlarms: string[] = [];
  let right = 0;
  let exactType = 0;
  for (const { clause, findings } of reviewed) {
    const { fault } = clause;
    const touching = findings.filter((finding) => fault !== null && touches(finding, clause.text, fault.span));
    const loose = fault !== null && !fault.strong ? [] : findings.filter((finding) => !touching.includes(finding));
    falseAlarms.push(...loose.map((finding) => `${clause.id} ${finding.rule}「${finding.quote}」| ${clause.text}`));
    if (fault === null) continue;
    right += touching.length;
    for (const { type, rule, quote } of touching) {
      const pair = `${fault.type} > ${type}`;
      if (type === fault.type || fault.also.includes(type)) exactType += 1;
      else {
        confusion.set(pair, (confusion.get(pair) ?? 0) + 1);
        wrongTypes.push(`${clause.id} ${fault.type}, ${rule}「${quote}」| ${clause.text}`);
      }
    }
    const strength = fault.strong ? 'strong' : 'weak';
    const so = byType.get(fault.type) ?? { strong: none, weak: none };
    byType.set(fault.type, { ...so, [strength]: add(so[strength], { found: touching.length > 0 ? 1 : 0, labelled: 1 }) });
    if (touching.length === 0) misses.push(`${clause.id} ${fault.type} ${strength}「${fault.span}」| ${clause.text}`);
  }
  const types = [...byType.values()];
  return {
    strong: types.map(({ strong }) => strong).reduce(add, none), weak: types.map(({ weak }) => weak).reduce(add, none),
    byType: Object.fromEntries(byType), right, wrong: falseAlarms.length, exactType, confusion: Object.fromEntries(confusion), wrongTypes, misses, falseAlarms,
  };
}

const none: Recall = { found: 0, labelled: 0 };

function add(a: Recall, b: Recall): Recall {
  return { found: a.found + b.found, labelled: a.labelled + b.labelled };
}

function touches({ range }: Found, text: string, span: string): boolean {
  const start = text.indexOf(span);
  return range[0] < start + span.length && start < range[1];
}
