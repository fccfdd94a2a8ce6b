import type { Side } from '../model/comparison.ts';
import type { SectionKind } from '../model/contract-outline.ts';
import { paragraphSide } from './compared.ts';
import type { Text } from './compared.ts';

/** Where in the contract something belongs that only the procurement document has. */
export type Placement = { behind(paragraph: number): Side };

/** Half of a passage in common, and what stands behind the one belongs behind the other. */
const sameTopic = 0.5;
const nothing = { length: 0, signs: new Set<string>(), pairs: new Set<string>() };
const work: ReadonlySet<SectionKind> = new Set<SectionKind>(['service', 'indicators', 'provider-duties']);

/** Behind what stands before it in the procurement document, where the contract has that; else behind the last of the work. */
export function placeLeftOut(contract: Text, tender: Text): Placement {
  const { list } = tender.passages;
  const last = lastOfWork(contract);
  const places = new Map(list.map(({ paragraph }, index) => [paragraph, index]));
  const known = new Map<number, number | null>();
  const placeOf = (index: number): number | null => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const near = contract.passages.nearest(list[index]?.content ?? nothing);
    const place = near !== null && near.coverage >= sameTopic && contract.outline.contexts[near.paragraph]?.heading !== true ? near.paragraph : null;
    known.set(index, place);
    return place;
  };
  return {
    behind: (paragraph) => {
      for (let index = places.get(paragraph) ?? -1; index >= 0; index -= 1) {
        const place = placeOf(index);
        if (place !== null) return paragraphSide(contract, place);
      }
      return paragraphSide(contract, last);
    },
  };
}

function lastOfWork({ outline, document }: Text): number {
  const last = outline.contexts.findLastIndex(({ section, heading }, index) => work.has(section) && !heading && document.paragraphs[index]?.place.kind === 'body');
  return last === -1 ? Math.max(0, document.paragraphs.findLastIndex(({ text }) => text.trim() !== '')) : last;
}
