import type { Message } from '../../model/message.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import type { XmlElement } from '../../ooxml/parse-xml.ts';
import { findEntry, readZip } from '../../ooxml/zip.ts';
import type { ZipArchive } from '../../ooxml/zip.ts';
import type { Checkpoint } from '../../ports.ts';
import { message, Refusal } from '../../result.ts';
import type { Result } from '../../result.ts';
import { layOutDocument } from '../pdf/lay-out-document.ts';
import { layOutPage } from '../pdf/lay-out-page.ts';
import type { PageLayout } from '../pdf/layout.ts';
import { listPages } from './list-pages.ts';
import type { OfdPlace } from './list-pages.ts';
import { children, readOfdPart } from './ofd-xml.ts';
import { readOfdPage } from './read-page.ts';
import type { OfdPage } from './read-page.ts';

/**
 * Reads an OFD (GB/T 33190): the characters of its text objects by their place, through the same line and paragraph
 * builder as PDF. Throws Refusal ofd-damaged, ofd-encrypted or ofd-no-text, and what `checkpoint` (called once a page) throws.
 */
export function readOfd(bytes: Uint8Array, checkpoint: Checkpoint): Result<SourceDocument> {
  return withOwnCodes(() => {
    const archive = readZip(bytes);
    if (findEntry(archive, 'Encryptions.xml') !== null) throw new Refusal('ofd-encrypted');
    const places = listPages(archive);
    const pages: PageLayout[] = [];
    const drawnOnly: number[] = [];
    const hidden: string[] = [];
    places.forEach((place, index) => {
      checkpoint({ stage: 'ingest', done: index, total: places.length });
      const page = readPlace(archive, place);
      if (page === null) return;
      if (page.glyphsOnly) drawnOnly.push(index + 1);
      if (page.hidden.trim() !== '') hidden.push(page.hidden.trim());
      pages.push(layOutPage(page, index + 1));
    });
    if (pages.length === 0) throw new Refusal('ofd-damaged');
    if (pages.every(({ characters }) => characters === 0)) throw new Refusal('ofd-no-text', { pages: places.length });
    const value = layOutDocument(pages, { format: 'ofd', total: places.length });
    const furniture = [...value.furniture, ...hidden.map((text) => ({ kind: 'hidden' as const, text, page: null }))];
    return { value: { ...value, furniture }, messages: messagesOf(pages, places.length, drawnOnly, hidden) };
  });
}

/** A page that is missing or damaged costs that page. */
function readPlace(archive: ZipArchive, { path, box, templates }: OfdPlace): OfdPage | null {
  const content = readSidePart(archive, path);
  if (content === null) return null;
  const below = children(content, 'Template').flatMap(({ attributes }) => {
    const template = templates.get(attributes.get('TemplateID') ?? '');
    return template === undefined ? [] : (readSidePart(archive, template) ?? []);
  });
  return readOfdPage([...below, content], box);
}

function readSidePart(archive: ZipArchive, path: string): XmlElement | null {
  try {
    return readOfdPart(archive, path);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'docx-damaged') return null;
    throw error;
  }
}

function messagesOf(pages: readonly PageLayout[], total: number, drawnOnly: readonly number[], hidden: readonly string[]): readonly Message[] {
  const withText = new Set(pages.filter(({ characters }) => characters > 0).map(({ number }) => number));
  const empty = Array.from({ length: total }, (_, index) => index + 1).filter((page) => !withText.has(page) && !drawnOnly.includes(page));
  return [
    ...(drawnOnly.length === 0 ? [] : [message('ofd-glyphs-only', { pages: drawnOnly.join('、') })]),
    ...(empty.length === 0 ? [] : [message('pdf-pages-without-text', { pages: empty.join('、') })]),
    ...hidden.map((text) => message('hidden-text', { text })),
  ];
}

/** The tools for zip and XML speak of Word documents. */
function withOwnCodes<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'docx-damaged') throw new Refusal('ofd-damaged');
    if (error instanceof Refusal && error.code === 'docx-encrypted') throw new Refusal('ofd-encrypted');
    throw error;
  }
}
