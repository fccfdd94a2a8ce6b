import type { Bearer, ContractOutline, SectionKind, Statement } from '../../model/contract-outline.ts';
import type { Range, SourceDocument } from '../../model/source-document.ts';
import { foldText } from '../../text/fold.ts';
import type { FoldedText } from '../../text/fold.ts';
import { buildMatchingText } from './matching-text.ts';
import { hasOtherSubject } from './other-subject.ts';
import { readDenials } from './read-denials.ts';
import { readRows } from './read-rows.ts';
import type { MatchingText } from './matching-text.ts';
import type { PartyNames } from './party-names.ts';

/** What rules are matched against: one sentence, with what the sentence behind it may add to its meaning. */
export type Unit = {
  readonly paragraph: number;
  readonly range: Range;
  readonly matching: MatchingText;
  /** The sentence and the one behind it: 但双方另有约定的除外 may stand behind a semicolon. */
  readonly reach: string;
  /** In a table: the short cells beside it; '' elsewhere. */
  readonly row: string;
  readonly dutyOf: Bearer;
  readonly section: SectionKind;
  readonly heading: boolean;
  /** Listed as what is not owed: 乙方不承担下列事项. */
  readonly denied: boolean;
  /** About somebody else than the parties. */
  readonly aside: boolean;
};

const closed = /[。；;！!？?]["”’」）)]*\s*$/u;
const numbered = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳]|第[\d一二三四五六七八九十百]{1,4}[条项款])/u;

/** Of a paragraph that is not denied. */
const nowhere: Range = [0, 0];

export function readUnits(document: SourceDocument, outline: ContractOutline, names: PartyNames): readonly Unit[] {
  const rows = readRows(document);
  const denials = readDenials(document, outline);
  const { statements, contexts } = outline;
  const units: Unit[] = [];
  for (let from = 0, to = 0; from < statements.length; from = to) {
    const { paragraph } = statements[from] as Statement;
    while (statements[to]?.paragraph === paragraph) to += 1;
    const text = document.paragraphs[paragraph]?.text ?? '';
    const whole = joinCutSentences(text, statements.slice(from, to));
    const row = rows.get(paragraph) ?? '';
    const denial = denials.get(paragraph) ?? nowhere;
    const heading = contexts[paragraph]?.heading ?? false;
    // A typed number is not what the sentence says: 6.2 乙方免费提供场地 begins with 乙方.
    const start = contexts[paragraph]?.textStart ?? 0;
    const folded = foldText(text);
    let behind = readSentence(whole[0] as Statement, start, folded, names);
    for (let index = 0; index < whole.length; index += 1) {
      const { range, dutyOf, section } = whole[index] as Statement;
      const matching = behind;
      const next = whole[index + 1];
      if (next !== undefined) behind = readSentence(next, start, folded, names);
      const reach = next !== undefined && !isNumbered(text, next) ? matching.text + behind.text : matching.text;
      units.push({ paragraph, range, matching, reach, row, dutyOf, section, heading, denied: range[0] < denial[1] && range[1] > denial[0], aside: hasOtherSubject(matching.text) });
    }
  }
  return units;
}

function readSentence({ range }: Statement, start: number, folded: FoldedText, names: PartyNames): MatchingText {
  return buildMatchingText(folded, Math.min(Math.max(range[0], start), range[1]), range[1], names);
}

/** A sentence cut in the middle (a line break, a stray space) is put together again. */
function joinCutSentences(text: string, statements: readonly Statement[]): readonly Statement[] {
  if (statements.length < 2) return statements;
  const joined: Statement[] = [];
  for (const statement of statements) {
    const before = joined.at(-1);
    const cut = before !== undefined && !closed.test(text.slice(before.range[0], before.range[1])) && !isNumbered(text, statement);
    if (cut) joined[joined.length - 1] = { ...before, range: [before.range[0], statement.range[1]] };
    else joined.push(statement);
  }
  return joined;
}

function isNumbered(text: string, { range: [from, to] }: Statement): boolean {
  return numbered.test(text.slice(from, to));
}
