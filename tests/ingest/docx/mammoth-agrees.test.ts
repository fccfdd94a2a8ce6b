import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '#electron/backend/places.ts';
import { readDocx } from '#shared/ingest/docx/read-docx.ts';
import { goldenCases } from '#tests/golden/make/cases.ts';

/** What the two texts do not share, and why. `ours` is in our text and not in mammoth's, `theirs` the other way round. */
type Difference = { readonly reason: string; readonly ours?: readonly string[]; readonly theirs?: readonly string[] };

const differences: { readonly [name: string]: Difference } = {
  'text-links-and-fields': { reason: 'mammoth leaves out the result of w:fldSimple', ours: ['2026年3月1日'] },
  'text-notes': { reason: 'mammoth\'s raw text leaves out notes', ours: ['服务以附件一为限。', '收到发票后十日内。'] },
  'package-made-by-libreoffice': { reason: 'mammoth\'s raw text leaves out notes', ours: ['服务以附件一为限。'] },
  'text-hidden': { reason: 'hidden text is kept apart and reported; mammoth shows it', theirs: ['（内部：价格可再压）'] },
  'text-symbols-hyphens-tabs-breaks': {
    reason: 'check boxes as the signs that rules look for, no soft hyphens, a plain hyphen for one that does not break',
    ours: ['☑', '□', '-'], theirs: ['\u{1f5f9}', '\u{1f78e}', '\u00ad', '\u2011'],
  },
};

const samples = join(repositoryRoot, 'samples');
const documents: readonly (readonly [name: string, bytes: () => Uint8Array | Promise<Uint8Array>])[] = [
  ...readdirSync(samples).filter((name) => name.endsWith('.docx')).map((name) => [name, () => new Uint8Array(readFileSync(join(samples, name)))] as const),
  ...goldenCases.filter(({ ending }) => ['docx', 'docm', 'dotx'].includes(ending)).map(({ name, bytes }) => [name, bytes] as const),
];
const fold = (text: string): string => text.replace(/\s/g, '');

describe('the text that mammoth reads', () => {
  it.each(documents)('is ours in %s, but for what is listed with its reason', async (name, build) => {
    const bytes = await build();
    const listed = differences[name];
    const theirs = without(fold((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value), listed?.theirs);
    const ours = without(fold(readDocx(bytes, () => {}).value.paragraphs.map(({ text }) => text).join('')), listed?.ours);
    expect(ours).toBe(theirs);
  });

  it('has no reason listed for a document that is not there', () => {
    expect(Object.keys(differences).filter((name) => !documents.some(([each]) => each === name))).toEqual([]);
    expect(Object.values(differences).every(({ reason }) => reason !== '')).toBe(true);
  });
});

/** Each listed piece must be there: a list that has gone out of date fails. */
function without(text: string, pieces: readonly string[] = []): string {
  return pieces.reduce((rest, piece) => {
    expect(rest).toContain(piece);
    return rest.replace(piece, '');
  }, text);
}
