import type { AutomaticNumber, Look } from '../../model/source-document.ts';
import type { Checkpoint } from '../../ports.ts';
import { rootNames } from '../../ooxml/scan-tags.ts';
import type { ScannedParagraph, ScannedPart, Span } from '../../ooxml/scanned.ts';
import { numberingPlace } from './numbering-place.ts';
import type { NumberingDefinitions } from './numbering-definitions.ts';
import type { NumberParagraph, NumberingPlace } from './number-paragraphs.ts';
import { paragraphLook } from './paragraph-look.ts';
import { paragraphProperties, propertyReader, runProperties } from './properties.ts';
import type { ParagraphProperties, RunProperties } from './properties.ts';
import { scannedText } from './scanned-text.ts';
import type { Style, Styles } from './styles.ts';

/** What the whole package knows and every part needs. */
export type Definitions = {
  readonly styles: Styles;
  readonly numbering: NumberingDefinitions;
  readonly numberParagraph: NumberParagraph;
  readonly checkpoint: Checkpoint;
};

/** A paragraph with its number and look, empty ones included. */
export type ReadParagraph = {
  readonly text: string;
  readonly start: number;
  readonly path: readonly string[];
  readonly numbering: AutomaticNumber | null;
  readonly look: Look;
  readonly styleName: string;
};

/** Between two calls of `checkpoint`. */
const stride = 250;

/** All paragraphs of a part in order; counters of automatic numbers go on from part to part. */
export function readParagraphs(part: ScannedPart, definitions: Definitions): readonly ReadParagraph[] {
  const names = rootNames(part.xml);
  const readOwn = propertyReader(names, paragraphProperties);
  const readRun = propertyReader(names, runProperties);
  const total = part.paragraphs.length;
  const own = part.paragraphs.map(({ properties }) => readOwn(sliceOf(part.xml, properties)));
  const numberNext = createJoiningNumberer(part, own, definitions);
  return part.paragraphs.map((paragraph, index) => {
    if (index % stride === 0) definitions.checkpoint({ stage: 'ingest', done: index, total });
    const properties = own[index] ?? paragraphProperties(undefined);
    const chain = definitions.styles.chain(properties.style);
    const place = numberingPlace(properties, chain, definitions.numbering);
    const runs = (run: number): RunProperties => readRun(sliceOf(part.xml, paragraph.runs[run]?.properties ?? null));
    return {
      text: scannedText(paragraph),
      start: paragraph.element.start,
      path: paragraph.path,
      numbering: numberNext(index, paragraph, place),
      look: paragraphLook(paragraph, properties, chain, definitions.styles, runs, listIndent(place, definitions.numbering)),
      styleName: nameOf(chain),
    };
  });
}

/**
 * Numbers as the accepted view shows them. Where a paragraph mark is a tracked deletion, the paragraph and the next are one
 * with the properties of the next: it has one number, and it stands at the first. Their texts stay two paragraphs,
 * because an edit belongs to one `<w:p>`.
 */
function createJoiningNumberer(
  part: ScannedPart, own: readonly ParagraphProperties[], definitions: Definitions,
): (index: number, paragraph: ScannedParagraph, place: NumberingPlace | null) => AutomaticNumber | null {
  let joined = false;
  return (index, paragraph, place) => {
    const properties = own[index];
    const empty = paragraph.atoms.length === 0;
    if (empty && (properties?.markDeleted === true || properties?.markHidden === true)) return null;
    const wasJoined = joined;
    joined = properties?.markDeleted === true;
    if (wasJoined) return null;
    let at = place;
    for (let next = index; own[next]?.markDeleted === true && next + 1 < part.paragraphs.length; next += 1) {
      const following = own[next + 1];
      if (following !== undefined) {
        at = numberingPlace(following, definitions.styles.chain(following.style), definitions.numbering);
      }
    }
    return at === null ? null : definitions.numberParagraph(at);
  };
}

function listIndent(place: NumberingPlace | null, definitions: NumberingDefinitions): number | undefined {
  return place === null ? undefined : definitions.get(place.numId)?.levels.get(place.level)?.indent;
}

function nameOf(chain: readonly Style[]): string {
  return chain[0]?.name ?? '';
}

function sliceOf(xml: string, span: Span | null): string {
  return span === null ? '' : xml.slice(span.start, span.end);
}
