import type { Clause } from '../model/contract-outline.ts';
import type { Paragraph, SourceDocument } from '../model/source-document.ts';
import { citePath } from './clause-path.ts';
import { readAutomaticLabel, readLabel } from './clause-numbers.ts';
import type { ClauseLabel } from './clause-numbers.ts';
import { isContentsLine, isHeadingLine, isLeadIn, isSignatureLine, readsLikeHeading } from './headings.ts';
import { headingNode, NestingOrder } from './nesting-order.ts';
import type { OpenClause } from './nesting-order.ts';
import { readTitleLines } from './title-lines.ts';

export type ClauseTree = {
  readonly clauses: readonly Clause[];
  /** One per paragraph. */
  readonly places: readonly ClausePlace[];
};

export type ClausePlace = {
  readonly label: ClauseLabel | null;
  /** Of the paragraph's own number, as the context shows it. */
  readonly shown: string | null;
  readonly clause: number | null;
  readonly title: boolean;
  readonly signature: boolean;
};

type Draft = { readonly paragraph: number; readonly label: ClauseLabel | null; readonly path: string; readonly level: number; readonly parent: number | null; readonly cell: boolean };

/**
 * The tree of numbers and headings. Which kind of number stands above which is learned from the document; numbers only
 * continue a list that they can belong to. Lines of a table of contents and table cells do not break it.
 */
export function buildClauseTree(document: SourceDocument): ClauseTree {
  const { paragraphs } = document;
  const titles = readTitleLines(paragraphs);
  const drafts: Draft[] = [];
  const places: ClausePlace[] = [];
  const order = new NestingOrder();
  let stack: readonly OpenClause[] = [];
  let cellStack: readonly OpenClause[] | null = null;
  let cellKey = '';
  let before: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    const key = inGrid(paragraph, document) ? cellName(paragraph) : '';
    if (key !== cellKey) cellStack = key === '' ? null : stack;
    cellKey = key;
    const inFlow = key === '';
    const label = titles.has(paragraph.index) ? null : labelOf(paragraph, document, inFlow);
    const signature = inFlow && drafts.length > 0 && label === null && isSignatureLine(paragraph.text);
    if (signature) stack = [];
    const open: readonly OpenClause[] = cellStack ?? stack;
    let next = open;
    if (label !== null) next = order.place(label, open, before, paragraph);
    else if (inFlow && !titles.has(paragraph.index) && isHeadingLine(paragraph) && !interrupts(document, paragraph.index, stack)) {
      next = headingNode(stack, paragraph);
    }
    if (next !== open) {
      const opened = openDraft(drafts, next, paragraph, label, !inFlow);
      if (inFlow) stack = opened;
      else cellStack = opened;
      next = opened;
    }
    const shown = label === null ? null : (paragraph.numbering?.path ?? label.text);
    places.push({ label, shown, clause: next.at(-1)?.draft ?? null, title: titles.has(paragraph.index), signature });
    if (paragraph.text.trim() !== '') before = paragraph;
  }
  return { clauses: finish(drafts, paragraphs, places), places };
}

/** A one-column table is only a frame around running text. */
function inGrid(paragraph: Paragraph, document: SourceDocument): boolean {
  const { place } = paragraph;
  if (place.kind === 'textbox' || place.kind === 'note') return true;
  return place.kind === 'cell' && (document.tables[place.table]?.columns ?? 2) > 1;
}

function cellName({ place, index }: Paragraph): string {
  return place.kind === 'cell' ? `${place.table}:${place.row}:${place.column}` : `box:${index}`;
}

function labelOf(paragraph: Paragraph, document: SourceDocument, inFlow: boolean): ClauseLabel | null {
  if (paragraph.numbering !== null) return readAutomaticLabel(paragraph.numbering.label);
  if (isContentsLine(paragraph.text)) return null;
  const label = readLabel(paragraph.text);
  if (label === null || inFlow) return label;
  if (paragraph.text.length === label.end || label.kind === 'annex') return null;
  const { place } = paragraph;
  // One number alone in a cell is more often part of its words; a list has a second.
  if (place.kind !== 'cell') return null;
  const cell = document.tables[place.table]?.cells.find((each) => each.row === place.row && each.column === place.column);
  const siblings = cell?.paragraphs.filter((index) => readLabel(document.paragraphs[index]?.text ?? '')?.kind === label.kind) ?? [];
  return siblings.length > 1 ? label : null;
}

