import type { OcrReader, Picture, RecognisedLine } from '../../../ports.ts';
import type { Turn } from '../layout.ts';
import { countInk, cutOut } from './ink.ts';

/** Per cent. A page that lies wrong reads at about thirty, a poor but upright one above sixty. */
const doubtful = 55;
const better = 15;
/** Fewer characters do not tell how a line runs. */
const fewestInLine = 4;
/** How many strips a page is cut into; the fullest of them is tried. */
const strips = 4;
const others: readonly Turn[] = [90, 270, 180];

/** Whether the lines of a page say that it lies on its side or on its head: hardly one of them makes sense, or most run from top to bottom. */
export function liesWrong(lines: readonly RecognisedLine[]): boolean {
  return lines.length > 0 && sureness(lines) < doubtful;
}

/** How the page must be turned, clockwise, to be read: what makes most sense of a strip of it. 0 when nothing is better than as it is. */
export async function findTurn(picture: Picture, lines: readonly RecognisedLine[], reader: OcrReader): Promise<Turn> {
  let best: { readonly turn: Turn; readonly sure: number } = { turn: 0, sure: sureness(lines) + better };
  for (const turn of others) {
    const sure = sureness(await reader.read(fullestStrip(turnPicture(picture, turn)), 'page'));
    if (sure > best.sure) best = { turn, sure };
  }
  return best.turn;
}

function fullestStrip(picture: Picture): Picture {
  const height = Math.ceil(picture.height / strips);
  const areas = Array.from({ length: strips }, (_, at) => ({ left: 0, top: at * height, right: picture.width, bottom: Math.min(picture.height, (at + 1) * height) }));
  return cutOut(picture, areas.reduce((a, b) => (countInk(picture, b) > countInk(picture, a) ? b : a)), 0);
}

/** Mean confidence over the characters; those of lines that stand upright count nothing. */
function sureness(lines: readonly RecognisedLine[]): number {
  const all = lines.flatMap(({ characters, box: [left, top, right, bottom] }) => {
    const upright = characters.length >= fewestInLine && bottom - top > right - left;
    return characters.map(({ confidence }) => (upright ? 0 : confidence));
  });
  return all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);
}

/** Turned clockwise. */
export function turnPicture({ width, height, pixels }: Picture, turn: Turn): Picture {
  if (turn === 0) return { width, height, pixels };
  const turned = new Uint8Array(pixels.length);
  const wide = turn === 180 ? width : height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = turn === 90 ? x * wide + (height - 1 - y) : turn === 180 ? (height - 1 - y) * wide + (width - 1 - x) : (width - 1 - x) * wide + y;
      turned[at] = pixels[y * width + x] ?? 255;
    }
  }
  return { width: wide, height: turn === 180 ? height : width, pixels: turned };
}
