import { formatNumber } from './number-formats.ts';

/** Yuan as contracts write them in words: 壹拾壹万伍仟元整, 壹元零伍分. From nothing to below a hundred million; rounded to fen. */
export function writeAmountInWords(yuan: number): string {
  const fen = Math.round(yuan * 100);
  const [whole, tenths, hundredths] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  if (tenths === 0 && hundredths === 0) return `${writeWhole(whole)}元整`;
  const jiao = tenths === 0 ? '零' : `${writeNumber(tenths)}角`;
  return `${writeWhole(whole)}元${jiao}${hundredths === 0 ? '整' : `${writeNumber(hundredths)}分`}`;
}

/** Word's numbering ends before a million; money does not. */
function writeWhole(value: number): string {
  const [thousands, rest] = [Math.floor(value / 10_000), value % 10_000];
  if (thousands === 0) return writeNumber(rest);
  const gap = rest > 0 && rest < 1_000 ? '零' : '';
  return `${writeNumber(thousands)}万${gap}${rest === 0 ? '' : writeNumber(rest)}`;
}

function writeNumber(value: number): string {
  return formatNumber(value, 'chineseLegalSimplified');
}
