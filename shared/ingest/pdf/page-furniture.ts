import type { Furniture } from '../../model/source-document.ts';
import type { Block, Line, PageLayout } from './layout.ts';

/** Share of the page's height, at the top and at the bottom, in which headers and footers stand. */
export const margin = 0.14;
const mostLines = 3;
const sameHeight = 2;
/** Share of the pages a line must repeat on. Lower when it repeats often: title pages have none, odd and even pages differ. */
const usualShare = 0.6;
const oftenShare = 0.3;
const often = 3;

type Candidate = { readonly line: Line; readonly kind: 'header' | 'footer'; readonly masked: string };

export type WithoutFurniture = { readonly pages: readonly PageLayout[]; readonly furniture: readonly Furniture[] };

/** Takes out of the pages what repeats on them at the same height, numbers apart, and page numbers. */
export function takeOutFurniture(pages: readonly PageLayout[]): WithoutFurniture {
  const candidates = pages.flatMap(findCandidates);
  const taken = new Map<Line, Candidate>();
  for (const candidate of candidates) {
    const alike = new Set(candidates.filter((other) => isAlike(candidate, other)).map(({ line }) => line.page)).size;
    const repeats = alike >= 2 && (alike >= pages.length * usualShare || (alike >= often && alike >= pages.length * oftenShare));
    if ((repeats && !isSentence(candidate.line.text)) || isPageNumber(candidate.line.text)) taken.set(candidate.line, candidate);
  }
  return {
    pages: pages.map((page) => ({ ...page, blocks: page.blocks.filter((block) => block.kind === 'table' || !taken.has(block.line)) })),
    furniture: [...pages.flatMap((page) => page.furniture), ...[...taken.values()].map(({ line, kind }) => ({ kind, text: line.text, page: line.page }))],
  };
}

function findCandidates({ blocks, height }: PageLayout): readonly Candidate[] {
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : []));
  return [
    ...runOf(blocks).filter(({ baseline }) => baseline < height * margin).map((line) => candidate(line, 'header')),
    ...runOf(blocks.toReversed()).filter(({ baseline }) => baseline > height * (1 - margin)).map((line) => candidate(line, 'footer')),
  ].filter(({ line }) => lines.includes(line));
}

/** The outermost lines, as far as the first table. */
function runOf(blocks: readonly Block[]): readonly Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || lines.length === mostLines) break;
    lines.push(block.line);
  }
  return lines;
}

function candidate(line: Line, kind: 'header' | 'footer'): Candidate {
  return { line, kind, masked: line.text.replace(/\s/g, '').replace(/\d+|[〇零一二三四五六七八九十百]+(?=页)/g, '#') };
}

function isAlike(a: Candidate, b: Candidate): boolean {
  return a.kind === b.kind && a.masked === b.masked && Math.abs(a.line.baseline - b.line.baseline) <= sameHeight;
}

/** The same clause may stand at the top of several pages: of forms, of lists, of copies bound together. */
function isSentence(text: string): boolean {
  return /[。；]$/.test(text);
}

const number = String.raw`(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,5})`;
const pageNumber = new RegExp(
  String.raw`^(?:第${number}页(?:[,，/]?[共总]${number}页)?|[-—–·~]+${number}[-—–·~]+|\d{1,4}/\d{1,4}|\d{1,3}|Page\d{1,4}(?:of\d{1,4})?)$`, 'i',
);

/** 第 3 页 共 8 页 · - 3 - · 3/8 · 3 */
function isPageNumber(text: string): boolean {
  return pageNumber.test(text.replace(/\s/g, ''));
}
