import type { BasisEntry, Claim } from '../../model/rule.ts';

/** How a finding may begin is fixed by what it rests on, so that no rule author can claim more than the basis gives. */
export function messageLead(claim: Claim, basis: readonly BasisEntry[]): string {
  const first = basis[0];
  if (claim === 'T3' || first === undefined) return '没有强制规定；从约定清楚的角度建议核对：';
  const cited = `《${first.name}》${first.article}`;
  return claim === 'T1' ? `与${cited}的明文不一致：` : `可能与${cited}不协调，建议核对：`;
}
