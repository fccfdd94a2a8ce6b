import { describe, expect, it } from 'vitest';
import { availableExports } from '#shared/contract/available-exports.ts';
import { exportKinds } from '#shared/contract/export-kinds.ts';
import type { ExportKind } from '#shared/contract/export-kinds.ts';
import { messageText } from '#shared/contract/messages.ts';

describe('availableExports', () => {
  it('offers what is written into the original for its own format only, and other results for every format', () => {
    const written = (kind: ExportKind): boolean => ['redline-docx', 'comments-docx', 'clean-docx', 'annotated-pdf'].includes(kind);
    expect(availableExports('docx').filter(written)).toEqual(['redline-docx', 'comments-docx', 'clean-docx']);
    expect(availableExports('pdf').filter(written)).toEqual(['annotated-pdf']);
    for (const format of ['doc', 'ofd', 'text'] as const) expect(availableExports(format)).toEqual(exportKinds.filter((kind) => !written(kind)));
  });

  it('is named in the sentence of the refusal, in words', () => {
    const sentence = messageText('export-needs-docx', { format: 'doc', outputs: availableExports('doc').join('、') });
    expect(sentence).toContain('原文件是 旧版 Word（.doc、.wps）');
    expect(sentence).toContain('审查结果（JSON）');
    expect(sentence).not.toMatch(/\{|json/);
  });
});
