const financial: Readonly<Record<string, string>> = {
  壹: '一', 贰: '二', 貳: '二', 叁: '三', 參: '三', 肆: '四', 伍: '五', 陆: '六', 陸: '六', 柒: '七', 捌: '八', 玖: '九',
  拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 两: '二', 兩: '二', 俩: '二', 〇: '零', '○': '零', 点: '点', 點: '点',
};
const digits = '零一二三四五六七八九';
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * The number that a numeral writes, or null when the text is anything else: 一百二十, 两, 36.5万, 贰拾贰万捌仟, 三点五, 半,
 * 二〇二五, 廿三, 两万五, also plain 1,200 and full-width digits.
 */
export function parseChineseNumeral(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
    .replace(/廿/g, '二十').replace(/卅/g, '三十')
    .replace(/./gu, (char) => financial[char] ?? char);
  if (plain === '半' || plain === '一半') return 0.5;
  return parseLarge(plain);
}

/** Yuan, or null when the text is no amount of money: 叁拾陆万伍仟元整, ￥228,800.00元, 36.5万元, 三元五角. */
export function parseChineseAmount(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const found = /^(?:人民币|RMB|CNY)?[:：]?(?:大写|小写)?[:：]?(?:人民币)?(¥)?(.*?)$/u.exec(plain);
  const body = (found?.[2] ?? '').replace(/[整正]$/u, '');
  const parts = /^(?:(.+?)(元|圆|块))?(?:零?(.+?)角)?(?:零?(.+?)分)?$/u.exec(body);
  if (parts === null || body === '') return found?.[1] === undefined ? null : parseChineseNumeral(body);
  const values = [parts[1], parts[3], parts[4]].map((part) => (part === undefined ? 0 : parseChineseNumeral(part)));
  const [yuan, jiao, fen] = values;
  if (typeof yuan !== 'number' || typeof jiao !== 'number' || typeof fen !== 'number') return null;
  return Math.round(yuan * 100 + jiao * 10 + fen) / 100;
}

/** The part before the last 亿 or 万 is a numeral of its own: 一万二千亿, 1.2亿, 3万5千. */
function parseLarge(text: string): number | null {
  const at = Math.max(text.lastIndexOf('亿'), text.includes('亿') ? -1 : text.lastIndexOf('万'));
  if (at === -1) return parseSection(text);
  const unit = large[text[at] ?? ''] ?? 1;
  const high = parseLarge(text.slice(0, at));
  const rest = text.slice(at + 1);
  if (high === null) return null;
  if (rest === '') return exact(high * unit);
  const low = isLoneDigit(rest) ? (parseSection(rest) ?? 0) * (unit / 10) : parseLarge(rest.replace(/^零/, ''));
  return low === null || low >= unit ? null : exact(high * unit + low);
}

/** 两万五 is 25000, but 两万零五 is 20005. */
function isLoneDigit(text: string): boolean {
  return text.length === 1 && digits.indexOf(text) > 0;
}

function parseSection(text: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const [whole = '', fraction, ...more] = text.split('点');
  if (more.length > 0 || whole === '') return null;
  const value = /^[零一二三四五六七八九]{2,}$/.test(whole) ? digitString(whole) : parseUnits(whole);
  if (value === null || fraction === undefined) return value;
  return /^[零一二三四五六七八九]+$/.test(fraction) ? Number(`${value}.${spell(fraction)}`) : null;
}

/** 二〇二五 is read digit by digit; 零五 is 5. */
function digitString(text: string): number {
  return Number(spell(text));
}

function spell(text: string): string {
  return text.replace(/./gu, (char) => String(digits.indexOf(char)));
}

/** Units must fall: 三千二百一十. A digit before each, except that 十 may open. */
function parseUnits(text: string): number | null {
  let total = 0;
  let above = Infinity;
  let rest = text;
  while (rest !== '') {
    const zeros = total > 0 && rest.startsWith('零');
    if (zeros) rest = rest.slice(1);
    const found = /^([零一二三四五六七八九]|\d+(?:\.\d+)?)?([十百千])?/u.exec(rest);
    const [taken = '', digit, unitName] = found ?? [];
    const unit = unitName === undefined ? 1 : (small[unitName] ?? 1);
    if (taken === '' || unit >= above || (digit === undefined && unitName !== '十')) return null;
    const value = digit === undefined ? 1 : /\d/.test(digit) ? Number(digit) : digits.indexOf(digit);
    const colloquial = unitName === undefined && !zeros && total > 0 && above >= 100;
    total += value * (colloquial ? above / 10 : unit);
    above = unit;
    rest = rest.slice(taken.length);
  }
  return text === '' ? null : exact(total);
}

/** 36.3万 is 363000, not 362999.99999999994. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
