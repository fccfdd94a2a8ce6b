import type { Bearer, ContractOutline, SectionKind, Statement } from '../../model/contract-outline.ts';
import type { Range, SourceDocument } from '../../model/source-document.ts';
import { foldText } from '../../text/fold.ts';
import { buildMatchingText } from './matching-text.ts';
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
};

const closed = /[。；;！!？?]["”’」）)]*\s*$/u;
const numbered = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳]|第[\d一二三四五六七八九十百]{1,4}[条项款])/u;

export function readUnits(document: SourceDocument, outline: ContractOutline, names: PartyNames): readonly Unit[] {
  const byParagraph = new Map<number, Statement[]>();
  for (const statement of outline.statements) {
    const list = byParagraph.get(statement.paragraph);
    if (list === undefined) byParagraph.set(statement.paragraph, [statement]);
    else list.push(statement);
  }
  const rows = readRows(document);
  const denials = readDenials(document, outline);
  return [...byParagraph].flatMap(([paragraph, statements]) => {
    const text = document.paragraphs[paragraph]?.text ?? '';
    const folded = foldText(text);
    const whole = joinCutSentences(text, statements);
    const row = rows.get(paragraph) ?? '';
    const [deniedFrom, deniedTo] = denials.get(paragraph) ?? [0, 0];
    const heading = outline.contexts[paragraph]?.heading ?? false;
    // A typed number is not what the sentence says: 6.2 乙方免费提供场地 begins with 乙方.
    const start = outline.contexts[paragraph]?.textStart ?? 0;
    const readings = whole.map(({ range: [from, to] }) => buildMatchingText(folded, [Math.min(Math.max(from, start), to), to], names));
    return whole.map(({ range, dutyOf, section }, index): Unit => {
      const matching = readings[index] ?? { text: '', toOriginal: () => range };
      const next = whole[index + 1];
      const follows = next !== undefined && !numbered.test(text.slice(...next.range));
      const reach = matching.text + (follows ? (readings[index + 1]?.text ?? '') : '');
      const denied = range[0] < deniedTo && range[1] > deniedFrom;
      return { paragraph, range, matching, reach, row, dutyOf, section, heading, denied };
    });
  });
}

/** A sentence cut in the middle (a line break, a stray space) is put together again. */
function joinCutSentences(text: string, statements: readonly Statement[]): readonly Statement[] {
  const joined: Statement[] = [];
  for (const statement of statements) {
    const before = joined.at(-1);
    const cut = before !== undefined && !closed.test(text.slice(...before.range)) && !numbered.test(text.slice(...statement.range));
    if (cut) joined[joined.length - 1] = { ...before, range: [before.range[0], statement.range[1]] };
    else joined.push(statement);
  }
  return joined;
}
