import { formatNumber } from './number-formats.ts';

/** Yuan as contracts write them in words: 壹拾壹万伍仟元整, 壹元零伍分. Not negative, below a hundred million; rounded to fen. */
export function writeAmountInWords(yuan: number): string {
  const fen = Math.round(yuan * 100);
  const [whole, tenths, hundredths] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const words = (value: number): string => formatNumber(value, 'chineseLegalSimplified');
  if (tenths === 0 && hundredths === 0) return `${words(whole)}元整`;
  const jiao = tenths === 0 ? '零' : `${words(tenths)}角`;
  return `${words(whole)}元${jiao}${hundredths === 0 ? '整' : `${words(hundredths)}分`}`;
}
