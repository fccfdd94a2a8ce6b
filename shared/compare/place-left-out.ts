import type { Side } from '../model/comparison.ts';
import type { SectionKind } from '../model/contract-outline.ts';
import { paragraphSide } from './compared.ts';
import type { Text } from './compared.ts';

/** Where in the contract something belongs that only the procurement document has. */
export type Placement = { behind(paragraph: number): Side };

/** Half of a passage in common, and what stands behind the one belongs behind the other. */
const sameTopic = 0.5;
const work: ReadonlySet<SectionKind> = new Set<SectionKind>(['service', 'indicators', 'provider-duties']);

/** Behind what stands before it in the procurement document, where the contract has that; else behind the last of the work. */
export function placeLeftOut(contract: Text, tender: Text): Placement {
  const sides = new Map<number, Side>();
  let newest = lastOfWork(contract);
  for (const { paragraph, content } of tender.passages.list) {
    const near = contract.passages.nearest(content);
    if (near !== null && near.coverage >= sameTopic && contract.outline.contexts[near.paragraph]?.heading !== true) newest = near.paragraph;
    sides.set(paragraph, paragraphSide(contract, newest));
  }
  return { behind: (paragraph) => sides.get(paragraph) ?? paragraphSide(contract, newest) };
}

function lastOfWork({ outline, document }: Text): number {
  const last = outline.contexts.findLastIndex(({ section, heading }, index) => work.has(section) && !heading && document.paragraphs[index]?.place.kind === 'body');
  return last === -1 ? Math.max(0, document.paragraphs.findLastIndex(({ text }) => text.trim() !== '')) : last;
}
