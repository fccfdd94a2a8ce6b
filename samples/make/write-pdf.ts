import { chromium } from '@playwright/test';
import type { Block } from './read-source.ts';

const style = `
  @page { size: A4; margin: 28mm 26mm; }
  body { font: 12pt/1.75 "Noto Serif CJK SC", "Noto Sans CJK SC", SimSun, serif; }
  h1 { font-size: 18pt; text-align: center; } p { margin: 0; text-indent: 2em; } h2 { font-size: 12pt; margin: 6pt 0 0; }
  table { width: 100%; border-collapse: collapse; margin: 6pt 0; } td { border: 0.75pt solid #000; padding: 2pt 6pt; }
`;

/** Printed by Chromium, as a browser-based office system would: text layer, page numbers in the footer. */
export async function writePdf(title: string, blocks: readonly Block[]): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'] });
  try {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><html lang="zh-CN"><title>${escape(title)}</title><style>${style}</style><body>${blocks.map(writeBlock).join('')}</body></html>`);
    return await page.pdf({
      format: 'A4', displayHeaderFooter: true, headerTemplate: '<span></span>',
      footerTemplate: '<div style="width:100%;text-align:center;font-size:9pt">第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页</div>',
      margin: { top: '28mm', bottom: '25mm', left: '26mm', right: '26mm' },
    });
  } finally {
    await browser.close();
  }
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'title': return `<h1>${escape(block.text)}</h1>`;
    case 'subtitle': return `<p style="text-align:right">${escape(block.text)}</p>`;
    case 'heading': return `<h2>${escape(block.text)}</h2>`;
    case 'page-break': return '<div style="break-after:page"></div>';
    case 'table': return `<table>${block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
    case 'plain': case 'numbered': return `<p>${escape(block.text)}</p>`;
  }
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
