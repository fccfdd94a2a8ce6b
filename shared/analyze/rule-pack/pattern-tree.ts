/** A regular expression as far as its letters matter. Repetition of nothing and what stands beside (anchors, looks around) is `empty`. */
export type PatternTree =
  | { readonly kind: 'empty' }
  /** One character of these; null: one that is not told. */
  | { readonly kind: 'one'; readonly of: readonly string[] | null }
  | { readonly kind: 'all'; readonly items: readonly PatternTree[] }
  | { readonly kind: 'either'; readonly branches: readonly PatternTree[] }
  | { readonly kind: 'repeat'; readonly item: PatternTree; readonly least: number; readonly most: number };

type Cursor = { readonly source: string; at: number };

const empty: PatternTree = { kind: 'empty' };
const untold: PatternTree = { kind: 'one', of: null };
/** A class of more characters than these says too little to be written out. */
const mostMembers = 12;

/** Reads any expression that compiles; what it does not understand is a character that is not told. */
export function readPatternTree(source: string): PatternTree {
  return readChoice({ source, at: 0 });
}

function readChoice(cursor: Cursor): PatternTree {
  const branches = [readSequence(cursor)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at += 1;
    branches.push(readSequence(cursor));
  }
  const [only] = branches;
  return branches.length === 1 && only !== undefined ? only : { kind: 'either', branches };
}

function readSequence(cursor: Cursor): PatternTree {
  const items: PatternTree[] = [];
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source[cursor.at] ?? '')) items.push(readRepeated(cursor));
  return { kind: 'all', items };
}

function readRepeated(cursor: Cursor): PatternTree {
  const item = readOne(cursor);
  const sign = cursor.source[cursor.at] ?? '';
  if (!'?*+{'.includes(sign) || sign === '') return item;
  const [whole, least, comma, most] = /^(?:[?*+]|\{(\d+)(,)?(\d+)?\})\??/u.exec(cursor.source.slice(cursor.at, cursor.at + 12)) ?? [];
  if (whole === undefined) return item;
  cursor.at += whole.length;
  if (sign !== '{') return { kind: 'repeat', item, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
  return { kind: 'repeat', item, least: Number(least), most: comma === undefined ? Number(least) : Number(most ?? Infinity) };
}

function readOne(cursor: Cursor): PatternTree {
  const { source, at } = cursor;
  const char = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (char === '(') return readGroup(cursor);
  if (char === '[') return readClass(cursor);
  if (char === '\\') return readEscape(cursor);
  cursor.at += char.length;
  if (char === '^' || char === '$') return empty;
  return char === '.' ? untold : { kind: 'one', of: [char] };
}

function readEscape(cursor: Cursor): PatternTree {
  const [whole = '\\'] = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|k<[^>]*>|\d+|[^])/u.exec(cursor.source.slice(cursor.at, cursor.at + 60)) ?? [];
  cursor.at += whole.length;
  if (whole === '\\b' || whole === '\\B') return empty;
  // A name or number looks back at words that are not told, and may be none.
  if (/^\\[k\d]/u.test(whole)) return { kind: 'repeat', item: untold, least: 0, most: Infinity };
  return /^\\[.()[\]{}|?*+^$/\\-]$/u.test(whole) ? { kind: 'one', of: [whole.slice(1)] } : untold;
}

function readClass(cursor: Cursor): PatternTree {
  const [whole = '['] = /^\[(?:\\[^]|[^\]\\])*\]/u.exec(cursor.source.slice(cursor.at)) ?? [];
  cursor.at += whole.length;
  const inside = whole.slice(1, -1);
  return inside.length > mostMembers || /[\\^-]/.test(inside) ? untold : { kind: 'one', of: [...inside] };
}

function readGroup(cursor: Cursor): PatternTree {
  const opening = /^\((?:\?(?::|=|!|<=|<!|<[^>]+>))?/u.exec(cursor.source.slice(cursor.at, cursor.at + 40))?.[0] ?? '(';
  cursor.at += opening.length;
  const inside = readChoice(cursor);
  cursor.at += 1;
  return /[=!]$/u.test(opening) ? empty : inside;
}
