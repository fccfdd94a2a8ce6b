import { parseChineseNumeral } from '../text/chinese-numerals.ts';

/** How a number is written; clauses of one list share it. `decimal` counts its parts: 1.1 is decimal2. */
export type LabelKind =
  | 'part' | 'chapter' | 'section' | 'article' | 'item' | 'annex'
  | 'chinese' | 'chinese-bracket' | 'arabic' | 'decimal2' | 'decimal3' | 'decimal4'
  | 'arabic-bracket' | 'arabic-closed' | 'circled' | 'dash' | 'bullet';

export type ClauseLabel = {
  readonly kind: LabelKind;
  /** As written, without the mark or blank that only separates: 四, 1., （三）, 1.1, 第一条, 附件一. */
  readonly text: string;
  /** 1.2.3 → [1, 2, 3]; one number for all other kinds, none for dashes. */
  readonly numbers: readonly number[];
  /** Where the clause's own words begin in the paragraph's text. */
  readonly end: number;
};

const zh = '[〇零一二三四五六七八九十百]{1,5}';
const num = '[0-9０-９]{1,3}';
const gap = '[ \\t\\u3000\\u00a0]*';
const blank = '[ \\t\\u3000\\u00a0]';
/** Behind a bare number and a blank these make it an amount (3 名社工), not a label. */
const measures = '名个场次人例年月日份户期小时元万点条项篇节位周天季°%％';

/** Longest and most telling forms first; group 1 is the label as written, group 2 its number. */
const forms: readonly (readonly [LabelKind, RegExp])[] = [
  ['annex', new RegExp(`^(附${blank}?[件表录]${gap}(${zh}|${num}|[A-Z])?)(?:${gap}[:：、.．\\-—]${gap}|${blank}+|(?=[《（(])|$)`, 'u')],
  ['annex', /^(附())[:：]\s*(?=\S)/u],
  ['part', new RegExp(`^(第${gap}(${zh}|${num})${gap}(?:部分|篇|卷))${gap}[:：、]?${gap}`, 'u')],
  ['chapter', new RegExp(`^(第${gap}(${zh}|${num})${gap}章)${gap}[:：、]?${gap}`, 'u')],
  ['section', new RegExp(`^(第${gap}(${zh}|${num})${gap}节)${gap}[:：、]?${gap}`, 'u')],
  ['article', new RegExp(`^(第${gap}(${zh}|${num})${gap}条)(?!${gap}第${gap}${zh}[款项]|项(?!目)|例(?!外)|[款约的和至、及])${gap}[:：、.．]?${gap}`, 'u')],
  ['item', new RegExp(`^(第${gap}(${zh}|${num})${gap}[款项])${gap}[:：、.．]?${gap}`, 'u')],
  ['item', new RegExp(`^(第(${zh}))[，,、：:]${gap}`, 'u')],
  ['chinese-bracket', new RegExp(`^([（(]${gap}(${zh})${gap}[）)])${gap}[、.．:：]?${gap}`, 'u')],
  ['arabic-bracket', new RegExp(`^([（(]${gap}(${num})${gap}[）)])(?![倍元万])${gap}[、.．]?${gap}`, 'u')],
  ['chinese', new RegExp(`^((${zh}))${gap}[、.．:：]${gap}`, 'u')],
  ['chinese', new RegExp(`^((${zh}))${blank}+(?=\\S)(?![${measures}])`, 'u')],
  ['decimal4', new RegExp(`^((${num}(?:[.．]${num}){3,}))[.．、]?${gap}(?![0-9.．])`, 'u')],
  ['decimal3', new RegExp(`^((${num}(?:[.．]${num}){2}))[.．、]?${gap}(?![0-9.．])`, 'u')],
  ['decimal2', new RegExp(`^((${num}[.．]${num}))[.．、]?(${gap})(?![0-9.．%％～~\\-])`, 'u')],
  ['arabic', new RegExp(`^((${num})[.．])${gap}(?![0-9０-９])`, 'u')],
  ['arabic', new RegExp(`^((${num}))(?:、|[:：](?!\\d))${gap}(?!\\d+[、月日时年])`, 'u')],
  ['arabic-closed', new RegExp(`^((${num})[）)])${gap}[、.．]?${gap}`, 'u')],
  ['circled', /^(([①-⑳]))[ \t\u3000]*[、.．]?[ \t\u3000]*/u],
  ['arabic', new RegExp(`^((${num}))${blank}+(?=[\\p{Script=Han}《“"])(?![${measures}])`, 'u')],
  ['dash', /^((?:——|--|–|—|-)())[ \t\u3000]*(?=\p{Script=Han})/u],
  ['bullet', /^([●•◆■□◇○▪➢✓√·]())[ \t\u3000]*/u],
];
const front = /^[\s\u3000]*(?:[★▲*＊☆△※#]+[\s\u3000]*)?/u;

/** The number typed at the head of a paragraph; null when there is none. Amounts, decimals and dates are no numbers of clauses. */
export function readLabel(text: string): ClauseLabel | null {
  const offset = front.exec(text)?.[0].length ?? 0;
  const rest = text.slice(offset);
  for (const [kind, form] of forms) {
    const found = form.exec(rest);
    if (found === null) continue;
    if (kind === 'decimal2' && isAmount(found[2] ?? '', found[3] ?? '', rest.slice(found[0].length))) continue;
    const label = (found[1] ?? '').replace(/\s/gu, '');
    const end = offset + found[0].length;
    // 附件 inside a sentence (附件 所列指标…) is a reference, not a title.
    if (kind === 'annex' && /[。；;]/u.test(text.slice(end)) && text.length - end > 12) return null;
    return { kind, text: label, numbers: readNumbers(found[2] ?? ''), end };
  }
  return null;
}

/** An automatic number seen as a label: bullets and unknown forms included, so that every automatic number opens a clause. */
export function readAutomaticLabel(label: string): ClauseLabel {
  const read = readLabel(label) ?? readLabel(`${label}　字`) ?? readLabel(`${label}、`);
  if (read === null) return { kind: 'bullet', text: label, numbers: [], end: 0 };
  return { ...read, text: label, end: 0 };
}

function readNumbers(written: string): readonly number[] {
  if (written === '') return [];
  return written.normalize('NFKC').split('.').map((part) => {
    const circled = part.codePointAt(0) ?? 0;
    if (/^[A-Z]$/.test(part)) return circled - 64;
    return parseChineseNumeral(part) ?? 0;
  });
}

/** 1.5万元 and 0.5分 are amounts; 1.1服务对象 is a label though no blank follows. */
function isAmount(number: string, blankBehind: string, behind: string): boolean {
  const [whole = '', part = ''] = number.normalize('NFKC').split('.');
  if (Number(whole) === 0 || part === '0' || part.length > 2) return true;
  if (blankBehind !== '') return behind === '';
  return behind === '' || /^[万亿元倍米平公千克小时分个名人次天年月日折至度]/u.test(behind);
}
