import { describe, expect, it } from 'vitest';
import type { OcrReader, Picture, RecognisedLine } from '#shared/ports.ts';
import { findTurn, liesWrong, turnPicture } from '#shared/ingest/pdf/scan/find-turn.ts';

const line = (confidence: number, box: RecognisedLine['box']): RecognisedLine => ({ box, characters: [...'乙方应当'].map((text) => ({ text, left: 0, startsWord: false, confidence })) });
const level = [0, 0, 100, 10] as const;
const upright = [0, 0, 10, 100] as const;
/** Two by three, each pixel its own grey. */
const picture: Picture = { width: 2, height: 3, pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]) };

/** Reads with the confidence given for each attempt, in order. */
function readerOf(attempts: readonly number[]): OcrReader {
  let at = 0;
  return { read: () => Promise.resolve([line(attempts[at++] ?? 0, level)]), close: () => Promise.resolve() };
}

describe('a page that lies wrong', () => {
  it('is told by words that make no sense, or by lines that run from top to bottom', () => {
    expect([[line(30, level)], [line(90, upright)], [line(90, level)], []].map(liesWrong)).toEqual([true, true, false, false]);
  });

  it('is turned to where a strip of it makes most sense, and stays where nothing is much better', async () => {
    expect(await findTurn(picture, [line(30, level)], readerOf([20, 88, 35]))).toBe(270);
    expect(await findTurn(picture, [line(90, upright)], readerOf([91, 20, 30]))).toBe(90);
    expect(await findTurn(picture, [line(50, level)], readerOf([60, 40, 55]))).toBe(0);
  });

  it.each([
    [90, 3, [5, 3, 1, 6, 4, 2]],
    [180, 2, [6, 5, 4, 3, 2, 1]],
    [270, 3, [2, 4, 6, 1, 3, 5]],
  ] as const)('is turned clockwise by %i degrees pixel by pixel', (turn, width, pixels) => {
    const turned = turnPicture(picture, turn);
    expect([turned.width, [...turned.pixels]]).toEqual([width, [...pixels]]);
  });
});
