import type { SourceDocument } from '../../model/source-document.ts';
import type { TextDecoding } from '../../ports.ts';
import { Refusal } from '../../result.ts';
import type { Result } from '../../result.ts';
import { numberBlocks } from '../blocks.ts';
import { findTitle } from '../docx/find-title.ts';
import { decodeText } from './decode-text.ts';
import { isMarkdown, readMarkdown } from './read-markdown.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** A text file or Markdown in UTF-8, UTF-16 or GB18030. Throws Refusal text-encoding or docx-empty. */
export async function readText(bytes: Uint8Array, decoding: TextDecoding): Promise<Result<SourceDocument>> {
  const text = decodeText(bytes, decoding);
  if (text === null) throw new Refusal('text-encoding');
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u).map((line) => line.replace(/[^\P{Cc}\t]|[\u200b\ufeff]/gu, '').trimEnd());
  const { paragraphs, tables } = numberBlocks(isMarkdown(lines) ? readMarkdown(lines) : splitParagraphs(lines));
  if (paragraphs.length === 0) throw new Refusal('docx-empty');
  const title = findTitle(paragraphs, (index) => paragraphs[index]?.look.outline === 0 || paragraphs[index]?.look.align === 'center');
  return { value: { format: 'text', title, pages: null, paragraphs, tables, furniture: [], revisions: [], comments: [], ocr: null }, messages: [] };
}
