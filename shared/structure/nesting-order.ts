import type { Paragraph } from '../model/source-document.ts';
import type { ClauseLabel, LabelKind } from './clause-numbers.ts';
import { isLeadIn } from './headings.ts';

/** A clause that can still get children, outermost first in a stack. `draft` is its index once it has one. */
export type OpenClause = {
  readonly kind: LabelKind | 'heading';
  readonly numbers: readonly number[];
  readonly paragraph: number;
  readonly draft: number;
  readonly path: string;
};

/** Usual order, for kinds that the document has not yet shown one inside the other. */
const usual: { readonly [kind in LabelKind | 'heading']: number } = {
  part: 0, annex: 0, chapter: 1, heading: 2, section: 3, article: 4, chinese: 10, item: 15, 'chinese-bracket': 20, arabic: 30,
  decimal2: 31, decimal3: 32, decimal4: 33, 'arabic-bracket': 40, 'arabic-closed': 50, circled: 60, dash: 70, bullet: 80,
};

/** Puts a number under the open clause it belongs to, and remembers which kinds were seen inside which. */
export class NestingOrder {
  readonly #above = new Map<string, Set<string>>();

  place(label: ClauseLabel, stack: readonly OpenClause[], before: Paragraph | null, paragraph: Paragraph): readonly OpenClause[] {
    const kept = stack.slice(0, this.#depth(label, stack, before));
    const seen = this.#above.get(label.kind) ?? new Set<string>();
    for (const open of kept) if (open.kind !== label.kind) seen.add(open.kind);
    this.#above.set(label.kind, seen);
    return [...kept, { kind: label.kind, numbers: label.numbers, paragraph: paragraph.index, draft: -1, path: '' }];
  }

  #depth(label: ClauseLabel, stack: readonly OpenClause[], before: Paragraph | null): number {
    if (label.kind === 'annex' || label.kind === 'part') return 0;
    const prefixed = label.numbers.length > 1 ? prefixDepth(label.numbers, stack) : null;
    if (prefixed !== null) return prefixed;
    const sibling = siblingDepth(label, stack);
    if (sibling !== null) {
      const top = stack.at(-1);
      const restarts = label.numbers.at(-1) === 1 && top !== undefined && before?.index === top.paragraph;
      return restarts && isLeadIn(before?.text ?? '') ? stack.length : sibling;
    }
    return this.#openDepth(label, stack, before);
  }

  /** No list of this kind is open: go out of what the document or custom puts below it, then nest. */
  #openDepth(label: ClauseLabel, stack: readonly OpenClause[], before: Paragraph | null): number {
    let depth = stack.length;
    for (let top = stack[depth - 1]; top !== undefined; top = stack[depth - 1]) {
      const isBelow = this.#above.get(top.kind)?.has(label.kind) ?? false;
      const isAbove = this.#above.get(label.kind)?.has(top.kind) ?? false;
      const leads = label.numbers.at(-1) === 1 && before?.index === top.paragraph && announces(before.text);
      const unusual = usual[top.kind] > usual[label.kind] && !isAbove && !leads;
      if (!isBelow && !unusual) break;
      depth -= 1;
    }
    return depth;
  }
}

/** An unnumbered heading ends every clause but the annex, part or chapter it stands in. */
export function headingNode(stack: readonly OpenClause[], paragraph: Paragraph): readonly OpenClause[] {
  const kept = stack.filter((open, depth) => depth === 0 && ['annex', 'part', 'chapter'].includes(open.kind));
  return [...kept, { kind: 'heading', numbers: [], paragraph: paragraph.index, draft: -1, path: kept.at(-1)?.path ?? '' }];
}

/** The exact successor first, then any list of this kind that it can continue, innermost first. */
function siblingDepth(label: ClauseLabel, stack: readonly OpenClause[]): number | null {
  const ordinal = label.numbers.at(-1);
  const depths = stack.flatMap((open, depth) => (open.kind === label.kind && open.numbers.length === label.numbers.length ? [depth] : [])).reverse();
  const successor = depths.find((depth) => stack[depth]?.numbers.at(-1) === (ordinal ?? 0) - 1);
  return successor ?? depths[0] ?? null;
}

/** 1.2 stands under 1. or 第一条 or beside 1.1, whatever lies between. */
function prefixDepth(numbers: readonly number[], stack: readonly OpenClause[]): number | null {
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    const open = stack[depth];
    if (open === undefined) continue;
    const isParent = open.numbers.length === numbers.length - 1 && open.numbers.every((number, at) => number === numbers[at]);
    if (isParent && (open.numbers.length > 1 || ['arabic', 'article', 'chinese', 'chapter'].includes(open.kind))) return depth + 1;
  }
  return null;
}

function announces(text: string): boolean {
  return isLeadIn(text) || !/[。；;，,]\s*$/u.test(text);
}
