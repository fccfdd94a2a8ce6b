import type { Change, Handling, History, LeftOver, Step } from '../model/handling.ts';
import type { Review } from '../model/review.ts';
import type { Decision } from '../model/revision.ts';
import { anchorOf, anchorOfIndicator, wordingOfDecision } from './anchors.ts';
import type { Anchored } from './anchors.ts';
import { matchAnchors } from './match-anchors.ts';
import { translateDecision } from './translate-decision.ts';

/** All that was said about one document. */
export type Kept = { readonly handling: Handling; readonly history: History; readonly leftOver: readonly LeftOver[] };

/** From a subject of the earlier review to the same thing in the newer one. */
type Ways = { readonly finding: (id: string) => string | null; readonly indicator: (id: string) => string | null; readonly decision: (decision: Decision, to: string) => Decision | null };

/**
 * What was said about an earlier review, said about a newer one of the same document. What finds no place waits as left over,
 * and what had waited is tried again. Decisions about a whole rule need no carrying.
 */
export function carryOver(earlier: Anchored, kept: Kept, review: Review): Kept {
  const waiting = kept.leftOver;
  const forFindings = waiting.filter(({ part }) => part !== 'classes');
  const forIndicators = waiting.filter(({ part }) => part === 'classes');
  const findings = pair(
    earlier.findings, forFindings, (finding) => anchorOf(earlier, finding), review.findings, (finding) => anchorOf(review, finding),
  );
  const indicators = pair(
    earlier.indicators, forIndicators, (indicator) => anchorOfIndicator(earlier, indicator), review.indicators, (indicator) => anchorOfIndicator(review, indicator),
  );
  const ways: Ways = {
    finding: (id) => findings.known.get(id) ?? null,
    indicator: (id) => indicators.known.get(id) ?? null,
    decision: (decision, to) => translateDecision(decision, wordingOfDecision(earlier, decision), to, review),
  };
  const carried = carryHandling(earlier, kept.handling, ways);
  return {
    ...returnLeftOver(carried, waiting, (one) => (one.part === 'classes' ? indicators : findings).waiting.get(one) ?? null, review),
    history: { done: carryHistory(kept.history.done, ways), undone: carryHistory(kept.history.undone, ways) },
  };
}

type Identified = { readonly id: string };
type Pairs = { readonly known: ReadonlyMap<string, string>; readonly waiting: ReadonlyMap<LeftOver, string> };

/** Those of the earlier review choose before those that have been waiting. */
function pair<T extends Identified>(
  olds: readonly T[], waiting: readonly LeftOver[], anchorOld: (one: T) => LeftOver['anchor'], news: readonly T[], anchorNew: (one: T) => LeftOver['anchor'],
): Pairs {
  const matches = matchAnchors([...olds.map(anchorOld), ...waiting.map(({ anchor }) => anchor)], news.map(anchorNew));
  const idOf = (index: number): string | undefined => news[matches.get(index) ?? -1]?.id;
  const entries = <K>(keys: readonly K[], from: number) => keys.flatMap((key, index) => {
    const id = idOf(from + index);
    return id === undefined ? [] : [[key, id] as const];
  });
  return { known: new Map(entries(olds.map(({ id }) => id), 0)), waiting: new Map(entries(waiting, olds.length)) };
}

type Carried = { readonly handling: Handling; readonly leftOver: readonly LeftOver[] };

function carryHandling(earlier: Anchored, handling: Handling, ways: Ways): Carried {
  const leftOver: LeftOver[] = [];
  const carryAll = <V>(all: { readonly [id: string]: V }, carry: (id: string, value: V) => readonly [string, V] | null): { readonly [id: string]: V } =>
    Object.fromEntries(Object.entries(all).flatMap(([id, value]) => {
      const carried = carry(id, value);
      return carried === null ? [] : [carried];
    }));
  const wait = (anchor: LeftOver['anchor'] | null, rest: (anchor: LeftOver['anchor']) => LeftOver): null => {
    if (anchor !== null) leftOver.push(rest(anchor));
    return null;
  };
  const findingAnchor = (id: string): LeftOver['anchor'] | null => {
    const finding = earlier.findings.find((one) => one.id === id);
    return finding === undefined ? null : anchorOf(earlier, finding);
  };
  const indicatorAnchor = (id: string): LeftOver['anchor'] | null => {
    const indicator = earlier.indicators.find((one) => one.id === id);
    return indicator === undefined ? null : anchorOfIndicator(earlier, indicator);
  };
  const decisions = carryAll(handling.decisions, (id, value) => {
    const to = ways.finding(id);
    const decision = to === null ? null : ways.decision(value, to);
    if (to !== null && decision !== null) return [to, decision];
    return wait(findingAnchor(id), (anchor) => ({ anchor, part: 'decisions', value, wording: wordingOfDecision(earlier, value) }));
  });
  const waivedFindings = carryAll(handling.waivedFindings, (id, value) => {
    const to = ways.finding(id);
    return to === null ? wait(findingAnchor(id), (anchor) => ({ anchor, part: 'waivedFindings', value })) : [to, value];
  });
  const classes = carryAll(handling.classes, (id, value) => {
    const to = ways.indicator(id);
    return to === null ? wait(indicatorAnchor(id), (anchor) => ({ anchor, part: 'classes', value })) : [to, value];
  });
  return { handling: { ...handling, decisions, waivedFindings, classes }, leftOver };
}

/** What has waited takes its place where nobody has said something newer. */
function returnLeftOver({ handling, leftOver }: Carried, waiting: readonly LeftOver[], placeOf: (one: LeftOver) => string | null, review: Review): Carried {
  return waiting.reduce<Carried>((carried, one) => {
    const place = placeOf(one);
    const value = place === null ? null : one.part === 'decisions' ? translateDecision(one.value, one.wording, place, review) : one.value;
    if (place === null || value === null || carried.handling[one.part][place] !== undefined) return { ...carried, leftOver: [...carried.leftOver, one] };
    return { ...carried, handling: { ...carried.handling, [one.part]: { ...carried.handling[one.part], [place]: value } } };
  }, { handling, leftOver });
}

function carryHistory(steps: readonly Step[], ways: Ways): readonly Step[] {
  return steps.map((step) => step.flatMap((change) => carryChange(change, ways))).filter((step) => step.length > 0);
}

function carryChange(change: Change, ways: Ways): readonly Change[] {
  if (change.part === 'waivedRules' || change.part === 'profileRules') return [change];
  if (change.part === 'classes') {
    const subject = ways.indicator(change.subject);
    return subject === null ? [] : [{ ...change, subject }];
  }
  const subject = ways.finding(change.subject);
  if (subject === null) return [];
  if (change.part === 'waivedFindings') return [{ ...change, subject }];
  const carry = (decision: Decision | null): Decision | null => (decision === null ? null : ways.decision(decision, subject));
  const [before, after] = [carry(change.before), carry(change.after)];
  // A decision that can no longer be taken leaves the step: undoing must not make up another.
  return (before === null) === (change.before === null) && (after === null) === (change.after === null) ? [{ ...change, subject, before, after }] : [];
}
