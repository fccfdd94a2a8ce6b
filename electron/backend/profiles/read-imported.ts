import type { RuleFile } from '#shared/analyze/index.ts';
import { readEntry, readZip } from '#shared/ooxml/zip.ts';
import { Refusal } from '#shared/result.ts';
import { megabyte } from '../limits.ts';
import { textDecoding } from '../text-decoding.ts';

export type ImportedFile = { readonly path: string; readonly file: File };

type Raw = { readonly path: string; readonly bytes: Uint8Array };

const largestMb = 2;
const yaml = /(?:^|\/)[^/.][^/]*\.ya?ml$/i;

/** The rule files among what a user chose: one file, a folder, or a zip of either. Throws Refusal `profile-empty`, `-encoding`, `-too-large`. */
export async function readImported(chosen: readonly ImportedFile[]): Promise<readonly RuleFile[]> {
  const [first] = chosen;
  const zipped = chosen.length === 1 && first !== undefined && /\.zip$/i.test(first.path);
  const wanted = zipped ? chosen : chosen.filter(({ path }) => yaml.test(path));
  if (wanted.reduce((sum, { file }) => sum + file.size, 0) > largestMb * megabyte) throw new Refusal('profile-too-large', { limit: largestMb });
  const read = await Promise.all(wanted.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })));
  return toRuleFiles(zipped ? unzip(read[0]?.bytes ?? new Uint8Array()) : read);
}

/** Paths begin where the profile begins: the folder that holds everything is left off. */
function toRuleFiles(raw: readonly Raw[]): readonly RuleFile[] {
  if (raw.length === 0) throw new Refusal('profile-empty');
  const folder = /^[^/]+\//.exec(raw[0]?.path ?? '')?.[0] ?? '';
  const shared = folder !== '' && folder !== 'rules/' && raw.every(({ path }) => path.startsWith(folder)) ? folder.length : 0;
  const files = raw.map(({ path, bytes }) => ({ path: path.slice(shared), text: decode(path, bytes) }));
  // The list of changes stands before other files, whatever they are called.
  return files.sort((a, b) => Number(b.path === 'profile.yml') - Number(a.path === 'profile.yml') || (a.path < b.path ? -1 : 1));
}

function decode(path: string, bytes: Uint8Array): string {
  const text = textDecoding.decode(bytes, 'utf-8');
  if (text === null) throw new Refusal('profile-encoding', { path });
  return text;
}

function unzip(bytes: Uint8Array): readonly Raw[] {
  try {
    const archive = readZip(bytes);
    const names = archive.entries.map(({ name }) => name).filter((name) => yaml.test(name));
    return names.map((path) => ({ path, bytes: readEntry(archive, path) ?? new Uint8Array() }));
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('profile-empty');
    throw error;
  }
}
