import type { Comparison, Side, ToldDifference } from '../model/comparison.ts';
import { differenceNames, wayNames } from './words.ts';

/** One difference as papers and sheets write it: both places, both quotes. */
export type ListedDifference = {
  readonly kind: string;
  readonly way: string;
  readonly ours: ListedSide | null;
  readonly theirs: ListedSide | null;
  /** 30个 ／ 20个; null where it is words that differ. */
  readonly figures: string | null;
};

type ListedSide = { readonly place: string; readonly quote: string };

export function listDifferences({ differences }: Comparison): readonly ListedDifference[] {
  return differences.map(({ kind, way, ours, theirs, values }: ToldDifference) => ({
    kind: differenceNames[kind], way: wayNames[way], ours: listSide(ours), theirs: listSide(theirs),
    figures: values === null ? null : `${values.ours === '' ? '没有写' : values.ours} ／ ${values.theirs === '' ? '没有写' : values.theirs}`,
  }));
}

function listSide(side: Side | null): ListedSide | null {
  if (side === null) return null;
  return { place: `${side.clause ?? `第 ${side.paragraph + 1} 段`}${side.page === null ? '' : `，第 ${side.page} 页`}`, quote: side.quote.replace(/\s+/gu, ' ').trim() };
}

/** 一致 18 项，差别 3 处 */
export function summarizeComparison({ matched, compared, differences, obstacle }: Comparison): string {
  return obstacle === null ? `合同 ${compared} 项中 ${matched} 项在采购文件中找到，列出差别 ${differences.length} 处` : '没有比对，原因见提示';
}
