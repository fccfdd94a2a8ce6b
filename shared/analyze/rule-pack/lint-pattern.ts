import { gapWays } from './gap-ways.ts';

const longestGap = 40;
/** Two widest gaps side by side share their characters in 1681 ways, three in seventy thousand. */
const mostWays = 3000;
/** With fewer ranges than this no pattern reaches so many. */
const fewestRanges = 3;

/** Why a pattern may not run over untrusted text; null when it may. Works on the written form, lists and gaps expanded. */
export function lintPattern(source: string): string | null {
  const unbounded = /(?<!\\)(?:[*+]|\{\d+,\})/.exec(source.replace(/\[[^\]]*\]/g, '字'));
  if (unbounded) return `unbounded repetition ${unbounded[0]}: give an upper bound, or use ~n`;
  for (const [, most] of source.matchAll(/\{\d+(?:,(\d+))?\}/g)) {
    if (Number(most ?? 0) > longestGap) return `a gap of more than ${longestGap} characters`;
  }
  if (nestedQuantifier(source)) return 'a repetition inside a repetition';
  if (source.split('{').length <= fewestRanges) return null;
  const ways = gapWays(source);
  return ways > mostWays ? `gaps side by side that share characters in ${ways} ways: put a word between them` : null;
}

/** Finds (…{0,9}…){0,9}: the shape that makes a matcher try the same text in exponentially many ways. */
function nestedQuantifier(source: string): boolean {
  const open: boolean[] = [];
  const plain = source.replace(/\\./g, '字').replace(/\[[^\]]*\]/g, '字').replace(/\(\?(?:<?[=!]|:|<\w+>)/g, '(');
  for (let index = 0; index < plain.length; index += 1) {
    const char = plain[index];
    if (char === '(') open.push(false);
    else if (char === '{') open.fill(true);
    else if (char === ')' && open.pop() === true && plain[index + 1] === '{') return true;
  }
  return false;
}
