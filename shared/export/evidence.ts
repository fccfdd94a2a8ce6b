import type { Review } from '../model/review.ts';
import type { Range } from '../model/source-document.ts';
import { clausePathAt } from '../text/clause-path.ts';

/** Where in the contract something stands: a figure without its evidence does not leave the house. */
export type Evidence = {
  /** As cited: 第三条（三）; null where nothing is numbered. */
  readonly clause: string | null;
  /** One-based; null where the format has no pages. */
  readonly page: number | null;
  readonly quote: string;
};

export function readEvidence({ document, outline }: Review, paragraph: number, range?: Range): Evidence {
  const source = document.paragraphs[paragraph];
  return {
    clause: clausePathAt(outline, paragraph),
    page: source?.page ?? null,
    quote: (source?.text ?? '').slice(...(range ?? [])).trim(),
  };
}

/** 第三条（三），第 2 页; the paragraph's ordinal where nothing is numbered and no pages are known. */
export function citePlace({ clause, page }: Pick<Evidence, 'clause' | 'page'>, paragraph: number): string {
  const parts = [...(clause === null || clause === '' ? [] : [clause]), ...(page === null ? [] : [`第 ${page} 页`])];
  return parts.length === 0 ? `第 ${paragraph + 1} 段` : parts.join('，');
}
