import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import type { Decisions } from '../../model/revision.ts';
import type { Level } from '../../model/rule.ts';
import { adviceParts } from '../../text/advice-parts.ts';
import { citeAll } from '../basis-table.ts';
import { describeDecision } from '../decision-words.ts';
import { citePlace } from '../evidence.ts';
import { cell, heading, paragraph, strong, table } from '../paper/compose.ts';
import type { Block, PaperCell, Span } from '../paper/paper.ts';
import { levelNames, typeNames } from '../words.ts';

const levels: readonly Exclude<Level, 'info'>[] = ['high', 'medium', 'low'];

/**
 * 问题清单: by level, and what one rule says in several places together: reason, advice and basis once. Hints are named with what they say and
 * no more; all that is known of them stands in the sheets.
 */
export function buildFindingsSection(review: Review, decisions: Decisions): readonly Block[] {
  const { findings } = review;
  if (findings.length === 0) return [heading(1, '问题清单'), paragraph('body', '没有发现规则所列的问题。')];
  const hints = findings.filter(({ level }) => level === 'info');
  return [
    heading(1, '问题清单'),
    ...levels.flatMap((level) => {
      const own = findings.filter((finding) => finding.level === level);
      if (own.length === 0) return [];
      return [
        heading(2, `“${levelNames[level]}”等级（${own.length} 处）`),
        table(
          [['序号', 8, 'center'], ['条款、页码', 17, 'center'], ['原文、问题和建议', 75]],
          byRule(own).map((group, at) => [cell(String(at + 1)), cell(...group.flatMap((finding) => citePlace(finding, finding.paragraph).split('，'))), groupCell(review, group, decisions)]),
        ),
      ];
    }),
    ...(hints.length === 0 ? [] : [
      heading(2, `提示（${hints.length} 处）`),
      table(
        [['序号', 8, 'center'], ['条款、页码', 17, 'center'], ['提示', 75]],
        hints.map((finding, at) => [
          cell(String(at + 1)), cell(...citePlace(finding, finding.paragraph).split('，')),
          cell([strong(`${finding.title}：`), finding.message], ...decisionLine(finding, decisions)),
        ]),
      ),
    ]),
    paragraph('note', '原文中加粗的是所指的文字。依据的原文摘录和核对日期见附录，以官方数据库现行文本为准；提示的理由和建议见清单（Excel）。'),
  ];
}

/** Findings of one rule stand together where its first one stands. */
function byRule(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]);
  return [...rules.values()];
}

function groupCell(review: Review, group: readonly Finding[], decisions: Decisions): PaperCell {
  const [first] = group;
  if (first === undefined) return [];
  const many = group.length > 1;
  const basis = group.flatMap((finding) => finding.basis);
  const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
  return cell(
    [strong(`${first.title}（${typeNames[first.type]}${many ? `，${group.length} 处` : ''}）`)],
    ...group.flatMap((finding) => [
      labelled('原文', ...(many ? [`${citePlace(finding, finding.paragraph)}：`] : []), ...quoteInSentence(review, finding)),
      labelled('问题', finding.message),
      ...decisionLine(finding, decisions),
    ]),
    ...distinct(group.map(({ why }) => why)).map((why) => labelled('理由', why)),
    ...distinct(group.map((finding) => adviceParts(finding, review.role).own)).map((advice) => labelled('建议', advice)),
    ...(basis.length === 0 ? [] : [labelled('依据', `${citeAll(basis)}。`)]),
  );
}

function decisionLine(finding: Finding, decisions: Decisions): readonly (readonly (string | Span)[])[] {
  return decisions[finding.id] === undefined ? [] : [labelled('处理', `${describeDecision(finding, decisions)}。`)];
}

function labelled(label: string, ...words: readonly (string | Span)[]): readonly (string | Span)[] {
  return [`［${label}］`, ...words];
}

/** The sentence with the words at fault marked. */
export function quoteInSentence({ document }: Review, { paragraph: index, sentence, range }: Finding): readonly Span[] {
  const text = document.paragraphs[index]?.text ?? '';
  const [start, end] = [Math.min(sentence[0], range[0]), Math.max(sentence[1], range[1])];
  const pieces: readonly Span[] = [{ text: text.slice(start, range[0]) }, strong(text.slice(...range)), { text: text.slice(range[1], end) }];
  return pieces.filter(({ text: words }) => words !== '');
}
