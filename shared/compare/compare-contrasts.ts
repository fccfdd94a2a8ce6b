import type { Contrast, Difference, DifferenceWay } from '../model/comparison.ts';
import type { Range } from '../model/source-document.ts';
import type { Aligned } from './align-indicators.ts';
import { shorten } from './compare-duties.ts';
import { overlaps, sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import { indexPassages } from './passages.ts';
import type { Passages } from './passages.ts';
import { coverage } from './plain-words.ts';
import type { Content, Weigh } from './plain-words.ts';
import { readParts } from './sentence-parts.ts';

/** Two parts of sentences with so much in common, the contrasting words of ours left out, are about one matter; both ways, for a short part stands in many. */
const sameMatter = 0.4;
const backwards = 0.25;
const shortest = 3;

/** A part of a sentence; the range is of the sentence, which a reader needs to see who and what. */
type Saying = { readonly paragraph: number; readonly range: Range; readonly text: string; readonly sentence: string };

/** What both documents say of one matter in ways that cannot both be: may and shall, help and be in charge, online and on the spot. */
export function compareContrasts(pair: Pair, aligned: readonly Aligned[]): readonly Difference[] {
  const { contract, tender, words } = pair;
  const [ours, theirs] = [readSayings(contract), readSayings(tender)];
  const told = new Set<string>();
  const byParagraph = new Map<number, Aligned[]>();
  for (const one of aligned) byParagraph.set(one.ours.paragraph, [...byParagraph.get(one.ours.paragraph) ?? [], one]);
  const index = indexContents(theirs, tender.read, pair.weigh);
  return words.contrasts.flatMap((contrast): readonly Difference[] => {
    if (contrast.document) return compareWhole(contrast, ours, theirs, pair);
    const bare = (text: string): string => contrast.rungs.reduce((rest, { words: one }) => rest.replace(new RegExp(one, 'gu'), ' '), text);
    return ours.flatMap((our): readonly Difference[] => {
      const mine = rungOf(contrast, our.text);
      if (mine === null || told.has(placeOf(our))) return [];
      const their = findAligned(our, mine, contrast, byParagraph, theirs) ?? findSameMatter(contract.read(bare(our.text)), index);
      const yours = their === null ? null : rungOf(contrast, their.text);
      if (their === null || yours === null || mine.index === yours.index || (!mine.said && !yours.said) || isSameWhole(contrast, our, their)) return [];
      told.add(placeOf(our));
      return [tell(contrast, wayOf(contrast, mine.index, yours.index), [our, their], [mine.name, yours.name], pair)];
    });
  });
}

/** Indicators that are the same work are one matter, however little of their words is the same. */
function findAligned(our: Saying, mine: Rung, contrast: Contrast, aligned: ReadonlyMap<number, readonly Aligned[]>, theirs: readonly Saying[]): Saying | null {
  const others = (aligned.get(our.paragraph) ?? []).filter(({ ours }) => overlaps(ours, our)).map((one) => one.theirs);
  if (others.length === 0) return null;
  return theirs.find((saying) => others.some((one) => overlaps(one, saying)) && ![null, mine.index].includes(rungOf(contrast, saying.text)?.index ?? null)) ?? null;
}

/** One part may leave unsaid what the sentence says. */
function isSameWhole(contrast: Contrast, ours: Saying, theirs: Saying): boolean {
  const [a, b] = [rungOf(contrast, ours.sentence), rungOf(contrast, theirs.sentence)];
  return a !== null && a.index === b?.index;
}

const placeOf = ({ paragraph, range }: Saying): string => `${paragraph}:${range[0]}`;

type Rung = { readonly index: number; readonly name: string; readonly said: boolean };

/** The one rung that a text is on; null where it names several or none, and none counts for nothing. */
function rungOf({ rungs, otherwise, where }: Contrast, text: string): Rung | null {
  if (where !== null && !where.test(text)) return null;
  const said = rungs.flatMap(({ name, words }, index) => (words.test(text) ? [{ index, name, said: true }] : []));
  const usual = rungs.findIndex(({ name }) => name === otherwise);
  if (said.length === 0 && otherwise !== null && usual !== -1) return { index: usual, name: otherwise, said: false };
  return said.length === 1 ? said[0] ?? null : null;
}

function wayOf({ ordered }: Contrast, ours: number, theirs: number): DifferenceWay {
  return !ordered ? 'other' : ours > theirs ? 'more' : 'less';
}

type Indexed = { readonly passages: Passages; readonly contents: readonly Content[]; readonly sayings: readonly Saying[]; readonly weigh: Weigh };

function indexContents(sayings: readonly Saying[], read: (text: string) => Content, weigh: Weigh): Indexed {
  const contents = sayings.map(({ text }) => read(text));
  return { passages: indexPassages(contents.map((content, paragraph) => ({ paragraph, text: '', content })), weigh), contents, sayings, weigh };
}

function findSameMatter(content: Content, { passages, contents, sayings, weigh }: Indexed): Saying | null {
  if (content.length < shortest) return null;
  const near = passages.nearest(content);
  if (near === null || near.coverage < sameMatter) return null;
  return coverage(contents[near.paragraph] ?? content, content, weigh) < backwards ? null : sayings[near.paragraph] ?? null;
}

/** Where each document says one rung and no other. */
function compareWhole(contrast: Contrast, ours: readonly Saying[], theirs: readonly Saying[], pair: Pair): readonly Difference[] {
  const only = (sayings: readonly Saying[]): { readonly saying: Saying; readonly rung: Rung } | null => {
    const found = sayings.flatMap((saying) => {
      const rung = rungOf({ ...contrast, otherwise: null }, saying.text);
      return rung === null ? [] : [{ saying, rung }];
    });
    return new Set(found.map(({ rung }) => rung.index)).size === 1 ? found[0] ?? null : null;
  };
  const [our, their] = [only(ours), only(theirs)];
  if (our === null || their === null || our.rung.index === their.rung.index) return [];
  return [tell(contrast, 'other', [our.saying, their.saying], [our.rung.name, their.rung.name], pair)];
}

function tell({ kind, subject }: Contrast, way: DifferenceWay, [ours, theirs]: readonly [Saying, Saying], [mine, yours]: readonly [string, string], { contract, tender }: Pair): Difference {
  const side = sideOf(contract, ours);
  return { kind, way, subject: `${shorten(side.quote)}（${subject}）`, ours: side, theirs: sideOf(tender, theirs), anchor: side, values: { ours: mine, theirs: yours }, promised: false };
}

/** A part with fewer signs says what of with the part behind it. */
const shortestPart = 12;
const longestWhole = 60;
const ofPrice = /包干|固定|结算/u;

/** Parts of sentences that commas part, of all that the parties will owe each other, and of what bidders are told about the price. */
function readSayings({ document, outline, isBidding }: Text): readonly Saying[] {
  return outline.statements.flatMap(({ paragraph, range: [from, to] }): readonly Saying[] => {
    const start = Math.max(from, outline.contexts[paragraph]?.textStart ?? 0);
    const whole = document.paragraphs[paragraph]?.text.slice(start, to) ?? '';
    if (outline.contexts[paragraph]?.heading === true || (isBidding(paragraph) && !ofPrice.test(whole))) return [];
    const sayings: Saying[] = [];
    for (const sentence of whole.matchAll(/[^；;。！？]+/gu)) {
      const range: Range = [start + sentence.index, start + sentence.index + sentence[0].length];
      let before = '';
      const parts = readParts(sentence[0]).map(({ text }) => text);
      for (const part of parts) {
        const text = `${before}${part}`;
        before = part.length < shortestPart ? `${text}，` : '';
        if (before === '' || sentence[0].endsWith(part)) sayings.push({ paragraph, range, text, sentence: sentence[0] });
      }
      // Who pays is often said behind a comma.
      if (parts.length > 1 && sentence[0].length <= longestWhole) sayings.push({ paragraph, range, text: sentence[0], sentence: sentence[0] });
    }
    return sayings;
  });
}
