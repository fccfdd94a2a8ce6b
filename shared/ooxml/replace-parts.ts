import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';
import type { ZipArchive } from './zip.ts';

/**
 * A new zip in which the named parts have new content and all others keep their place, attributes and compressed
 * data, byte for byte. Names that the archive does not have are added at the end. The same input gives the same bytes.
 */
export function replaceParts(archive: ZipArchive, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const left = new Map(parts);
  const entries = archive.entries.map((entry) => {
    const content = left.get(entry.name);
    left.delete(entry.name);
    return content === undefined ? entry : packEntry(entry, content);
  });
  for (const [name, content] of left) entries.push(packEntry(newEntry(name, archive), content));
  return writeZip(entries);
}

function packEntry(entry: ZipEntry, content: Uint8Array): ZipEntry {
  return { ...entry, data: deflateSync(content), method: 8, size: content.length, crc: crc32(content) };
}

function newEntry(name: string, archive: ZipArchive): ZipEntry {
  // The neighbours' date: the core has no clock, and a date of its own would say nothing.
  const modified = archive.entries[0]?.modified ?? 0x00210000;
  return {
    name, modified, data: new Uint8Array(), size: 0, crc: 0, method: 8, flags: 0x800, madeBy: 20,
    internalAttributes: 0, externalAttributes: 0,
  };
}

function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = strToU8(entry.name, (entry.flags & 0x800) === 0);
    const local = header(0x04034b50, 30, entry, name, 4);
    directory.push(directoryRecord(entry, name, offset));
    pieces.push(local, entry.data);
    offset += local.length + entry.data.length;
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  return join([...pieces, ...directory, endRecord(entries.length, size, offset)]);
}

/** Local header, or the part of a directory record that has the same fields from `at` on. */
function header(signature: number, length: number, entry: ZipEntry, name: Uint8Array, at: number): Uint8Array {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(at, 20, true);
  // Sizes stand in the header, so no data descriptor (bit 3) follows.
  view.setUint16(at + 2, entry.flags & ~8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
  bytes.set(name, length);
  return bytes;
}

function directoryRecord(entry: ZipEntry, name: Uint8Array, offset: number): Uint8Array {
  const bytes = header(0x02014b50, 46, entry, name, 6);
  const view = new DataView(bytes.buffer);
  view.setUint16(4, entry.madeBy, true);
  view.setUint16(36, entry.internalAttributes, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  return bytes;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
