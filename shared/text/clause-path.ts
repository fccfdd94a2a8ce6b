import type { ContractOutline } from '../model/contract-outline.ts';

/** The clause that a paragraph stands in, as the clause tree cites it (第三条（三）); null outside any clause. */
export function clausePathAt({ contexts, clauses }: Pick<ContractOutline, 'contexts' | 'clauses'>, paragraph: number): string | null {
  const clause = contexts[paragraph]?.clause ?? null;
  return clause === null ? null : clauses[clause]?.path ?? null;
}

/** The same; where no clause is, the paragraph's own number. */
export function citationAt(outline: Pick<ContractOutline, 'contexts' | 'clauses'>, paragraph: number): string | null {
  return clausePathAt(outline, paragraph) ?? outline.contexts[paragraph]?.label ?? null;
}
