import type { Range } from '../../model/source-document.ts';
import type { Parameters } from '../ratios/parameters.ts';

type Field = Parameters['duties']['fields'][number];

/** A field of the list with the words of the sentence that speak of it. */
export type FieldPlace = { readonly field: Field; readonly range: Range };

/** What somebody must leave alone is nobody's task: 不得干预, 不对乙方人员进行考勤. */
const negated = /不得|不应|不对|不再|不予|不承担|不负|不直接|禁止|无权|有权|可以|视为/u;
/** 在甲方付款前, 收到发票后10日内, 评估合格后: when something is done. */
const occasion = /(?:在|于|自|待|经|收到|接到)[^，；]{1,24}?(?:之?[前后]|期间|时|以?内)(?=[^，；])|[^，；]{0,40}(?:之?[前后]|期间|时|以?内|[^目标]的)$/gu;
/** What somebody has from the other party: 使用甲方提供的场地. */
const given = /[^，；、]{0,8}提供的[^，；、]{0,12}|开具[^，；]*|[^，；、]*(?:发票|收据)/gu;
/** Without one of these words nothing is given; they are looked for first, for `given` begins with anything. */
const hasGiven = /提供的|开具|发票|收据/u;

/**
 * The fields a sentence gives somebody a task in, each once, in reading order: 提供场地和名单，协调乡镇支持 is three. The
 * first word of a piece governs what comes behind it.
 */
export function findFields(sentence: string, { fields, aside }: Parameters['duties']): readonly FieldPlace[] {
  const found: FieldPlace[] = [];
  for (const piece of sentence.matchAll(/[^，；]+/gu)) {
    if (negated.test(piece[0])) continue;
    const cuts = hasGiven.test(piece[0]) ? [...aside, occasion, given] : [...aside, occasion];
    const bare = cuts.reduce((text: string, cut) => text.replaceAll(cut, (words) => ' '.repeat(words.length)), piece[0]);
    for (const part of partsOf(bare)) {
      const field = governing(part.text, fields);
      if (field !== null && !found.some((one) => one.field === field)) found.push({ field, range: [piece.index + part.at, piece.index + part.at + part.text.length] });
    }
  }
  return found;
}

/** Only what is handed over is listed thing by thing: 提供办公场地和困难群众名单. */
function partsOf(piece: string): readonly { readonly text: string; readonly at: number }[] {
  if (!/提供|保障|落实/u.test(piece)) return [{ text: piece, at: 0 }];
  return [...piece.matchAll(/[^、和及与]+/gu)].map((match) => ({ text: match[0], at: match.index }));
}

function governing(text: string, fields: readonly Field[]): Field | null {
  const placed: { readonly field: Field; readonly at: number }[] = [];
  for (const field of fields) {
    const at = firstPlace(text, field.words);
    if (at !== -1) placed.push({ field, at });
  }
  const leading = placed.find(({ field }) => field.leading);
  if (leading !== undefined) return leading.field;
  const first = placed.toSorted((a, b) => a.at - b.at)[0]?.field ?? null;
  return first === null ? null : placed.find(({ field }) => field.over.includes(first.id))?.field ?? first;
}

/** Where the first of the words begins; -1 when there is none. */
function firstPlace(text: string, words: readonly string[]): number {
  let first = -1;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at !== -1 && (first === -1 || at < first)) first = at;
  }
  return first;
}