/** A bold line between （一） and （二） stands inside their clause and opens none. */
function interrupts({ paragraphs }: SourceDocument, index: number, stack: readonly OpenClause[]): boolean {
  const paragraph = paragraphs[index];
  if (stack.length < 2 || paragraph?.look.align === 'center' || paragraph?.look.outline !== null) return false;
  for (let at = index + 1; at < paragraphs.length; at += 1) {
    const next = paragraphs[at];
    if (next === undefined || next.place.kind !== 'body') continue;
    const label = next.numbering === null ? readLabel(next.text) : readAutomaticLabel(next.numbering.label);
    if (label === null) continue;
    const depth = stack.findIndex((open) => open.kind === label.kind);
    return depth > 0 && (label.numbers.at(-1) ?? 0) === (stack[depth]?.numbers.at(-1) ?? 0) + 1;
  }
  return false;
}

function openDraft(drafts: Draft[], stack: readonly OpenClause[], paragraph: Paragraph, label: ClauseLabel | null, cell: boolean): readonly OpenClause[] {
  const own = stack.at(-1);
  const above = stack.at(-2);
  if (own === undefined) return stack;
  const parentPath = above?.path ?? '';
  const parentKind = above === undefined || above.kind === 'heading' ? null : above.kind;
  const path = label === null ? parentPath : citePath(label, paragraph.numbering?.path ?? null, parentPath, parentKind);
  drafts.push({ paragraph: paragraph.index, label, path, level: stack.length - 1, parent: above?.draft ?? null, cell });
  return [...stack.slice(0, -1), { ...own, draft: drafts.length - 1, path }];
}

function finish(drafts: readonly Draft[], paragraphs: readonly Paragraph[], places: readonly ClausePlace[]): readonly Clause[] {
  const lasts = readLasts(drafts, places);
  return drafts.map((draft, index) => {
    const text = paragraphs[draft.paragraph]?.text ?? '';
    const words = text.slice(draft.label?.end ?? 0).trim();
    const hasChildren = drafts[index + 1]?.parent === index;
    const filled = hasChildren || (lasts[index] ?? 0) > draft.paragraph;
    return {
      index, paragraph: draft.paragraph, last: lasts[index] ?? draft.paragraph,
      label: draft.label?.text ?? null, path: draft.path, level: draft.level, parent: draft.parent,
      heading: !draft.cell && isHeading(words, draft.label, filled), title: words === '' ? (draft.label?.text ?? '') : titleOf(words),
    };
  });
}

/** A clause reaches as far as its own and its children's paragraphs. */
function readLasts(drafts: readonly Draft[], places: readonly ClausePlace[]): readonly number[] {
  const lasts = drafts.map((draft) => draft.paragraph);
  places.forEach((place, paragraph) => {
    for (let at = place.clause; at !== null; at = drafts[at]?.parent ?? null) lasts[at] = paragraph;
  });
  return lasts;
}

function isHeading(words: string, label: ClauseLabel | null, filled: boolean): boolean {
  if (label === null || words === '') return true;
  if (['part', 'chapter', 'section', 'annex'].includes(label.kind)) return words.length <= 40;
  if (words.length > 30 || /[。；;，,！？!?]\s*$/u.test(words) || /[:：]./u.test(words)) return false;
  return readsLikeHeading(words) ? filled || label.kind === 'article' || label.kind === 'chinese' : filled && !isLeadIn(words) && words.length <= 20;
}

function titleOf(words: string): string {
  return words.length <= 30 ? words.replace(/[:：]$/u, '') : `${words.slice(0, 24)}…`;
}
