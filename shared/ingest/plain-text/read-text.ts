import type { SourceDocument } from '../../model/source-document.ts';
import type { TextDecoding } from '../../ports.ts';
import { Refusal } from '../../result.ts';
import type { Result } from '../../result.ts';
import { numberBlocks } from '../blocks.ts';
import { findTitle } from '../docx/find-title.ts';
import { splitParagraphs } from './split-paragraphs.ts';

const utf8Mark = [0xef, 0xbb, 0xbf];

/** A text file in UTF-8, UTF-16 with its mark, or GB18030. Throws Refusal text-encoding. */
export async function readText(bytes: Uint8Array, decoding: TextDecoding): Promise<Result<SourceDocument>> {
  const text = decode(bytes, decoding);
  if (text === null) throw new Refusal('text-encoding');
  const blocks = splitParagraphs(text);
  if (blocks.length === 0) throw new Refusal('file-empty');
  const { paragraphs, tables } = numberBlocks(blocks);
  const title = findTitle(paragraphs, () => false);
  return { value: { format: 'text', title, pages: null, paragraphs, tables, furniture: [], revisions: [], comments: [] }, messages: [] };
}

function decode(bytes: Uint8Array, { decode: read }: TextDecoding): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return read(bytes, 'utf-16be');
  const marked = utf8Mark.every((byte, at) => bytes[at] === byte);
  return read(bytes, 'utf-8') ?? (marked ? null : readable(read(bytes, 'gb18030')));
}

/** Nearly any bytes are some GB18030; text is told by its being made of common signs. */
function readable(text: string | null): string | null {
  if (text === null) return null;
  const common = text.match(/[\t\r\n\x20-\x7e\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…·《》①-⑳]/gu)?.length ?? 0;
  return common >= [...text].length * 0.95 ? text : null;
}
