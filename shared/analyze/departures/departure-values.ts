import type { Difference, Side } from '../../model/comparison.ts';

const shown = 5;
const longestQuote = 80;

/**
 * What the messages of a departure rule may name: `{subject}`, `{ours}` and `{theirs}` (words), `{first}` and `{second}` (figures of the
 * contract and of the procurement document), `{here}` and `{there}` (places), `{tender}`, `{count}`.
 */
export function readValues(differences: readonly [Difference, ...Difference[]], tender: string): { readonly [name: string]: string } {
  const [first] = differences;
  const quotes = differences.flatMap(({ theirs }) => (theirs === null ? [] : [`${placeWords(theirs)}“${cut(theirs.quote)}”`]));
  return {
    subject: list([...new Set(differences.map(({ subject }) => subject))]), count: String(differences.length), tender,
    ours: first.ours === null ? '' : cut(first.ours.quote), theirs: list(quotes),
    first: first.values?.ours ?? '', second: first.values?.theirs ?? '',
    here: placeWords(first.anchor), there: first.theirs === null ? '' : placeWords(first.theirs),
  };
}

/** 第五条（三）, （三、1）, 第12段（第3页） */
export function placeWords({ clause, page, paragraph }: Side): string {
  const bare = clause?.replace(/[.．、]$/u, '');
  const cited = bare === undefined ? `第${paragraph + 1}段` : /^[第附（(]/u.test(bare) ? bare : `（${bare}）`;
  return `${cited}${page === null ? '' : `（第${page}页）`}`;
}

function list(all: readonly string[]): string {
  return all.length <= shown ? all.join('、') : `${all.slice(0, shown).join('、')}等${all.length}项`;
}

function cut(quote: string): string {
  const plain = quote.replace(/\s+/gu, ' ').replace(/[。；;，,、\s]+$/u, '');
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}…` : plain;
}
