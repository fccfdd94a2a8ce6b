import type { AlignmentWords, Difference, Obstacle } from '../model/comparison.ts';
import { differenceKinds } from '../model/comparison.ts';
import { compareAcceptance, comparePayment } from './compare-payment.ts';
import { compareDeductions } from './compare-deductions.ts';
import type { Tally } from './compare-duties.ts';
import { compareDuties } from './compare-duties.ts';
import { compareContrasts } from './compare-contrasts.ts';
import { compareFacts } from './compare-facts.ts';
import { compareFigures } from './compare-figures.ts';
import { compareIndicators } from './compare-indicators.ts';
import { compareRequirements } from './compare-requirements.ts';
import { compareCatchAlls, compareStandards } from './compare-sayings.ts';
import { compareTerms } from './compare-terms.ts';
import { overlaps } from './compared.ts';
import type { ComparedDocument, Text } from './compared.ts';
import { placeLeftOut } from './place-left-out.ts';
import { plainWordsReader } from './plain-words.ts';
import type { Content, PlainWords } from './plain-words.ts';
import { readPair } from './read-pair.ts';

export type Departures = {
  readonly differences: readonly Difference[];
  readonly matched: number;
  readonly compared: number;
  /** Why the two are not compared; then there are no differences. */
  readonly obstacle: Obstacle | null;
};

/** With so little of either document in the other they do not belong together; from fewer duties than that nothing is known. */
const leastShared = 0.1;
const fewest = 3;

/**
 * What of a contract departs from its procurement document. Duties are aligned by content, indicators by what is counted,
 * facts by what they are; what is said otherwise, in another order or under other names is no difference.
 */
export function compareDocuments(ours: ComparedDocument, theirs: ComparedDocument, words: AlignmentWords): Departures {
  const obstacle = findObstacle(ours, theirs);
  if (obstacle !== null) return { differences: [], matched: 0, compared: 0, obstacle };
  const { read: everyWord } = plainWordsReader({ ...words, drop: [] });
  const pair = readPair(ours, theirs, words);
  const placement = placeLeftOut(pair.contract, pair.tender);
  const duties = compareDuties(pair, placement);
  const indicators = compareIndicators(pair, placement);
  const facts = compareFacts(pair, placement, indicators.differences.some(({ kind, way }) => kind === 'staff' && (way === 'more' || way === 'less')));
  const { matched, compared } = add(duties.ours, indicators.ours);
  // A short statement of needs may all be in a long contract.
  if ([add(duties.ours, indicators.ours), add(duties.theirs, indicators.theirs)].every(isUnlike) && !isOfOnePurchaser(ours, theirs)) return { differences: [], matched, compared, obstacle: 'companion-unlike' };
  const differences = [
    ...duties.differences, ...indicators.differences, ...facts.differences, ...comparePayment(pair), ...compareAcceptance(pair), ...compareFigures(pair), ...compareRequirements(pair), ...compareTerms(pair, placement), ...compareContrasts(pair, indicators.aligned),
    ...compareCatchAlls(pair, remember(everyWord), placement), ...compareDeductions(pair, placement), ...compareStandards(pair, placement),
  ];
  return { differences: differences.filter((one) => !isToldOtherwise(one, differences)).toSorted(inOrder), matched: matched + facts.matched, compared: compared + facts.compared, obstacle: null };
}

/** Every paragraph is read for every open clause. */
function remember(plain: PlainWords): (text: string, side: Text) => Content {
  const known = new Map<Text, Map<string, Content>>();
  return (text, side) => {
    const own = known.get(side) ?? new Map<string, Content>();
    known.set(side, own);
    const content = own.get(text) ?? plain(text, side.outline.parties);
    own.set(text, content);
    return content;
  };
}

/** An open clause in which a figure or the judge differs is told by that; and what is said otherwise is neither added nor left out. */
function isToldOtherwise(one: Difference, all: readonly Difference[]): boolean {
  const { kind, way, ours, theirs } = one;
  const open = kind === 'catch-all';
  if (!open && (kind === 'indicator' || kind === 'standard' || (way !== 'added' && way !== 'left-out'))) return false;
  return all.some((other) => other.kind !== 'catch-all' && (open ? way === 'added' : (other.kind === kind || kind === 'duty') && other.way !== 'added' && other.way !== 'left-out') && other !== one
    && (way === 'left-out' ? theirs !== null && other.theirs !== null && overlaps(theirs, other.theirs) : ours !== null && other.ours !== null && overlaps(ours, other.ours)));
}

function add(a: Tally, b: Tally): Tally {
  return { matched: a.matched + b.matched, compared: a.compared + b.compared };
}

function isUnlike({ matched, compared }: Tally): boolean {
  return compared >= fewest && matched < leastShared * compared;
}

function isOfOnePurchaser({ outline: ours }: ComparedDocument, { outline: theirs }: ComparedDocument): boolean {
  const { name } = ours.parties.purchaser;
  return name !== null && name === theirs.parties.purchaser.name;
}

function inOrder(a: Difference, b: Difference): number {
  return differenceKinds.indexOf(a.kind) - differenceKinds.indexOf(b.kind) || a.anchor.paragraph - b.anchor.paragraph || a.anchor.range[0] - b.anchor.range[0];
}

function findObstacle({ document, outline }: ComparedDocument, other: ComparedDocument): Obstacle | null {
  const [ours, theirs] = [document.paragraphs, other.document.paragraphs];
  if (ours.length === theirs.length && ours.every(({ text }, index) => text === theirs[index]?.text)) return 'companion-same';
  if (other.outline.kind === 'contract') return outline.kind === 'tender' ? 'companion-swapped' : 'companion-not-tender';
  return outline.kind === 'tender' ? 'companion-needs-contract' : null;
}
