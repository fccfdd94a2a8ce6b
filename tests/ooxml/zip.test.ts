import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { replaceParts } from '#shared/ooxml/replace-parts.ts';
import { readEntry, readZip } from '#shared/ooxml/zip.ts';
import { Refusal } from '#shared/result.ts';
import { buildDocx, paragraph } from '#tests/fixtures/build-docx.ts';

function refusalOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.values };
    throw error;
  }
  return null;
}

/** Overwrites a field in the central directory record of the first entry. */
function patchDirectory(zip: Uint8Array, offset: number, bytes: readonly number[]): Uint8Array {
  const patched = zip.slice();
  const at = patched.findIndex((_, index) => (
    patched[index] === 0x50 && patched[index + 1] === 0x4b && patched[index + 2] === 1 && patched[index + 3] === 2
  ));
  patched.set(bytes, at + offset);
  return patched;
}

describe('reading a zip', () => {
  it('lists entries in the order of the directory and gives their content', () => {
    const zip = readZip(zipSync({ 'b.xml': strToU8('乙'), 'a.xml': [strToU8('甲'), { level: 0 }] }));
    expect(zip.entries.map(({ name, size, method }) => ({ name, size, method }))).toEqual([
      { name: 'b.xml', size: 3, method: 8 },
      { name: 'a.xml', size: 3, method: 0 },
    ]);
    expect([readEntry(zip, 'a.xml'), readEntry(zip, 'B.XML')].map((bytes) => strFromU8(bytes ?? new Uint8Array()))).toEqual(['甲', '乙']);
    expect(readEntry(zip, 'c.xml')).toBeNull();
  });

  it('reads an archive with bytes in front of it', () => {
    const zip = readZip(new Uint8Array([0x50, 0x4b, 7, 8, ...zipSync({ 'a.xml': strToU8('甲') })]));
    expect(strFromU8(readEntry(zip, 'a.xml') ?? new Uint8Array())).toBe('甲');
  });

  it('refuses a file that was cut off anywhere', () => {
    const whole = buildDocx({ document: paragraph('甲方') });
    for (let length = 4; length < whole.length; length += 7) {
      expect(refusalOf(() => readZip(whole.subarray(0, length)))).toEqual({ code: 'docx-damaged' });
    }
  });

  it('refuses content that does not match its checksum', () => {
    const zip = readZip(patchDirectory(zipSync({ 'a.xml': strToU8('甲') }), 16, [1, 2, 3, 4]));
    expect(refusalOf(() => readEntry(zip, 'a.xml'))).toEqual({ code: 'docx-damaged' });
  });

  it('does not inflate beyond the size the directory states', () => {
    const zip = readZip(patchDirectory(zipSync({ 'a.bin': new Uint8Array(1_000_000) }), 24, [10, 0, 0, 0]));
    expect(refusalOf(() => readEntry(zip, 'a.bin'))).toEqual({ code: 'docx-damaged' });
  });

  it.each([
    ['a part of 20 MB that shrinks a thousandfold', { 'word/document.xml': new Uint8Array(20 * 1024 * 1024) }, 'ratio'],
    ['files of more than 200 MB in all', { 'media/a.bin': new Uint8Array(110 * 1024 * 1024), 'media/b.bin': new Uint8Array(110 * 1024 * 1024) }, 'size'],
    ['a name that leaves the archive', { '../evil.xml': new Uint8Array(1) }, 'name'],
    ['an absolute name', { '/etc/a.xml': new Uint8Array(1) }, 'name'],
    ['a drive letter', { 'C:/a.xml': new Uint8Array(1) }, 'name'],
    ['two names that differ in case only', { 'a.xml': new Uint8Array(1), 'A.xml': new Uint8Array(1) }, 'duplicate'],
    ['more than 5000 entries', Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`${at}.xml`, new Uint8Array()])), 'entries'],
  ])('refuses %s before inflating', (_, files, reason) => {
    const zip = zipSync(files as { [name: string]: Uint8Array }, { level: 1 });
    expect(refusalOf(() => readZip(zip))).toEqual({ code: 'docx-unsafe', reason });
  });

  it('refuses entries with a password', () => {
    expect(refusalOf(() => readZip(patchDirectory(zipSync({ 'a.xml': strToU8('甲') }), 8, [1, 0])))).toEqual({ code: 'docx-encrypted' });
  });

  it('opens a long contract of equal rows', () => {
    const zip = buildDocx({ document: paragraph('乙方应当按月报送工作台账。').repeat(60_000) });
    expect(readEntry(readZip(zip), 'word/document.xml')?.length).toBeGreaterThan(4_000_000);
  });
});

describe('replacing parts of a zip', () => {
  const original = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'media/图.bin': [strToU8('abc'), { level: 0 }],
    'word/document.xml': strToU8('<a/>'.repeat(500)),
    'word/styles.xml': strToU8('<styles/>'),
  });

  it('keeps the order and the compressed data of all others', () => {
    const before = readZip(original);
    const after = readZip(replaceParts(before, new Map([['word/document.xml', strToU8('<b/>')]])));
    expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name));
    for (const [at, entry] of after.entries.entries()) {
      if (entry.name === 'word/document.xml') continue;
      expect(entry).toEqual({ ...before.entries[at], flags: (before.entries[at]?.flags ?? 0) & ~8 });
    }
  });

  it('gives a zip that other programs read, new parts at the end', () => {
    const changed = replaceParts(readZip(original), new Map([
      ['word/document.xml', strToU8('<b/>')],
      ['word/comments.xml', strToU8('<批注/>')],
    ]));
    const files = Object.entries(unzipSync(changed)).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(files).toEqual([
      ['[Content_Types].xml', '<Types/>'],
      ['media/图.bin', 'abc'],
      ['word/document.xml', '<b/>'],
      ['word/styles.xml', '<styles/>'],
      ['word/comments.xml', '<批注/>'],
    ]);
  });
});
