import type { Gates } from '../../model/gates.ts';
import type { BasisEntry, Claim } from '../../model/rule.ts';
import { gatesOf, isOf } from './read-standpoint-rules.ts';
import type { StandpointRules } from './read-standpoint-rules.ts';

/** How a law stands to this contract. */
export type Standing = 'direct' | 'reference' | 'agreement' | 'leave-out';
type Weighed = { readonly entry: BasisEntry; readonly standing: Standing; /** Every gate of the law was answered by the reader. */ readonly confirmed: boolean };

export type WeighedBasis = {
  readonly claim: Claim;
  /** How the law that opens the message stands here; null where none is cited. */
  readonly standing: Standing | null;
  /** Opening words, the law filled in. */
  readonly lead: string;
  /** What may be cited: what applies first, what is left out is gone. */
  readonly basis: readonly BasisEntry[];
};

const order: readonly Standing[] = ['direct', 'reference', 'agreement', 'leave-out'];

/**
 * What a claim may still say here: T1 needs a law that applies and whose gates the reader has answered, else it is T2; where
 * every law is a reference only it is T2 and says so; where the parties can only agree on the like it is T3. A law that only
 * tells what follows does not open the message.
 */
export function weighBasis(claim: Claim, entries: readonly BasisEntry[], gates: Gates, rules: StandpointRules): WeighedBasis {
  const weighed = entries.map((entry) => weigh(entry, gates, rules)).filter(({ standing }) => standing !== 'leave-out');
  const sorted = order.flatMap((standing) => weighed.filter((one) => one.standing === standing));
  const basis = sorted.map(({ entry }) => entry);
  const able = sorted.filter(({ entry }) => !rules.supporting.some((code) => isOf(entry.id, code)));
  const firm = claim === 'T1' ? able.find(({ standing, confirmed }) => standing === 'direct' && confirmed) : undefined;
  const opening = firm ?? able[0] ?? sorted[0];
  if (opening === undefined) return { claim: 'T3', standing: null, lead: rules.leads.T3, basis };
  const { standing, entry } = opening;
  if (claim === 'T3') return { claim, standing, lead: rules.leads.T3, basis };
  const ordered = { standing, basis: [entry, ...basis.filter((other) => other !== entry)] };
  if (firm !== undefined) return { ...ordered, claim: 'T1', lead: fill(rules.leads.T1, entry) };
  if (standing === 'agreement') return { ...ordered, claim: 'T3', lead: fill(rules.leads['T3-agreement'], entry) };
  return { ...ordered, claim: 'T2', lead: fill(rules.leads[standing === 'direct' ? 'T2' : 'T2-reference'], entry) };
}

function weigh(entry: BasisEntry, gates: Gates, rules: StandpointRules): Weighed {
  let standing: Standing = 'direct';
  let remark: string | undefined;
  for (const { of, gate, when } of rules.laws) {
    const found = of.some((code) => isOf(entry.id, code)) ? when[gates[gate].answer ?? 'unknown'] : undefined;
    if (found === undefined || order.indexOf(found.standing) <= order.indexOf(standing)) continue;
    ({ standing, remark } = found);
  }
  const confirmed = gatesOf(entry.id, rules).every((gate) => gates[gate].source === 'asked' && gates[gate].answer !== null);
  return { entry: remark === undefined ? entry : { ...entry, remark }, standing, confirmed };
}

function fill(lead: string, { name, article }: BasisEntry): string {
  return lead.replace('{law}', `《${name}》${article}`);
}
