import type { NumberingDefinitions } from './numbering-definitions.ts';
import type { NumberingPlace } from './number-paragraphs.ts';
import type { ParagraphProperties } from './properties.ts';
import type { Style } from './styles.ts';

/**
 * Which list numbers a paragraph: its own w:numPr, or that of its style and what the style is based on. numId 0 switches
 * an inherited number off. A list from a style takes the level that names the style.
 */
export function numberingPlace(
  own: ParagraphProperties, chain: readonly Style[], definitions: NumberingDefinitions,
): NumberingPlace | null {
  const giver = own.numId === undefined ? chain.find(({ paragraph }) => paragraph.numId !== undefined) : undefined;
  const numId = own.numId ?? giver?.paragraph.numId;
  if (numId === undefined || numId === '0') return null;
  const level = own.level
    ?? (giver === undefined ? undefined : levelOfStyle(numId, chain, definitions))
    ?? chain.find(({ paragraph }) => paragraph.level !== undefined)?.paragraph.level
    ?? 0;
  return { numId, level };
}

function levelOfStyle(numId: string, chain: readonly Style[], definitions: NumberingDefinitions): number | undefined {
  for (const { id } of chain) {
    for (const [index, level] of definitions.get(numId)?.levels ?? []) {
      if (level.style === id) return index;
    }
  }
  return undefined;
}
