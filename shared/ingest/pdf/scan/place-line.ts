import type { Picture, RecognisedCharacter, RecognisedLine } from '../../../ports.ts';
import type { Glyph } from '../layout.ts';
import { isCjk } from '../shown-text.ts';
import { inkLimit } from './ink.ts';
import { mendCharacters } from './mend-characters.ts';

/** A picture of text, and where it was cut out of its page. */
export type Sheet = { readonly picture: Picture; readonly left: number; readonly top: number };

/** Shares of the character size: paper as wide as this between two characters is a gap; beside the empty half of a bracket or comma, more. */
const wideGap = 0.95;
const emptyHalf = 0.5;
const closing = /^[，。、；：！？）》」』”]$/;
const opening = /^[（《「『“]$/;

type Piece = { readonly from: number; readonly to: number; readonly characters: readonly RecognisedCharacter[] };

/**
 * The characters of a line where they stand, in pixels of the page. The recogniser knows the ends of a line well and the places of its
 * characters badly, so the characters are spread evenly between the gaps that the picture shows: Chinese type is as wide as it is high.
 */
export function placeLine(line: RecognisedLine, sheet: Sheet): readonly Glyph[] {
  const characters = mendCharacters(line.characters);
  const [, top, , bottom] = line.box;
  const pieces = splitAtGaps(line, characters, sheet);
  const size = sizeOf(pieces) ?? bottom - top;
  return pieces.flatMap((piece) => spread(piece, { size, baseline: bottom + sheet.top, left: sheet.left }));
}

function splitAtGaps(line: RecognisedLine, characters: readonly RecognisedCharacter[], sheet: Sheet): readonly Piece[] {
  const [left, top, right, bottom] = line.box;
  const pieces: Piece[] = [];
  let from = left;
  let start = 0;
  for (const [end, next] of findGaps(line, sheet)) {
    const index = characters.findIndex((character) => character.left >= (end + next) / 2);
    const last = characters[index - 1]?.text ?? '';
    const first = characters[index]?.text ?? '';
    const narrow = (closing.test(last) ? emptyHalf : 0) + (opening.test(first) ? emptyHalf : 0);
    if (index <= start || next - end < (bottom - top) * (wideGap + narrow)) continue;
    pieces.push({ from, to: end, characters: characters.slice(start, index) });
    from = next;
    start = index;
  }
  return [...pieces, { from, to: right, characters: characters.slice(start) }];
}

/** Strips of the line without ink, as [end of the ink before, begin of the ink behind]. */
function findGaps({ box: [left, top, right, bottom] }: RecognisedLine, { picture }: Sheet): readonly (readonly [number, number])[] {
  const gaps: [number, number][] = [];
  let last = left;
  for (let x = left; x < right; x++) {
    let inked = false;
    for (let y = top; y < bottom && !inked; y++) inked = (picture.pixels[y * picture.width + x] ?? 255) < inkLimit;
    if (!inked) continue;
    if (x - last > (bottom - top) * wideGap) gaps.push([last, x]);
    last = x + 1;
  }
  return gaps;
}

function weigh({ text }: RecognisedCharacter): number {
  return isCjk(text) || closing.test(text) || opening.test(text) ? 1 : 0.52;
}

/** What of the first and the last character is paper. */
function bearings(characters: readonly RecognisedCharacter[]): { readonly before: number; readonly behind: number } {
  return { before: opening.test(characters[0]?.text ?? '') ? emptyHalf : 0, behind: closing.test(characters.at(-1)?.text ?? '') ? emptyHalf : 0 };
}

function widthOf({ from, to }: Piece): number {
  return to - from;
}

function weightOf({ characters }: Piece): number {
  const { before, behind } = bearings(characters);
  return characters.reduce((sum, character) => sum + weigh(character), 0) - before - behind;
}

/** Of the longest piece; a short one is too rough a measure, and figures and letters have any width. */
function sizeOf(pieces: readonly Piece[]): number | null {
  const longest = pieces.filter(({ characters }) => characters.filter(({ text }) => isCjk(text)).length >= 3).toSorted((a, b) => widthOf(b) - widthOf(a))[0];
  return longest === undefined ? null : widthOf(longest) / weightOf(longest);
}

type Setting = { readonly size: number; readonly baseline: number; readonly left: number };

function spread(piece: Piece, { size, baseline, left }: Setting): readonly Glyph[] {
  const { before } = bearings(piece.characters);
  const unit = widthOf(piece) / Math.max(0.5, weightOf(piece));
  let at = piece.from + left - before * unit;
  const glyphs: Glyph[] = [];
  piece.characters.forEach((character, index) => {
    const width = weigh(character) * unit;
    const glyph = { text: character.text, left: at, right: at + width, baseline, size, bold: false };
    // Between words of Latin letters a space was typed; between Chinese ones the recogniser makes it up.
    if (character.startsWord && /^[A-Za-z]/.test(character.text) && /[A-Za-z]$/.test(piece.characters[index - 1]?.text ?? '')) {
      glyphs.push({ ...glyph, text: ' ', right: at });
    }
    glyphs.push(glyph);
    at += width;
  });
  return glyphs;
}
