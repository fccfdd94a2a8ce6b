import type { Difference } from '../model/comparison.ts';
import type { Instalment } from '../model/facts.ts';
import { formatCount, formatShare } from '../text/figures.ts';
import { sideOf } from './compared.ts';
import type { ComparedDocument, Pair } from './compared.ts';
import { coverage } from './plain-words.ts';

/** Two conditions with less in common than this make payment wait for different things. */
const sameCondition = 0.4;

/** Instalments that are paid in another number, share, time or on another condition: one difference for the whole arrangement. */
export function comparePayment({ contract, tender }: Pair): readonly Difference[] {
  const price = contract.facts.amount?.value ?? tender.facts.amount?.value ?? null;
  const [ours, theirs] = [contract, tender].map(({ facts }) => asShares(facts.instalments, facts.amount?.value ?? price));
  if (ours === undefined || theirs === undefined) return [];
  const [first, last] = [ours[0], theirs[0]];
  if (first === undefined || last === undefined || !isWhole(ours) || !isWhole(theirs)) return [];
  const changed = ours.findIndex((one, index) => differs(one, theirs[index], contract, tender));
  if (changed === -1 && ours.length === theirs.length) return [];
  const [mine, yours] = [ours[changed] ?? first, theirs[changed] ?? last];
  const side = sideOf(contract, whole(mine, ours));
  return [{
    kind: 'payment', way: 'other', subject: '付款安排', ours: side, theirs: sideOf(tender, whole(yours, theirs)), anchor: side,
    values: { ours: ours.map(show).join('、'), theirs: theirs.map(show).join('、') }, promised: false,
  }];
}

/** An amount is the share of the price that it is. */
function asShares(all: readonly Instalment[], price: number | null): readonly Instalment[] {
  return all.map((one) => (one.share !== null || one.amount === null || price === null || price === 0 ? one : { ...one, share: one.amount / price }));
}

/** Read in part, an arrangement cannot be compared: the shares make up the price, or only amounts are written. */
function isWhole(all: readonly Instalment[]): boolean {
  const shares = all.map(({ share }) => share);
  if (all.some(({ share, amount }) => share === null && amount === null)) return false;
  return shares.includes(null) || Math.abs(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) - 1) < 0.02;
}

function differs(a: Instalment, b: Instalment | undefined, contract: Pair['contract'], tender: Pair['tender']): boolean {
  if (b === undefined) return true;
  if (a.share !== null && b.share !== null && Math.abs(a.share - b.share) > 0.005) return true;
  if (a.days !== null && b.days !== null && (a.days !== b.days || a.workingDays !== b.workingDays)) return true;
  const [x, y] = [contract.read(bareCondition(a)), tender.read(bareCondition(b))];
  return x.signs.size > 0 && y.signs.size > 0 && Math.max(coverage(x, y), coverage(y, x)) < sameCondition;
}

/** What payment waits for, without what follows from it. */
function bareCondition({ condition }: Pick<Instalment, 'condition'>): string {
  return condition.replace(/^(?:剩余|余下|其余|余款|尾款)[^，]{0,6}?(?:\d{1,3}%)?(?:的?款项)?[在于]/u, '').replace(/\d.*$|(?:支付|拨付|付至).*$/u, '');
}

/** From the instalment that differs to the last of its paragraph. */
function whole(from: Instalment, all: readonly Instalment[]): Pick<Instalment, 'paragraph' | 'range'> {
  const last = all.findLast(({ paragraph }) => paragraph === from.paragraph) ?? from;
  return { paragraph: from.paragraph, range: [from.range[0], Math.max(from.range[1], last.range[1])] };
}

function show(instalment: Instalment): string {
  const { share, amount, days, workingDays } = instalment;
  const when = `${bareCondition(instalment)}${days === null ? '' : `${days}${workingDays ? '个工作日' : '日'}内`}`;
  return `${when}${share === null ? (amount === null ? '' : `${formatCount(amount)}元`) : formatShare(share)}`;
}

/** Who judges the work, and by which points. */
export function compareAcceptance({ contract, tender }: Pair): readonly Difference[] {
  return [...compareEvaluators(contract, tender), ...compareWeights(contract, tender)];
}

const evaluators = { purchaser: '购买方', 'third-party': '第三方', joint: '双方或者多方' } as const;

function compareEvaluators(contract: ComparedDocument, tender: ComparedDocument): readonly Difference[] {
  const [ours, theirs] = [contract.facts.evaluator, tender.facts.evaluator];
  if (ours === null || theirs === null || ours.value === theirs.value) return [];
  const side = sideOf(contract, ours);
  return [{
    kind: 'acceptance', way: 'other', subject: '考核评估主体', ours: side, theirs: sideOf(tender, theirs), anchor: side,
    values: { ours: evaluators[ours.value], theirs: evaluators[theirs.value] }, promised: false,
  }];
}

function compareWeights(contract: ComparedDocument, tender: ComparedDocument): readonly Difference[] {
  const [ours, theirs] = [contract.facts.evaluationWeights, tender.facts.evaluationWeights];
  const changed = ours.find(({ name, weight }) => theirs.some((one) => one.name === name && one.weight !== weight));
  const other = theirs.find(({ name }) => name === changed?.name);
  if (changed === undefined || other === undefined) return [];
  const side = sideOf(contract, changed);
  const show = (all: typeof ours): string => all.map(({ name, weight }) => `${name}${formatCount(weight)}`).join('、');
  return [{
    kind: 'acceptance', way: 'other', subject: '考核分值', ours: side, theirs: sideOf(tender, other), anchor: side,
    values: { ours: show(ours), theirs: show(theirs) }, promised: false,
  }];
}
