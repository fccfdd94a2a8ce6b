import type { Finding } from '../../model/finding.ts';
import { levelWeight } from '../../model/rule.ts';
import type { Told } from './tell-departures.ts';

export type Joined = {
  /** Departures with a finding of their own, and findings of the contract that have become more grave by one; not told yet from a standpoint. */
  readonly findings: readonly Finding[];
  /** By the id that a departure's own finding would have: the finding that tells it. */
  readonly toldBy: ReadonlyMap<string, string>;
};

/**
 * One finding per fault: a departure on words that the contract alone is already faulted for is a further reason to change them,
 * told behind the first. `hosts` are the findings that may take one.
 */
export function joinDepartures(told: readonly Told[], hosts: readonly Finding[]): Joined {
  const grown = new Map<string, Finding>();
  const own: Finding[] = [];
  const toldBy = new Map<string, string>();
  for (const { finding, joined } of told) {
    const host = joined === null ? undefined : hosts.find((one) => carries(one, finding));
    if (host === undefined || joined === null) own.push(finding);
    else grown.set(host.id, grow(grown.get(host.id) ?? host, finding, joined));
    toldBy.set(finding.id, host?.id ?? finding.id);
  }
  return { findings: [...own, ...grown.values()], toldBy };
}

function carries(host: Finding, { paragraph, range, level }: Finding): boolean {
  return host.paragraph === paragraph && host.range[0] < range[1] && range[0] < host.range[1] && levelWeight[host.level] >= levelWeight[level];
}

function grow(host: Finding, { rule, ground }: Finding, sentence: string): Finding {
  if (host.ground === undefined || ground === undefined) return host;
  const basis = [...host.ground.basis, ...ground.basis.filter(({ id }) => !host.ground?.basis.some((one) => one.id === id))];
  return { ...host, joined: [...(host.joined ?? []), rule], ground: { ...host.ground, basis, message: host.ground.message + sentence } };
}
