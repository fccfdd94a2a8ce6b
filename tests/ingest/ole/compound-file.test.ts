import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCompoundFile } from '#shared/ingest/ole/compound-file.ts';
import { Refusal } from '#shared/result.ts';
import { buildCompound } from '#tests/fixtures/build-compound.ts';

const legacy = new Uint8Array(readFileSync(new URL('../../fixtures/files/legacy-contract.doc', import.meta.url)));
const namesIn = (bytes: Uint8Array): readonly string[] => openCompoundFile(bytes).root.map(({ name }) => name).toSorted();
const contentOf = (bytes: Uint8Array, wanted: string): Uint8Array => {
  const file = openCompoundFile(bytes);
  const entry = file.root.find(({ name }) => name === wanted);
  if (entry === undefined) throw new Error(`no stream ${wanted}`);
  return file.readStream(entry);
};
const damaged = expect.objectContaining({ code: 'doc-damaged' }) as Refusal;

describe('openCompoundFile', () => {
  it('lists what stands in the root of a file that an office suite wrote', () => {
    expect(namesIn(legacy)).toEqual(expect.arrayContaining(['1Table', 'WordDocument']));
  });

  it('reads streams over several sectors, and short ones out of the shared stream', () => {
    expect(contentOf(legacy, 'WordDocument').slice(0, 2)).toEqual(new Uint8Array([0xec, 0xa5]));
    expect(contentOf(legacy, '\u0001CompObj').length).toBeLessThan(4_096);
    const long = new Uint8Array(9_000).map((_, at) => at % 251);
    expect(contentOf(buildCompound({ Short: new Uint8Array([7]), Long: long }), 'Long')).toEqual(long);
  });

  it('leaves embedded objects in their storages', () => {
    expect(namesIn(buildCompound({ Workbook: new Uint8Array(1), MBD0001: { WordDocument: new Uint8Array(1) } }))).toEqual(['MBD0001', 'Workbook']);
  });

  it('refuses a chain of sectors that runs in a circle', () => {
    const bytes = buildCompound({ WordDocument: new Uint8Array(4_096) });
    const table = new DataView(bytes.buffer, bytes.length - 512);
    table.setUint32(7 * 4, 0, true);
    expect(() => contentOf(bytes, 'WordDocument')).toThrow(damaged);
  });

  it('ends a directory whose entries point at each other', () => {
    const bytes = buildCompound({ A: new Uint8Array(1), B: new Uint8Array(1) });
    const directory = new DataView(bytes.buffer, bytes.length - 1_024);
    directory.setUint32(2 * 128 + 72, 1, true);
    expect(namesIn(bytes)).toEqual(['A', 'B']);
  });

  it.each([20, 512, 600, legacy.length >> 1])('refuses a file that ends after %i bytes', (length) => {
    expect(() => contentOf(legacy.subarray(0, length), 'WordDocument')).toThrow(damaged);
  });

  it('reads or refuses whatever a damaged file says, and always ends', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(legacy.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), (changes) => {
      const bytes = legacy.slice();
      for (const [at, value] of changes) bytes[at] = value;
      try {
        contentOf(bytes, 'WordDocument');
      } catch (error) {
        if (!(error instanceof Refusal) && !(error as Error).message.startsWith('no stream')) throw error;
      }
    }), { numRuns: 200 });
  });

  it('reads or refuses whatever the header and the tables say', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(80), (changes, at) => {
      const bytes = buildCompound({ WordDocument: new Uint8Array(1) });
      bytes.set(changes, at);
      bytes.set(changes, bytes.length - 512 + at);
      try {
        namesIn(bytes);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }));
  });
});
