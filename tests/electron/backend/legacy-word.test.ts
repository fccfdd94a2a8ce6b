import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { legacyWord } from '#electron/backend/legacy-word.ts';

const legacy = readFileSync(new URL('../../fixtures/files/legacy-contract.doc', import.meta.url));

/** The file with one of its words exchanged for another of the same length. */
function reworded(from: string, to: string): Uint8Array {
  const bytes = Buffer.from(legacy);
  const at = bytes.indexOf(Buffer.from(from, 'utf16le'));
  if (at < 0 || from.length !== to.length) throw new Error(`no place for ${to}`);
  bytes.write(to, at, 'utf16le');
  return new Uint8Array(bytes);
}

describe('legacyWord', () => {
  it('gives body, notes, header and footer apart, with quotation marks as they were typed', async () => {
    const text = await legacyWord.read(new Uint8Array(legacy));
    expect(text.body).toContain('乙方开展“暖巢”助老服务，频次见下表。\n序号\t服务内容\t数量\t\n');
    expect([text.footnotes, text.headers, text.footers].map((part) => part.trim())).toEqual(['甲方指县民政局。', '青石县民政局', '内部资料']);
  });

  it('leaves out text that a tracked change has deleted', async () => {
    expect((await legacyWord.read(new Uint8Array(legacy))).body).toContain('乙方应完成甲方交办的其他工作。');
  });

  it('leaves out soft hyphens, and keeps the word that the parser writes for them', async () => {
    expect((await legacyWord.read(reworded('频次见', '频\u001f见'))).body).toContain('助老服务，频见下表。');
    expect((await legacyWord.read(reworded('同心社会工作服务中', 'undefined'))).body).toContain('（承接方）：undefined心');
  });

  it('rejects bytes that are no Word file', async () => {
    await expect(legacyWord.read(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});
