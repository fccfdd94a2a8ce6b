import type { Remark, Whole } from '../document/whole.ts';
import type { ComparisonName } from '../rule-pack/document-rule-schema.ts';
import type { ComparisonRule } from '../rule-pack/read-document-rule.ts';
import { compareAmountInWords } from './comparisons/amount-in-words.ts';
import { findDetachedDocuments } from './comparisons/attached-documents.ts';
import { findBlanks } from './comparisons/blanks.ts';
import { findLostReferences } from './comparisons/cross-references.ts';
import { compareIndicators } from './comparisons/indicators.ts';
import { compareInstalments, comparePriceTable, compareWeights } from './comparisons/sums.ts';
import { compareTermDates } from './comparisons/term-dates.ts';
import { findWithoutNumber } from './comparisons/without-number.ts';

const readers: { readonly [name in ComparisonName]: (whole: Whole) => readonly Remark[] } = {
  'amount-in-words': compareAmountInWords,
  indicators: compareIndicators,
  instalments: compareInstalments,
  'price-table': comparePriceTable,
  weights: compareWeights,
  'term-dates': compareTermDates,
  'cross-references': findLostReferences,
  'attached-documents': findDetachedDocuments,
  blanks: findBlanks,
  'without-number': findWithoutNumber,
};

/** Figures of one document that do not agree with each other, at the later of the two places. */
export function findDisagreements({ compare }: ComparisonRule, whole: Whole): readonly Remark[] {
  return readers[compare](whole);
}
