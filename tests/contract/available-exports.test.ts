import { describe, expect, it } from 'vitest';
import { availableExports } from '#shared/contract/available-exports.ts';
import { messageText } from '#shared/contract/messages.ts';

describe('availableExports', () => {
  it('offers what is written into the original for a Word document only, and other results for every format', () => {
    const written = ['redline-docx', 'comments-docx', 'clean-docx'] as const;
    expect(availableExports('docx')).toEqual(expect.arrayContaining([...written]));
    for (const format of ['pdf', 'doc', 'ofd', 'text'] as const) {
      expect(availableExports(format)).toEqual(availableExports('docx').filter((kind) => !(written as readonly string[]).includes(kind)));
    }
  });

  it('is named in the sentence of the refusal, in words', () => {
    const sentence = messageText('export-needs-docx', { format: 'doc', outputs: availableExports('doc').join('、') });
    expect(sentence).toContain('原文件是 旧版 Word（.doc、.wps）');
    expect(sentence).toContain('审查结果（JSON）');
    expect(sentence).not.toMatch(/\{|json/);
  });
});
