import type { Message } from '../../model/message.ts';
import { message } from '../../result.ts';

/** What brings in text from other parts or files, or draws it, and how it shows in the XML. relIds is a SmartArt diagram. */
const foreign: readonly (readonly [element: string, shape: RegExp])[] = [
  ['altChunk', /<(?:\w+:)?altChunk /],
  ['subDoc', /<(?:\w+:)?subDoc /],
  ['relIds', /<(?:\w+:)?relIds /],
  ['chart', /<(?:c|cx\d?):chart /],
  ['OLEObject', /<(?:\w+:)?OLEObject /],
  ['drawing', /<a:t>/],
];

/** One message for each kind of content whose text is not read. */
export function describeForeignText(xml: string): readonly Message[] {
  return foreign.filter(([, shape]) => shape.test(xml)).map(([element]) => message('docx-element-unknown', { element }));
}
