import { inflateSync } from 'fflate';
import { Refusal } from '../result.ts';
import { crc32 } from './crc32.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

/** An opened zip. Entries are inflated one by one when asked for, so pictures cost nothing. */
export type ZipArchive = { readonly entries: readonly ZipEntry[] };

const mostEntries = 5_000;
const mostInflated = 200 * 1024 * 1024;
/** Text of many equal table rows reaches 150:1 in small parts; a bomb needs a large part and about 1000:1. */
const largePart = 8 * 1024 * 1024;
const highestRatio = 100;

/**
 * Opens a zip and, before anything is inflated, throws Refusal: `docx-damaged` for a broken directory, `docx-encrypted`
 * for encrypted entries, `docx-unsafe` for what no word processor writes (too many or too large entries, names that
 * leave the archive or occur twice, entries that share data).
 */
export function readZip(bytes: Uint8Array): ZipArchive {
  const entries = readZipDirectory(bytes);
  if (entries.length > mostEntries) throw unsafe('entries');
  const names = new Set<string>();
  let inflated = 0;
  let packed = 0;
  for (const entry of entries) {
    if ((entry.flags & 1) !== 0) throw new Refusal('docx-encrypted');
    if (!isSafeName(entry.name)) throw unsafe('name');
    const name = entry.name.toLowerCase();
    if (names.has(name)) throw unsafe('duplicate');
    names.add(name);
    inflated += entry.size;
    packed += entry.data.length;
    if (isPart(entry) && entry.size > largePart && entry.size > highestRatio * entry.data.length) throw unsafe('ratio');
  }
  if (inflated > mostInflated) throw unsafe('size');
  if (packed > bytes.length) throw unsafe('overlap');
  return { entries };
}

/** Content of an entry (part names are case-insensitive), null when there is none. Throws Refusal `docx-damaged`. */
export function readEntry(archive: ZipArchive, name: string): Uint8Array | null {
  const entry = findEntry(archive, name);
  return entry === null ? null : inflateEntry(entry);
}

export function findEntry(archive: ZipArchive, name: string): ZipEntry | null {
  const wanted = name.toLowerCase();
  return archive.entries.find((entry) => entry.name === name)
    ?? archive.entries.find((entry) => entry.name.toLowerCase() === wanted) ?? null;
}

function inflateEntry(entry: ZipEntry): Uint8Array {
  let content: Uint8Array;
  try {
    // The output never grows beyond the size that was checked on opening, whatever the data says.
    content = entry.method === 0 ? entry.data : inflateSync(entry.data, { out: new Uint8Array(entry.size) });
  } catch {
    throw new Refusal('docx-damaged');
  }
  if ((entry.method !== 0 && entry.method !== 8) || content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new Refusal('docx-damaged');
  }
  return content;
}

/** Pictures may compress to nothing and are never inflated here; only text is judged by its ratio. */
function isPart(entry: ZipEntry): boolean {
  return /\.(?:xml|rels)$/i.test(entry.name);
}

function isSafeName(name: string): boolean {
  return name !== '' && !/^[/\\]|^[a-z]:|\0/i.test(name) && !name.split(/[/\\]/).includes('..');
}

function unsafe(reason: string): Refusal {
  return new Refusal('docx-unsafe', { reason });
}
