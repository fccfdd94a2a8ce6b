import type { XmlElement } from '../../ooxml/parse-xml.ts';
import type { ZipArchive } from '../../ooxml/zip.ts';
import { Refusal } from '../../result.ts';
import { child, children, readBox, readOfdPart, resolvePath } from './ofd-xml.ts';
import type { Box } from './ofd-xml.ts';

/** Where a page is described, and what holds for it in its document. */
export type OfdPlace = {
  readonly path: string;
  /** Of the document's pages: left, top, width, height in millimetres; null when it does not say. */
  readonly box: Box | null;
  /** Paths of the template pages by their ID. */
  readonly templates: ReadonlyMap<string, string>;
};

const mostPages = 2_000;

/** Pages in reading order. A package may hold several documents. Throws Refusal when it does not lead to any. */
export function listPages(archive: ZipArchive): readonly OfdPlace[] {
  const roots = children(requirePart(archive, 'OFD.xml'), 'DocBody').flatMap((body) => child(body, 'DocRoot')?.text.trim() ?? []);
  return roots.flatMap((root) => pagesOf(archive, resolvePath('', root))).slice(0, mostPages);
}

function pagesOf(archive: ZipArchive, path: string): readonly OfdPlace[] {
  const document = requirePart(archive, path);
  const common = child(document, 'CommonData');
  const pathOf = ({ attributes }: XmlElement): string => resolvePath(path, attributes.get('BaseLoc') ?? '');
  const box = readBox(child(child(common, 'PageArea'), 'PhysicalBox')?.text);
  const templates = new Map(children(common, 'TemplatePage').map((each) => [each.attributes.get('ID') ?? '', pathOf(each)]));
  return children(child(document, 'Pages'), 'Page').map((page) => ({ path: pathOf(page), box, templates }));
}

function requirePart(archive: ZipArchive, path: string): XmlElement {
  const part = readOfdPart(archive, path);
  if (part === null) throw new Refusal('ofd-damaged');
  return part;
}
