import { encodeText } from '../../../ooxml/xml-text.ts';
import { cleanText } from '../../../text/clean-text.ts';
import { writeBlank } from '../../../text/blanks.ts';
import { isLongRow } from '../long-row.ts';
import { numberBlocks } from '../number-blocks.ts';
import type { Bar, Block, Paper, PaperTable, Span } from '../paper.ts';
import { styleSheet } from './style-sheet.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** The paper as one file that needs nothing else: no script, no font, no address. Prints on A4 with page numbers and repeating table headers. */
export function writePaperHtml(paper: Paper): string {
  const numbers = numberBlocks(paper);
  const blocks = paper.blocks.map((block, at) => (block.kind === 'table' ? drawTable(block, paper.orientation) : drawBlock(block, numbers[at] ?? '', at)));
  return '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
    + `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n`
    + `<meta name="author" content="${text(paper.author)}">\n<title>${text(paper.title)}</title>\n<style>${styleSheet(paper.orientation)}</style>\n</head>\n<body>\n<h1>${text(paper.title)}</h1>\n`
    + (paper.subtitle === null ? '' : `<p class="subtitle">${text(paper.subtitle)}</p>\n`)
    + (paper.contents ? drawContents(paper, numbers) : '') + blocks.join('\n') + '\n</body>\n</html>\n';
}

function drawContents({ blocks }: Paper, numbers: readonly string[]): string {
  const entries = blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 1
    ? [`<li><a href="#s${at}">${text((numbers[at] ?? '') + block.text)}</a></li>`] : []));
  return `<nav><h2>目　录</h2><ol>${entries.join('')}</ol></nav>\n`;
}

function drawBlock(block: Exclude<Block, PaperTable>, number: string, at: number): string {
  switch (block.kind) {
    case 'heading': return `<h${block.level + 1} id="s${at}"${block.numbered ? '' : ' class="plain"'}>${text(number + block.text)}</h${block.level + 1}>`;
    case 'item': return `<p>${text(number)}${drawSpans(block.spans)}</p>`;
    case 'paragraph': return `<p${block.role === 'body' ? '' : ` class="${block.role}"`}>${drawSpans(block.spans)}</p>`;
    case 'bars': return `<div class="bars">${block.bars.map(drawBar).join('')}</div>`;
    case 'signature': return `<div class="signature">${block.columns.map((lines) => `<div>${lines.map((line) => `<p>${text(line)}</p>`).join('')}</div>`).join('')}</div>`;
    case 'page-break': return '<div class="page-break"></div>';
  }
}

function drawTable(table: PaperTable, orientation: Paper['orientation']): string {
  const { columns, rows } = table;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const group = columns.map(({ width }) => `<col style="width:${Math.round((width / total) * 1_000) / 10}%">`).join('');
  const head = columns.some(({ title }) => title !== null) ? `<thead><tr>${columns.map(({ title }) => `<th scope="col">${text(title ?? '')}</th>`).join('')}</tr></thead>` : '';
  const body = rows.map((row) => {
    const cells = columns.map(({ align }, at) => `<td${align === 'left' ? '' : ` class="${align}"`}>${(row[at] ?? []).map((spans) => `<p>${drawSpans(spans)}</p>`).join('')}</td>`);
    return `<tr${isLongRow(table, row, orientation) ? ' class="long"' : ''}>${cells.join('')}</tr>`;
  });
  return `<table><colgroup>${group}</colgroup>${head}<tbody>${body.join('')}</tbody></table>`;
}

function drawBar({ label, parts }: Bar): string {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const shown = parts.map((part, at) => ({ ...part, at })).filter(({ value }) => value > 0);
  return `<div><b>${text(label)}</b>${shown.map(({ value, text: words, at }) => `<span class="part${Math.min(at, 2)}" style="flex:${value / total}">${value / total < 0.2 ? '' : text(words)}</span>`).join('')}</div>`;
}

function drawSpans(spans: readonly Span[]): string {
  return spans.map(({ text: words, mark }) => {
    const content = text(words).replaceAll('\n', '<br>');
    switch (mark) {
      case 'strong': return `<strong>${content}</strong>`;
      case 'removed': return `<del>${content}</del>`;
      case 'blank': return `<span class="blank">${text(writeBlank(words))}</span>`;
      case undefined: return content;
    }
  }).join('');
}

function text(words: string): string {
  return encodeText(cleanText(words));
}
