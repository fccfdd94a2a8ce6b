import type { ContractOutline } from '../../model/contract-outline.ts';
import type { Facts } from '../../model/facts.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { readPassages } from './fact-passages.ts';
import { readAmount, readAmountInWords } from './read-amount.ts';
import { readBudget } from './read-budget.ts';
import { readEvaluationTable, readInstalmentTable } from './read-fact-tables.ts';
import { readInstalments, withCommonDays } from './read-instalments.ts';
import { readBond, readDeductions, readEvaluationWeights, readEvaluator, readSentences, readSupervision } from './read-performance.ts';
import { readStaff } from './read-staff.ts';
import { readPlaces, readStations } from './read-stations.ts';
import { readTerm } from './read-term.ts';

/** `places`: 村, 社区 … and how many of them, for amounts per place. */
export type FactReading = { readonly facts: Facts; readonly places: ReadonlyMap<string, number>; readonly messages: readonly Message[] };

/** What the contract costs, how long it runs, who is posted to it, how it is paid and judged; each with the words it was read from. */
export function readFacts(document: SourceDocument, outline: ContractOutline, indicators: readonly Indicator[], vocabularies: Vocabularies): FactReading {
  const passages = readPassages(document, outline, vocabularies);
  const sentences = readSentences(passages);
  const termMonths = readTerm(passages, vocabularies.facts.term);
  const amount = readAmount(passages, vocabularies.facts.amount, termMonths?.value ?? null);
  const words = readAmountInWords(passages, vocabularies.facts.amount);
  const tabled = readInstalmentTable(document, (paragraph) => outline.contexts[paragraph]?.section === 'payment');
  const paidIn = passages.find(({ paragraph }) => paragraph === tabled[0]?.paragraph)?.row?.table ?? null;
  const facts: Facts = {
    amount,
    amountInWords: words === null ? null : words.inWords,
    amountAgrees: words === null ? null : words.inWords.value === words.inFigures,
    termMonths,
    ...readStaff(indicators, passages, vocabularies.facts),
    stations: readStations(passages),
    instalments: withCommonDays(firstNamed(readInstalments(passages.filter(({ row }) => row === null || row.table !== paidIn), amount?.value ?? null), tabled), passages),
    supervision: readSupervision(sentences),
    evaluator: readEvaluator(sentences),
    evaluationWeights: firstNamed(readEvaluationWeights(sentences), readEvaluationTable(withoutBidding(document, outline))),
    deductions: readDeductions(sentences),
    bond: readBond(sentences, passages),
    budget: readBudget(document, passages, vocabularies),
  };
  const mismatch: readonly Message[] = words === null || facts.amountAgrees !== false ? [] : [
    { code: 'amount-mismatch', paragraph: words.inWords.paragraph, values: { words: words.inWords.value, figures: words.inFigures } },
  ];
  return { facts, places: readPlaces(passages), messages: mismatch };
}

/** Marks for bids judge who gets the contract, not how it is carried out. */
function withoutBidding(document: SourceDocument, outline: ContractOutline): SourceDocument {
  const bidding = ({ cells }: SourceDocument['tables'][number]): boolean => cells.some(({ paragraphs }) => outline.contexts[paragraphs[0] ?? -1]?.section === 'bid-scoring');
  return { ...document, tables: document.tables.filter((table) => !bidding(table)) };
}

/** What sentences say stands before what a table says; a lone instalment in a sentence is the exception to the table. */
function firstNamed<T>(said: readonly T[], tabled: readonly T[]): readonly T[] {
  return tabled.length > said.length ? tabled : said;
}
