import { Refusal } from '#shared/result.ts';
import { megabyte } from '../limits.ts';
import type { Limits } from '../limits.ts';

/** The bytes of a file that a user chose. Throws Refusal: too large by its stated size, before a byte is read; empty; no longer readable. */
export async function readUpload(file: File, { fileBytes: limit }: Limits): Promise<Uint8Array> {
  if (file.size > limit) {
    throw new Refusal('file-too-large', { size: Math.ceil(file.size / megabyte), limit: Math.floor(limit / megabyte) });
  }
  if (file.size === 0) throw new Refusal('file-empty');
  return readBytes(file);
}

/** Bytes that are fetched at once: what is left over of many small pieces would be as large as the file. */
const piece = 8 * megabyte;

/**
 * In memory that the worker sees too: a large file is there once. A file on disk may have been moved, locked or changed since
 * it was picked.
 */
async function readBytes(file: File): Promise<Uint8Array> {
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(file.size));
    for (let at = 0; at < file.size; at += piece) {
      bytes.set(new Uint8Array(await file.slice(at, at + piece).arrayBuffer()), at);
    }
    return bytes;
  } catch {
    throw new Refusal('file-unreadable');
  }
}
