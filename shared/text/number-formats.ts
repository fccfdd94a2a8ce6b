/**
 * Numbers as word processors write them for `w:numFmt` (ISO/IEC 29500-1, 17.18.59); where the standard is silent, as
 * Word 16 shows them. A format that is not known, or does not reach so far, gives plain digits.
 */
export function formatNumber(value: number, format: string): string {
  return formats.get(format)?.(value) ?? String(value);
}

/** null where the format has no sign for the value. */
type Format = (value: number) => string | null;

type Numerals = {
  readonly digits: string;
  /** ten, hundred, thousand */
  readonly units: readonly [string, string, string];
  readonly tenThousand: string;
  /** Written for skipped places inside a number; '' where the language writes none. */
  readonly gap: string;
  /** 一 before a unit: always, except for 10–19, or never. */
  readonly one: 'always' | 'not-10-to-19' | 'never';
};

const simplified: Numerals = { digits: '〇一二三四五六七八九', units: ['十', '百', '千'], tenThousand: '万', gap: '〇', one: 'not-10-to-19' };
const traditional: Numerals = { ...simplified, tenThousand: '萬', gap: '零' };
const japanese: Numerals = { ...simplified, gap: '', one: 'never' };
const legalSimplified: Numerals = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['拾', '佰', '仟'], tenThousand: '万', gap: '零', one: 'always' };
const legalTraditional: Numerals = { digits: '零壹貳參肆伍陸柒捌玖', units: ['拾', '佰', '仟'], tenThousand: '萬', gap: '零', one: 'always' };

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

const formats: ReadonlyMap<string, Format> = new Map(Object.entries<Format>({
  none: () => '',
  bullet: () => '•',
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => (value >= 0 && value < 10 ? `0${value}` : String(value)),
  numberInDash: (value) => `- ${value} -`,
  decimalFullWidth: (value) => writeDigits(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => writeDigits(value, '０１２３４５６７８９'),
  upperLetter: (value) => writeLetters(value, 'A'),
  lowerLetter: (value) => writeLetters(value, 'a'),
  upperRoman: writeRoman,
  lowerRoman: (value) => writeRoman(value)?.toLowerCase() ?? null,
  chineseCounting: writeCounting,
  taiwaneseCounting: writeCounting,
  chineseCountingThousand: (value) => writeNumerals(value, simplified),
  taiwaneseCountingThousand: (value) => writeNumerals(value, traditional),
  japaneseCounting: (value) => writeNumerals(value, japanese),
  chineseLegalSimplified: (value) => writeNumerals(value, legalSimplified),
  ideographLegalTraditional: (value) => writeNumerals(value, legalTraditional),
  ideographDigital: (value) => writeDigits(value, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => writeDigits(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => writeDigits(value, '○一二三四五六七八九'),
  ideographTraditional: (value) => signOf(value, stems),
  ideographZodiac: (value) => signOf(value, branches),
  ideographZodiacTraditional: (value) => (value >= 1 && value <= 60 ? `${stems[(value - 1) % 10]}${branches[(value - 1) % 12]}` : null),
  decimalEnclosedCircle: (value) => signFrom(value, '①', 20),
  decimalEnclosedCircleChinese: (value) => signFrom(value, '①', 20),
  decimalEnclosedParen: (value) => signFrom(value, '⑴', 20),
  decimalEnclosedFullstop: (value) => signFrom(value, '⒈', 20),
  ideographEnclosedCircle: (value) => signFrom(value, '㊀', 10),
}));

function writeDigits(value: number, digits: string): string | null {
  if (value < 0) return null;
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** 一 … 九十九 in words, from 100 on digit by digit: 一○一. */
function writeCounting(value: number): string | null {
  return value >= 100 || value < 1 ? writeDigits(value, '○一二三四五六七八九') : writeNumerals(value, simplified);
}

function writeNumerals(value: number, numerals: Numerals): string | null {
  if (value < 0 || value >= 1_000_000) return null;
  if (value === 0) return numerals.digits[0] ?? null;
  const upper = Math.floor(value / 10_000);
  const lower = value % 10_000;
  const gap = upper > 0 && lower > 0 && lower < 1_000 ? numerals.gap : '';
  const leading = upper === 0 ? '' : `${writeGroup(upper, numerals, true)}${numerals.tenThousand}`;
  return `${leading}${gap}${writeGroup(lower, numerals, upper === 0)}`;
}

/** 0–9999; `first`: nothing stands before it, so 10 may be 十 alone. */
function writeGroup(value: number, numerals: Numerals, first: boolean): string {
  let written = '';
  let skipped = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped && written !== '') written += numerals.gap;
    skipped = false;
    const unit = numerals.units[power - 1] ?? '';
    const bare = digit === 1 && unit !== ''
      && (numerals.one === 'never' || numerals.one === 'not-10-to-19' && power === 1 && written === '' && first);
    written += `${bare ? '' : numerals.digits[digit] ?? ''}${unit}`;
  }
  return written;
}

/** A … Z, AA, BB … ZZ, AAA: one letter repeated. */
function writeLetters(value: number, first: string): string | null {
  if (value < 1 || value > 780) return null;
  return String.fromCharCode(first.charCodeAt(0) + (value - 1) % 26).repeat(Math.ceil(value / 26));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function writeRoman(value: number): string | null {
  if (value < 1 || value > 3_999) return null;
  let left = value;
  let written = '';
  for (const [amount, sign] of romans) {
    while (left >= amount) {
      written += sign;
      left -= amount;
    }
  }
  return written;
}

function signOf(value: number, signs: string): string | null {
  return signs[value - 1] ?? null;
}

function signFrom(value: number, first: string, last: number): string | null {
  return value >= 1 && value <= last ? String.fromCharCode(first.charCodeAt(0) + value - 1) : null;
}
