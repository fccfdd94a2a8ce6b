import { expect, it } from 'vitest';
import { smallContract } from '#tests/fixtures/small-contract.ts';
import { openFile, openTestBackend } from '#tests/fixtures/test-backend.ts';

it('prints the opinion where the shell has a printer, and says what to do where it has none', async () => {
  const printed: string[] = [];
  const printer = { print: async (html: string) => { printed.push(html); return new TextEncoder().encode('%PDF-1.7'); } };
  const [windowed, bare] = [openTestBackend({ printer }), openTestBackend()];
  try {
    const { id } = await openFile(windowed.client, smallContract());
    const { file } = await windowed.client.exportReview({ id, kind: 'opinion-pdf' });
    expect([file.name, file.type, await file.text()]).toEqual(['合同.审查意见书.pdf', 'application/pdf', '%PDF-1.7']);
    expect(printed).toEqual([expect.stringContaining('合同审查意见书')]);
    const other = await openFile(bare.client, smallContract());
    await expect(bare.client.exportReview({ id: other.id, kind: 'opinion-pdf' })).rejects.toMatchObject({ data: { code: 'export-needs-window', message: expect.stringContaining('另存为 PDF') } });
  } finally {
    await windowed.close();
    await bare.close();
  }
});
