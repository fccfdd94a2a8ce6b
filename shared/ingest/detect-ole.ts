import { Refusal } from '../result.ts';
import { openCompoundFile } from './ole/compound-file.ts';

/** Streams in the root that tell what a compound file is. Workbooks with embedded Word documents have those further down. */
const owners: readonly (readonly [stream: RegExp, kind: string])[] = [
  [/^(?:Workbook|Book)$/, 'Excel'],
  [/^PowerPoint Document$/, 'PowerPoint'],
  [/^VisioDocument$/, 'Visio'],
  [/^__properties_version1\.0$/, 'Outlook'],
];

/** A Word 97–2003 or WPS document, else a Refusal that says what the compound file is. */
export function detectOle(bytes: Uint8Array): 'doc' {
  const names = openCompoundFile(bytes).root.map(({ name }) => name);
  // A .docx with a password is encrypted whole and put into a compound file.
  if (names.includes('EncryptedPackage')) throw new Refusal('docx-encrypted');
  if (names.includes('WordDocument')) return 'doc';
  const owner = owners.find(([stream]) => names.some((name) => stream.test(name)));
  throw owner === undefined ? new Refusal('file-unknown') : new Refusal('office-other', { kind: owner[1] });
}
