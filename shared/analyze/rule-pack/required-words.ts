/** Some of these words must occur in any text that matches; several such sets must all be met. */
export type Needs = readonly (readonly string[])[];

/** What a piece of an expression matches: exactly these words, or (null) something that at least has `needs`. */
type Piece = { readonly exact: readonly string[] | null; readonly needs: Needs };

const nothing: Piece = { exact: [''], needs: [] };
const unknown: Piece = { exact: null, needs: [] };
const mostWords = 80;
const mostNeeds = 6;

/**
 * The words without which a regular expression cannot match, so that most expressions need not be run on most sentences.
 * Errs on the side of needing less: an expression it does not understand needs nothing.
 */
export function requiredWords(source: string): Needs {
  const { exact, needs } = readAlternatives({ source, at: 0 });
  const all = exact === null ? needs : addNeed(needs, exact);
  return [...all].sort((a, b) => selectivity(b) - selectivity(a)).slice(0, mostNeeds);
}

type Cursor = { readonly source: string; at: number };

function readAlternatives(cursor: Cursor): Piece {
  const branches = [readSequence(cursor)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at += 1;
    branches.push(readSequence(cursor));
  }
  const [only] = branches;
  if (branches.length === 1 && only !== undefined) return only;
  const words = branches.flatMap(({ exact }) => exact ?? []);
  if (branches.every(({ exact }) => exact !== null) && words.length <= mostWords) return { exact: words, needs: [] };
  const best = branches.map(({ exact, needs }) => (exact === null ? mostSelective(needs) : addNeed([], exact)[0]));
  const any = best.flatMap((need) => need ?? []);
  return best.some((need) => need === undefined) || any.length > 400 ? unknown : { exact: null, needs: addNeed([], any) };
}

function readSequence(cursor: Cursor): Piece {
  let run: readonly string[] | null = [''];
  let needs: Needs = [];
  let exact = true;
  const flush = (): void => {
    if (run !== null) needs = addNeed(needs, run);
    run = [''];
    exact = false;
  };
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source[cursor.at] ?? '')) {
    const piece = readRepeated(cursor);
    if (piece.exact === null) {
      flush();
      needs = piece.needs.reduce((all, need) => addNeed(all, need), needs);
      continue;
    }
    if (run.length * piece.exact.length > mostWords) flush();
    const before: readonly string[] = run;
    run = piece.exact.length > mostWords ? [''] : before.flatMap((start) => (piece.exact ?? []).map((end) => start + end));
  }
  return exact ? { exact: run, needs } : { exact: null, needs: addNeed(needs, run) };
}

function readRepeated(cursor: Cursor): Piece {
  const piece = readOne(cursor);
  const quantifier = /^(?:\?|\*|\+|\{(\d+)(?:,\d*)?\})\??/u.exec(cursor.source.slice(cursor.at, cursor.at + 12));
  if (quantifier === null) return piece;
  cursor.at += quantifier[0].length;
  if (quantifier[0].startsWith('?')) return piece.exact === null ? unknown : { exact: ['', ...piece.exact], needs: [] };
  if (quantifier[0].startsWith('*') || quantifier[1] === '0') return unknown;
  return { exact: null, needs: piece.exact === null ? piece.needs : addNeed([], piece.exact) };
}

function readOne(cursor: Cursor): Piece {
  const { source, at } = cursor;
  const char = source[at] ?? '';
  if (char === '(') return readGroup(cursor);
  cursor.at += 1;
  if (char === '[') {
    const end = source.indexOf(']', at + 1);
    cursor.at = end + 1;
    const inside = source.slice(at + 1, end);
    return inside.length > 12 || /[\\^-]/.test(inside) ? unknown : { exact: [...inside], needs: [] };
  }
  if (char === '\\') {
    cursor.at += 1;
    const escaped = source[at + 1] ?? '';
    return /[.()[\]{}|?*+^$/\\-]/.test(escaped) ? { exact: [escaped], needs: [] } : unknown;
  }
  if (char === '^' || char === '$') return nothing;
  return char === '.' ? unknown : { exact: [char], needs: [] };
}

function readGroup(cursor: Cursor): Piece {
  const opening = /^\((?:\?(?::|=|!|<=|<!|<[^>]+>))?/u.exec(cursor.source.slice(cursor.at, cursor.at + 40))?.[0] ?? '(';
  cursor.at += opening.length;
  const inside = readAlternatives(cursor);
  cursor.at += 1;
  return /[=!]$/u.test(opening) ? nothing : inside;
}

function addNeed(needs: Needs, words: readonly string[]): Needs {
  const set = new Set(words);
  if (set.has('')) return needs;
  return [...needs, [...set].filter((word) => !containsOther(word, set))];
}

/** A word with another one inside says nothing more than that one. */
function containsOther(word: string, words: ReadonlySet<string>): boolean {
  for (let length = 1; length < word.length; length += 1) {
    for (let from = 0; from + length <= word.length; from += 1) if (words.has(word.slice(from, from + length))) return true;
  }
  return false;
}

function mostSelective(needs: Needs): readonly string[] | undefined {
  return [...needs].sort((a, b) => selectivity(b) - selectivity(a))[0];
}

/** Longer words are rarer, many words are met more often. */
function selectivity(words: readonly string[]): number {
  return Math.min(...words.map((word) => word.length)) * 3 - Math.log2(words.length);
}
