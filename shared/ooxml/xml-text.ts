import type { Atom } from './scanned.ts';

/** Entities, CDATA, comments and line ends each make text and XML differ in length; everything else is one to one. */
const pieces = /&[^;]*;|<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^>]*>|\r\n?|[^&<\r]+|[&<]/g;

const named: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

/** Character data as text: what a reader of the XML sees. */
export function decodeText(raw: string): string {
  if (!/[&<\r]/.test(raw)) return raw;
  return raw.replace(pieces, (piece) => decodePiece(piece));
}

export function encodeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : '&quot;'));
}

/**
 * Where in the XML the unit `offset` of an atom's text begins; for `offset` = length, where its content ends.
 * Both halves of a character beyond U+FFFF that is written as an entity begin at the entity: cut before or behind it.
 */
export function sourceOffset(xml: string, atom: Atom, offset: number): number {
  if (offset >= atom.text.length) return atom.content.end;
  if (offset <= 0 && atom.kind === 'mark') return atom.content.start;
  const raw = xml.slice(atom.content.start, atom.content.end);
  if (raw.length === atom.text.length) return atom.content.start + offset;
  let counted = 0;
  for (const match of raw.matchAll(pieces)) {
    const text = decodePiece(match[0]);
    if (offset < counted + text.length) return atom.content.start + match.index + inside(match[0], offset - counted);
    counted += text.length;
  }
  return atom.content.end;
}

function inside(piece: string, offset: number): number {
  if (piece.startsWith('<![CDATA[')) return 9 + offset;
  return piece.startsWith('&') || piece.startsWith('\r') ? 0 : offset;
}

function decodePiece(piece: string): string {
  if (piece.startsWith('&')) return decodeEntity(piece);
  if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3);
  if (piece.startsWith('<')) return '';
  return piece.startsWith('\r') ? '\n' : piece;
}

function decodeEntity(piece: string): string {
  const body = piece.slice(1, -1);
  if (!body.startsWith('#')) return named.get(body) ?? piece;
  const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : piece;
}
