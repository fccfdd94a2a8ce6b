import type { SourceDocument } from '../../model/source-document.ts';
import type { LegacyText, LegacyWord } from '../../ports.ts';
import { message, Refusal } from '../../result.ts';
import type { Result } from '../../result.ts';
import { numberBlocks } from '../blocks.ts';
import type { Block } from '../blocks.ts';
import { findTitle } from '../docx/find-title.ts';
import { openCompoundFile } from '../ole/compound-file.ts';
import type { CompoundFile } from '../ole/compound-file.ts';
import { readLines } from './read-lines.ts';

/** [MS-DOC] 2.5: the head of the WordDocument stream. */
const wordMark = 0xa5ec;
const firstVersion = 0xc1;
const encrypted = 0x0100;

/**
 * Reads what a Word 97–2003 or WPS file says; automatic numbers and looks are not in the text it yields.
 * Throws Refusal `doc-damaged`, `doc-legacy` (older than Word 97), `docx-encrypted` or `docx-empty`.
 */
export async function readDoc(bytes: Uint8Array, legacyWord: LegacyWord): Promise<Result<SourceDocument>> {
  requireReadable(openCompoundFile(bytes));
  const text = await legacyWord.read(bytes).catch((): never => {
    throw new Refusal('doc-damaged');
  });
  const { paragraphs, tables } = numberBlocks([...readLines(shown(text.body)), ...asides(text)]);
  if (paragraphs.length === 0) throw new Refusal('docx-empty');
  const value: SourceDocument = {
    format: 'doc', title: findTitle(paragraphs, () => false), pages: null, paragraphs, tables,
    furniture: [
      ...linesOf(text.headers).map((line) => ({ kind: 'header' as const, text: line, page: null })),
      ...linesOf(text.footers).map((line) => ({ kind: 'footer' as const, text: line, page: null })),
    ],
    revisions: [],
    comments: linesOf(text.comments).map((line) => ({ paragraph: null, text: line, author: null })),
    ocr: null,
  };
  return { value, messages: [message('doc-without-numbers')] };
}

/** The parser behind the port follows sectors blindly: every stream it will read is read here first. */
function requireReadable(file: CompoundFile): void {
  const streams = new Map(file.root.map((entry) => [entry.name, entry]));
  const word = streams.get('WordDocument');
  const content = word === undefined ? new Uint8Array() : file.readStream(word);
  if (content.length < 32) throw new Refusal('doc-damaged');
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const flags = view.getUint16(10, true);
  if (view.getUint16(0, true) !== wordMark || view.getUint16(2, true) < firstVersion) throw new Refusal('doc-legacy');
  if ((flags & encrypted) !== 0) throw new Refusal('docx-encrypted');
  for (const name of ['0Table', '1Table']) {
    const table = streams.get(name);
    if (table !== undefined) file.readStream(table);
  }
}

function asides({ textBoxes, footnotes, endnotes }: LegacyText): readonly Block[] {
  return [
    ...linesOf(textBoxes).map((text): Block => ({ kind: 'paragraph', text, place: { kind: 'textbox' } })),
    ...[...linesOf(footnotes), ...linesOf(endnotes)].map((text): Block => ({ kind: 'paragraph', text, place: { kind: 'note' } })),
  ];
}

function linesOf(text: string): readonly string[] {
  return shown(text).split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** Without the marks that stand for pictures and objects; a hyphen that does not break is a hyphen. */
function shown(text: string): string {
  return text.replace(/\r\n?|[\v\f]/g, '\n').replace(/\u001e/g, '-').replace(/[^\P{Cc}\t\n]|\u00ad/gu, '');
}
