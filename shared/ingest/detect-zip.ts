import { strFromU8 } from 'fflate';
import { contentTypesPart, readContentTypes } from '../ooxml/content-types.ts';
import { readZipDirectory } from '../ooxml/zip-directory.ts';
import { readZip } from '../ooxml/zip.ts';
import { Refusal } from '../result.ts';
import { mainPartName } from './docx/open-package.ts';

const others: readonly (readonly [part: RegExp, kind: string])[] = [
  [/spreadsheetml|ms-excel/, 'Excel'],
  [/presentationml|ms-powerpoint/, 'PowerPoint'],
  [/visio/, 'Visio'],
];

/** A zip that is a Word document (also .docm, .dotx and strict ones) or an OFD, else a Refusal that says what it is. */
export function detectZip(bytes: Uint8Array): 'docx' | 'ofd' {
  const names = namesIn(bytes);
  if (names.includes('OFD.xml')) return 'ofd';
  // OpenDocument: Word and WPS open it, so the advice to save as .docx is right.
  if (names[0] === 'mimetype' && !names.includes(contentTypesPart)) throw new Refusal('file-unknown');
  if (!names.includes(contentTypesPart)) throw new Refusal(names.includes('word/document.xml') ? 'docx-damaged' : 'zip-not-docx');
  const archive = readZip(bytes);
  const part = mainPartName(archive);
  if (part !== null) {
    const type = readContentTypes(archive)(part) ?? '';
    if (type.includes('wordprocessingml') || type.includes('ms-word')) return 'docx';
    const other = others.find(([pattern]) => pattern.test(type));
    if (other !== undefined) throw new Refusal('office-other', { kind: other[1] });
    if (part.startsWith('word/')) return 'docx';
  }
  throw new Refusal(names.some((name) => name.startsWith('word/')) ? 'docx-damaged' : 'zip-not-docx');
}

/** Names of the entries. Without a directory (cut off in transfer) the head of the file tells a document from another zip. */
function namesIn(bytes: Uint8Array): readonly string[] {
  try {
    return readZipDirectory(bytes).map(({ name }) => name);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const head = strFromU8(bytes.subarray(0, 65_536), true);
    throw /\[Content_Types\]\.xml|_rels\/\.rels|word\//.test(head) ? error : new Refusal('zip-not-docx');
  }
}
