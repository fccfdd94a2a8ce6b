import type { Matrix } from './pdfjs.ts';

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function applyTo(matrix: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Six numbers from a file or from pdf.js; anything else changes nothing. */
export function readMatrix(value: unknown): Matrix {
  const numbers = isNumberList(value) ? value : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return numbers.length === 6 ? [a, b, c, d, e, f] : identity;
}

export function isNumberList(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return (Array.isArray(value) && value.every((item) => typeof item === 'number')) || value instanceof Float32Array;
}
