/** Which of several expressions may match a text, as a bit for each: the first expression is bit 0. */
export type CharacterGate = (text: string) => number;

/** Characters fall into so many boxes; two of one box let an expression through in vain, and nothing worse. */
const boxes = 4096;

/**
 * For a handful of expressions that are run on everything: of each (31 at most) the characters of which any match has at least one,
 * or '' when that cannot be said. One look at each character of a text tells which expressions need not be run.
 */
export function characterGate(needed: readonly string[]): CharacterGate {
  const table = new Int32Array(boxes);
  let always = 0;
  needed.forEach((characters, bit) => {
    if (characters === '') always |= 1 << bit;
    for (const char of characters.split('')) table[boxOf(char.charCodeAt(0))] = (table[boxOf(char.charCodeAt(0))] ?? 0) | (1 << bit);
  });
  return (text) => {
    let met = always;
    for (let at = 0; at < text.length; at += 1) met |= table[boxOf(text.charCodeAt(at))] as number;
    return met;
  };
}

function boxOf(code: number): number {
  return code & (boxes - 1);
}
