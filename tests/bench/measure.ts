import { spawnSync } from 'node:child_process';

export type Timing = { readonly name: string; readonly milliseconds: number; readonly note?: string };

/** Median of `runs` runs after one that warms up; the work may be asynchronous. */
export async function median(name: string, runs: number, work: () => unknown): Promise<Timing> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return { name, milliseconds: times.toSorted((a, b) => a - b)[runs >> 1] ?? 0 };
}

/** A named peer as a whole process, its start included; null where it is not installed. */
export async function peer(command: string, args: readonly string[], runs = 5): Promise<Timing | null> {
  if (spawnSync(command, args, { stdio: 'ignore' }).error !== undefined) {
    console.log(`*** ${command} is not installed: no comparison ***`);
    return null;
  }
  return median([command, ...args].join(' ').slice(0, 60), runs, () => spawnSync(command, args, { stdio: 'ignore' }));
}

/** Our time first, then each peer with the ratio of ours to it. */
export function report(title: string, ours: Timing, peers: readonly (Timing | null)[]): void {
  console.log(`== ${title}\n  ${ours.name.padEnd(62)} ${ours.milliseconds.toFixed(1)} ms${ours.note === undefined ? '' : `  ${ours.note}`}`);
  for (const other of peers) {
    if (other !== null) console.log(`  ${other.name.padEnd(62)} ${other.milliseconds.toFixed(1)} ms  ours ÷ this = ${(ours.milliseconds / other.milliseconds).toFixed(2)}`);
  }
}
