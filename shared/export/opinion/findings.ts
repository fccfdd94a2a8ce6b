import type { Finding } from '../../model/finding.ts';
import type { Review } from '../../model/review.ts';
import type { Decisions } from '../../model/revision.ts';
import type { Level } from '../../model/rule.ts';
import { citeBasis } from '../basis-table.ts';
import { describeDecision } from '../decision-words.ts';
import { citePlace } from '../evidence.ts';
import { cell, heading, paragraph, strong, table } from '../paper/compose.ts';
import type { Block, PaperCell, Span } from '../paper/paper.ts';
import { levelNames, typeNames } from '../words.ts';

const levels: readonly Level[] = ['high', 'medium', 'low', 'info'];

/** 问题清单: by level; clause, page and words of the contract, what and why, what to do, on what it rests. */
export function buildFindingsSection(review: Review, decisions: Decisions): readonly Block[] {
  const { findings } = review;
  if (findings.length === 0) return [heading(1, '问题清单'), paragraph('body', '没有发现规则所列的问题。')];
  return [
    heading(1, '问题清单'),
    ...levels.flatMap((level) => {
      const group = findings.filter((finding) => finding.level === level);
      if (group.length === 0) return [];
      return [
        heading(2, level === 'info' ? `提示（${group.length} 处）` : `“${levelNames[level]}”等级（${group.length} 处）`),
        table(
          [['序号', 7, 'center'], ['条款、页码', 15, 'center'], ['原文、问题和建议', 78]],
          group.map((finding, at) => [cell(String(at + 1)), ...findingCells(review, finding, decisions)]),
        ),
      ];
    }),
    paragraph('note', '原文中加粗的是所指的文字。依据的原文摘录和核对日期见附录，以官方数据库现行文本为准。'),
  ];
}

function findingCells(review: Review, finding: Finding, decisions: Decisions): readonly PaperCell[] {
  return [
    cell(...citePlace(finding, finding.paragraph).split('，')),
    cell(
      [strong(`${finding.title}（${typeNames[finding.type]}）`)],
      labelled('原文', ...quoteInSentence(review, finding)),
      labelled('问题', finding.message),
      labelled('理由', finding.why),
      labelled('建议', finding.advice),
      ...(finding.basis.length === 0 ? [] : [labelled('依据', `${finding.basis.map(citeBasis).join('；')}。`)]),
      ...(decisions[finding.id] === undefined ? [] : [labelled('处理', `${describeDecision(finding, decisions)}。`)]),
    ),
  ];
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
