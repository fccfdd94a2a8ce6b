import type { Change, Handling, History, Step } from '../model/handling.ts';

export const emptyHandling: Handling = { decisions: {}, waivedFindings: {}, waivedRules: {}, profileRules: {}, classes: {} };
export const emptyHistory: History = { done: [], undone: [] };

/** A user goes back through a sitting's work, not through a year's. */
const longestHistory = 200;

type Kept = { readonly handling: Handling; readonly history: History };

/** What stands in `next` and not in `handling` becomes one step; whatever had been undone before is gone. Nothing new: nothing happens. */
export function record({ handling, history }: Kept, next: Handling): Kept {
  const step = differences(handling, next);
  if (step.length === 0) return { handling, history };
  return { handling: next, history: { done: [...history.done, step].slice(-longestHistory), undone: [] } };
}

/** Without a step to go back to, everything stays. */
export function undo({ handling, history: { done, undone } }: Kept): Kept {
  const step = done.at(-1);
  if (step === undefined) return { handling, history: { done, undone } };
  return { handling: apply(handling, step, 'before'), history: { done: done.slice(0, -1), undone: [...undone, step] } };
}

export function redo({ handling, history: { done, undone } }: Kept): Kept {
  const step = undone.at(-1);
  if (step === undefined) return { handling, history: { done, undone } };
  return { handling: apply(handling, step, 'after'), history: { done: [...done, step], undone: undone.slice(0, -1) } };
}

function differences(before: Handling, after: Handling): Step {
  return (Object.keys(emptyHandling) as (keyof Handling)[]).flatMap((part): readonly Change[] => {
    const subjects = new Set([...Object.keys(before[part]), ...Object.keys(after[part])]);
    return [...subjects].flatMap((subject) => {
      const [old, now] = [before[part][subject] ?? null, after[part][subject] ?? null];
      return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ part, subject, before: old, after: now } as Change];
    });
  });
}

function apply(handling: Handling, step: Step, side: 'before' | 'after'): Handling {
  return step.reduce<Handling>((changed, change) => {
    const others = Object.entries(changed[change.part]).filter(([subject]) => subject !== change.subject);
    const value = change[side];
    return { ...changed, [change.part]: Object.fromEntries(value === null ? others : [...others, [change.subject, value]]) };
  }, handling);
}
