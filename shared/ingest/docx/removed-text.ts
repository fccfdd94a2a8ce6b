import type { ExistingRevision } from '../../model/source-document.ts';
import { attributesOf, rootNames, tagAt } from '../../ooxml/scan-tags.ts';
import type { ScannedPart, ScannedRun } from '../../ooxml/scanned.ts';
import { decodeText } from '../../ooxml/xml-text.ts';

const kinds: ReadonlyMap<string, ExistingRevision['kind']> = new Map([
  ['w:ins', 'inserted'], ['w:del', 'deleted'], ['w:moveFrom', 'moved'], ['w:moveTo', 'moved'],
]);

/** Tracked changes of a part, one per change mark; `indexOf` gives a scanned paragraph its place in the document. */
export function readRevisions(part: ScannedPart, indexOf: (scanned: number) => number | null): readonly ExistingRevision[] {
  const revisions: ExistingRevision[] = [];
  const names = rootNames(part.xml);
  let last = -1;
  part.paragraphs.forEach((paragraph, scanned) => {
    for (const run of paragraph.runs) {
      const wrapper = run.wrappers.findLast(({ name }) => kinds.has(name));
      if (wrapper === undefined) continue;
      const text = runText(part.xml, run);
      const previous = revisions.at(-1);
      if (wrapper.start === last && previous !== undefined) {
        revisions[revisions.length - 1] = { ...previous, text: previous.text + text };
      } else {
        const author = attributesOf(part.xml, tagAt(part.xml, wrapper.start, names)).get('w:author') ?? null;
        revisions.push({ kind: kinds.get(wrapper.name) ?? 'inserted', paragraph: indexOf(scanned), text, author });
      }
      last = wrapper.start;
    }
  });
  return revisions.filter(({ text }) => text !== '');
}

/** Directly hidden text by scanned paragraph. */
export function readHiddenText(part: ScannedPart): readonly string[] {
  const hidden: string[] = [];
  for (const paragraph of part.paragraphs) {
    let shown: Set<number> | null = null;
    let text = '';
    paragraph.runs.forEach((run, index) => {
      if (run.properties === null || !part.xml.slice(run.properties.start, run.properties.end).includes('vanish')) return;
      if (run.wrappers.some(({ name }) => name === 'w:del' || name === 'w:moveFrom')) return;
      shown ??= new Set(paragraph.atoms.map((atom) => atom.run));
      if (!shown.has(index)) text += runText(part.xml, run);
    });
    if (text.trim() !== '') hidden.push(text);
  }
  return hidden;
}

/** All text inside a run, also what the accepted view leaves out; marks are not counted. */
function runText(xml: string, run: ScannedRun): string {
  const content = xml.slice(run.contentStart, run.element.end);
  return [...content.matchAll(/<(?:[\w.-]+:)?(?:delText|t)(?:\s[^>]*)?>([^<]*)</g)].map(([, raw]) => decodeText(raw ?? '')).join('');
}
