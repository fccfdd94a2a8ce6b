import { strFromU8 } from 'fflate';
import { Refusal } from '../result.ts';

/** One file of a zip as its central directory describes it. Sizes in bytes, `data` is still compressed. */
export type ZipEntry = {
  readonly name: string;
  readonly data: Uint8Array;
  /** Uncompressed. */
  readonly size: number;
  readonly crc: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  /** MS-DOS time and date, as stored. */
  readonly modified: number;
  readonly madeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const elsewhere = 0xffffffff;

/**
 * Reads the directory at the end of a zip; nothing is inflated. Throws Refusal `docx-damaged` when the directory is
 * missing or points outside the file (a truncated download has none).
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const stated = view.getUint32(end + 16, true);
    // Bytes that were put before the archive (by a mail gateway, a self-extracting file) move everything in it.
    const isThere = count === 0 || view.getUint32(stated, true) === entrySignature;
    const moved = isThere ? 0 : end - view.getUint32(end + 12, true) - stated;
    let at = stated + moved;
    const entries: ZipEntry[] = [];
    for (let read = 0; read < count; read += 1) {
      if (view.getUint32(at, true) !== entrySignature) throw new Refusal('docx-damaged');
      entries.push(readEntry(bytes, view, at, moved));
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('docx-damaged');
    throw error;
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new Refusal('docx-damaged');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, moved: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const flags = view.getUint16(at + 8, true);
  const extra = { start: at + 46 + nameLength, end: at + 46 + nameLength + view.getUint16(at + 30, true) };
  const wide = readWideSizes(view, extra);
  const size = view.getUint32(at + 24, true) === elsewhere ? wide() : view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true) === elsewhere ? wide() : view.getUint32(at + 20, true);
  const local = moved + (view.getUint32(at + 42, true) === elsewhere ? wide() : view.getUint32(at + 42, true));
  if (view.getUint32(local, true) !== localSignature) throw new Refusal('docx-damaged');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw new Refusal('docx-damaged');
  return {
    name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) === 0),
    data: bytes.subarray(start, start + packed),
    size,
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    flags,
    modified: view.getUint32(at + 12, true),
    madeBy: view.getUint16(at + 4, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
}

/** Zip64: fields that did not fit stand in order in an extra field. Some writers use it for small files too. */
function readWideSizes(view: DataView, extra: { readonly start: number; readonly end: number }): () => number {
  let at = extra.start;
  while (at + 4 <= extra.end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return () => {
    if (at + 8 > extra.end) throw new Refusal('docx-damaged');
    const value = Number(view.getBigUint64(at, true));
    at += 8;
    return value;
  };
}
