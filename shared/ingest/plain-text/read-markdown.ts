import type { AutomaticNumber } from '../../model/source-document.ts';
import type { Block } from '../blocks.ts';
import { splitParagraphs } from './split-paragraphs.ts';

const heading = /^ {0,3}(#{1,6})\s+(.+?)\s*#*$/u;
const bullet = /^(\s*)[-*+]\s+(\S.*)$/u;
const rule = /^\s*(?:[-*_]\s*){3,}$/u;
const tableRow = /\|/u;
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/u;

/** Signs that hardly stand in a text by chance: a heading, or the rule under the head of a table. */
export function isMarkdown(lines: readonly string[]): boolean {
  return lines.some((line, at) => heading.test(line) || (tableRule.test(line) && tableRow.test(lines[at - 1] ?? '')));
}

/** Headings, bullets and tables as such; the signs of Markdown are not part of the text. */
export function readMarkdown(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let plain: string[] = [];
  const close = (): void => {
    blocks.push(...splitParagraphs(plain));
    plain = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const head = heading.exec(line);
    const item = bullet.exec(line);
    if (tableRule.test(lines[at + 1] ?? '') && tableRow.test(line)) {
      close();
      const end = endOfTable(lines, at + 2);
      blocks.push({ kind: 'table', rows: [line, ...lines.slice(at + 2, end)].map(readRow) });
      at = end - 1;
    } else if (head !== null) {
      close();
      blocks.push({ kind: 'paragraph', text: spoken(head[2] ?? ''), look: { outline: (head[1] ?? '#').length - 1 } });
    } else if (rule.test(line)) {
      close();
    } else if (item !== null) {
      close();
      blocks.push({ kind: 'paragraph', text: spoken(item[2] ?? ''), numbering: bulletAt((item[1] ?? '').length) });
    } else {
      plain.push(spoken(line));
    }
  }
  close();
  return blocks;
}

function bulletAt(indent: number): AutomaticNumber {
  return { label: '•', path: '', level: Math.min(8, indent >> 1) };
}

function endOfTable(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, at) => at >= from && !tableRow.test(line));
  return end === -1 ? lines.length : end;
}

function readRow(line: string): readonly (readonly string[])[] {
  const cells = line.trim().replace(/^\||(?<!\\)\|$/gu, '').split(/(?<!\\)\|/u);
  return cells.map((cell) => spoken(cell.replaceAll('\\|', '|').trim()).split(/<br\s*\/?>/iu).map((part) => part.trim()).filter((part) => part !== ''));
}

/** Without the signs for quotation and emphasis. */
function spoken(line: string): string {
  return line.replace(/^\s{0,3}>\s?/u, '').replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2');
}
