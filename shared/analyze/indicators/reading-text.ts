import type { Range } from '../../model/source-document.ts';
import { foldText } from '../../text/fold.ts';
import { findNames } from '../clauses/party-names.ts';
import type { PartyNames } from '../clauses/party-names.ts';

/** Folded text of a paragraph in which every character of a party's name is the party's mark, so that places stay. */
export type ReadingText = {
  readonly text: string;
  toOriginal(range: Range): Range;
  toFolded(offset: number): number;
};

/** 每村（社区）: a word in brackets that only widens the one before it parts nothing. */
const widening = /[（(](社区|居|街道|镇|街|居委会|村|区|儿童之家|含)[）)]/gu;

/** 完成个案l0例: a one that recognition took for a letter. */
const misread = /(?<=[\u4e00-\u9fff])[lI](?=\d{1,4}(?:[例个场次人户份名期%]))/gu;

export function readText(original: string, names: PartyNames): ReadingText {
  const folded = foldText(original);
  let marked = '';
  let copied = 0;
  for (const { from, end, mark } of findNames(folded.text, names)) {
    marked += folded.text.slice(copied, from) + mark.repeat(end - from);
    copied = end;
  }
  const text = (marked + folded.text.slice(copied)).replace(misread, '1').replace(widening, (_, word: string) => `或${word}或`);
  return { text, toOriginal: folded.toOriginal, toFolded: folded.toFolded };
}
