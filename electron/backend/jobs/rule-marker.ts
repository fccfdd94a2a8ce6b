import type { RuleFile } from '#shared/analyze/index.ts';

/** Which rule a worker is running, in memory that both threads see: a thread that never comes back cannot send a message. */
type Marker = { readonly rules: readonly string[]; readonly cells: Int32Array };

const [runningCell, startedCell] = [0, 1] as const;

export function createMarkerMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
}

/** Both threads number the rules by the files that both were given, those of the profile last. */
export function openMarker(files: readonly RuleFile[], memory: SharedArrayBuffer): Marker {
  const ids = files.flatMap(({ path }) => /([^/]+)\/rule\.yml$/.exec(path)?.[1] ?? []);
  return { rules: ids, cells: new Int32Array(memory) };
}

/** The worker's side: tells which rule begins, and that it came back. */
export function markRules({ rules, cells }: Marker): (rule: string | null) => void {
  const numbers = new Map(rules.map((id, at) => [id, at + 1]));
  return (rule) => {
    cells[startedCell] = ((cells[startedCell] ?? 0) + 1) | 0;
    Atomics.store(cells, runningCell, rule === null ? 0 : (numbers.get(rule) ?? 0));
  };
}

/** The other side, called now and then: the rule that has been running for longer than `mostMs` without a break. */
export function watchMarker({ rules, cells }: Marker, mostMs: number, now: () => number): () => string | null {
  let started = Atomics.load(cells, startedCell);
  let since = now();
  return () => {
    const running = Atomics.load(cells, runningCell);
    const last = Atomics.load(cells, startedCell);
    if (running === 0 || last !== started) {
      started = last;
      since = now();
      return null;
    }
    return now() - since > mostMs ? (rules[running - 1] ?? null) : null;
  };
}
