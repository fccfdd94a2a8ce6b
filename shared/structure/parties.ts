import type { Parties, Party } from '../model/contract-outline.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Result } from '../result.ts';
import { message } from '../result.ts';
import { foldText } from '../text/fold.ts';
import { readPartyLines } from './party-lines.ts';
import type { PartyLine } from './party-lines.ts';
import { letterRoles, nameLeaning, providerRoles, purchaserRoles } from './party-words.ts';

type Side = 'purchaser' | 'provider';
type Letter = (typeof letterRoles)[number];

const roleWords: { readonly [side in Side]: readonly string[] } = { purchaser: purchaserRoles, provider: providerRoles };

/**
 * Who pays and who serves, by the head of the document: the roles named there, the kinds of names, and who pays whom in
 * the text. 甲方 is not always the purchaser.
 */
export function readParties(document: SourceDocument): Result<Parties> {
  const text = document.paragraphs.map((paragraph) => foldText(paragraph.text).text).join('\n');
  const lines = readPartyLines(document);
  const weights = lines.map(leaning);
  const letters = readLetters(lines, weights, text);
  const purchaser = readParty('purchaser', lines, weights, letters, text);
  const provider = readParty('provider', lines, weights, letters, text);
  const isClear = purchaser.name !== null || provider.name !== null || lines.some((_, at) => weights[at] !== 0);
  const messages = isClear ? [] : [message('parties-unclear')];
  return { value: { purchaser, provider }, messages };
}

/** Above 0: this line speaks of the purchaser. A role that is named weighs more than the kind of name. */
function leaning({ words, name }: PartyLine): number {
  const named = words.reduce((sum, word) => sum + (isIn(purchaserRoles, word) ? 3 : isIn(providerRoles, word) ? -3 : 0), 0);
  return named + (name === null ? 0 : nameLeaning(name) * 2);
}

function readLetters(lines: readonly PartyLine[], weights: readonly number[], text: string): ReadonlyMap<Letter, Side> {
  let first = 0.5 + payment(text);
  lines.forEach((line, at) => {
    if (line.words.includes('甲方')) first += weights[at] ?? 0;
    if (line.words.includes('乙方')) first -= weights[at] ?? 0;
  });
  return first >= 0 ? new Map([['甲方', 'purchaser'], ['乙方', 'provider']]) : new Map([['甲方', 'provider'], ['乙方', 'purchaser']]);
}

/** 甲方向乙方支付 counts for 甲方; penalties, compensation and what an employer owes its own people do not. */
function payment(text: string): number {
  const pattern = /(甲方|乙方)[^。；\n甲乙]{0,24}?(?:向|给)(甲方|乙方)(?:一次性|分期|分次|足额|按时)?(?:支付|拨付|付款)(?![^。；]{0,8}(?:违约金|赔偿|滞纳金|利息))|由(甲方|乙方)[^。；\n甲乙]{0,12}(?:支付|拨付)(?![^。；]{0,8}(?:违约金|赔偿|工资|薪酬|加班|补贴|津贴|社保|社会保险|税|医疗))/gu;
  let sum = 0;
  for (const [, payer, payee, by] of text.matchAll(pattern)) {
    if (payer !== payee || by !== undefined) sum += (by ?? payer) === '甲方' ? 1 : -1;
  }
  return Math.max(-2, Math.min(2, sum));
}

function readParty(side: Side, lines: readonly PartyLine[], weights: readonly number[], letters: ReadonlyMap<Letter, Side>, text: string): Party {
  const sideOf = (line: PartyLine, at: number): Side => {
    const letter = letterRoles.find((each) => line.words.includes(each));
    if (letter !== undefined) return letters.get(letter) ?? 'purchaser';
    return (weights[at] ?? 0) >= 0 ? 'purchaser' : 'provider';
  };
  const own = lines.filter((line, at) => sideOf(line, at) === side);
  const other: Side = side === 'purchaser' ? 'provider' : 'purchaser';
  const name = own.find((line) => line.name !== null)?.name ?? null;
  const words = new Set(own.flatMap((line) => line.words).filter((word) => !isIn(roleWords[other], word)));
  for (const word of roleWords[side]) if (text.includes(word)) words.add(word);
  for (const [letter, letterSide] of letters) if (letterSide === side && text.includes(letter)) words.add(letter);
  if (words.size === 0) words.add([...letters].find(([, letterSide]) => letterSide === side)?.[0] ?? '甲方');
  const usualWord = mostUsed([...words], text);
  if (name !== null) words.add(name);
  return { name, words: [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)), usualWord };
}

function mostUsed(words: readonly string[], text: string): string {
  let best = '';
  let most = -1;
  for (const word of words) {
    const count = text.split(word).length - 1;
    if (count > most) [best, most] = [word, count];
  }
  return best;
}

function isIn(words: readonly string[], word: string): boolean {
  return words.includes(word);
}
