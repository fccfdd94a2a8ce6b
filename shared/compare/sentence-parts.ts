/** A part of a sentence between commas, stops and colons, with its place. The marks within a number or a time of day (48,000; 9:00) part nothing. */
export type Part = { readonly text: string; readonly index: number };

const part = /(?:[^，,；;。：:！？]|(?<=\d)[,:：，](?=\d))+/gu;

export function readParts(sentence: string): readonly Part[] {
  return [...sentence.matchAll(part)].map((match) => ({ text: match[0], index: match.index }));
}
