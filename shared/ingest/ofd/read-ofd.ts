import type { SourceDocument } from '../../model/source-document.ts';
import type { XmlElement } from '../../ooxml/parse-xml.ts';
import { readZip } from '../../ooxml/zip.ts';
import type { ZipArchive } from '../../ooxml/zip.ts';
import type { Checkpoint } from '../../ports.ts';
import { message, Refusal } from '../../result.ts';
import type { Result } from '../../result.ts';
import { layOutDocument } from '../pdf/lay-out-document.ts';
import { layOutPage } from '../pdf/lay-out-page.ts';
import type { PageLayout } from '../pdf/layout.ts';
import { child, children, numbers, readOfdPart, resolvePath } from './ofd-xml.ts';
import { readOfdPage } from './read-page.ts';

const mostPages = 2_000;

/**
 * Reads an OFD (GB/T 33190): the characters of its text objects by their place, through the same line and paragraph
 * builder as PDF. Throws Refusal ofd-damaged or ofd-no-text.
 */
export function readOfd(bytes: Uint8Array, checkpoint: Checkpoint): Result<SourceDocument> {
  const archive = openArchive(bytes);
  const root = child(child(readPart(archive, 'OFD.xml'), 'DocBody'), 'DocRoot')?.text;
  if (root === undefined) throw new Refusal('ofd-damaged');
  const path = resolvePath('', root);
  const document = readPart(archive, path);
  const common = child(document, 'CommonData');
  const box = numbers(child(child(common, 'PageArea'), 'PhysicalBox')?.text);
  const templates = new Map(children(common, 'TemplatePage').map((each) => [each.attributes.get('ID') ?? '', resolvePath(path, each.attributes.get('BaseLoc') ?? '')]));
  const places = children(child(document, 'Pages'), 'Page').slice(0, mostPages).map((page) => resolvePath(path, page.attributes.get('BaseLoc') ?? ''));
  const pages: PageLayout[] = [];
  const drawnOnly: number[] = [];
  places.forEach((place, index) => {
    checkpoint({ stage: 'ingest', done: index, total: places.length });
    const content = readOfdPart(archive, place);
    if (content === null) return;
    const below = children(content, 'Template').flatMap((each) => readTemplate(archive, templates.get(each.attributes.get('TemplateID') ?? '')));
    const page = readOfdPage([...below, content], box);
    if (page.glyphsOnly) drawnOnly.push(index + 1);
    pages.push(layOutPage(page, index + 1));
  });
  if (pages.length === 0) throw new Refusal('ofd-damaged');
  if (pages.every(({ characters }) => characters === 0)) throw new Refusal('ofd-no-text', { pages: places.length });
  return {
    value: layOutDocument(pages, { format: 'ofd', total: places.length }),
    messages: drawnOnly.length === 0 ? [] : [message('ofd-glyphs-only', { pages: drawnOnly.join('、') })],
  };
}

function openArchive(bytes: Uint8Array): ZipArchive {
  try {
    return readZip(bytes);
  } catch (error) {
    throw error instanceof Refusal && error.code === 'docx-damaged' ? new Refusal('ofd-damaged') : error;
  }
}

function readPart(archive: ZipArchive, path: string): XmlElement {
  const part = readOfdPart(archive, path);
  if (part === null) throw new Refusal('ofd-damaged');
  return part;
}

function readTemplate(archive: ZipArchive, path: string | undefined): readonly XmlElement[] {
  const part = path === undefined ? null : readOfdPart(archive, path);
  return part === null ? [] : [part];
}
