import { faces } from '../docx/fonts.ts';
import type { Face } from '../docx/fonts.ts';

const family = (face: Face): string => [...faces[face].map((name) => `"${name}"`), face === 'hei' ? 'sans-serif' : 'serif'].join(', ');

/** Looks like the Word paper on screen and on A4; page numbers come from the page itself. */
export function styleSheet(orientation: 'portrait' | 'landscape'): string {
  const margins = orientation === 'portrait' ? '37mm 26mm 35mm 28mm' : '25mm 22mm';
  return `
@page { size: A4 ${orientation}; margin: ${margins}; @bottom-center { content: "— " counter(page) " —"; font: 14pt ${family('song')}; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 12mm; max-width: ${orientation === 'portrait' ? '190mm' : '287mm'}; color: #000; background: #fff; font: 16pt/28pt ${family('fang')}; }
h1, .subtitle { text-align: center; }
h1 { margin: 0 0 6pt; font: 22pt/32pt ${family('title')}; }
.subtitle { margin: 0 0 14pt; font-family: ${family('kai')}; }
h2, h3, h4 { margin: 0; font-size: 16pt; line-height: 28pt; text-indent: 2em; font-weight: normal; break-after: avoid; }
h2 { font-family: ${family('hei')}; }
h3 { font-family: ${family('kai')}; }
h4 { font-weight: bold; }
h2.plain, h3.plain, h4.plain { text-align: center; text-indent: 0; }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.note { font: 10.5pt/18pt ${family('song')}; text-indent: 0; margin: 3pt 0; }
p.caption { font: 12pt/20pt ${family('hei')}; text-align: center; text-indent: 0; margin: 8pt 0 4pt; break-after: avoid; }
p.quote { font-family: ${family('kai')}; font-size: 14pt; line-height: 24pt; text-indent: 0; margin: 3pt 0 3pt 2em; padding-left: .6em; border-left: 1.5pt solid #7f7f7f; }
nav ol { margin: 0 0 14pt; padding: 0; list-style: none; font-size: 14pt; line-height: 23pt; }
nav h2 { text-align: center; text-indent: 0; }
nav a { color: inherit; text-decoration: none; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 10pt; font: 10.5pt/15pt ${family('song')}; }
th, td { border: .5pt solid #404040; padding: 2pt 4pt; overflow-wrap: anywhere; }
th { font-family: ${family('hei')}; font-weight: normal; background: #e7edf5; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tr.long { break-inside: auto; vertical-align: top; }
tr.long p { break-inside: avoid; }
td p { text-indent: 0; text-align: inherit; }
.center { text-align: center; } .right { text-align: right; }
del { text-decoration: line-through; }
.blank { color: #1f4e79; border-bottom: .5pt dotted #1f4e79; }
.bars { margin: 4pt 0 10pt; font: 10.5pt/18pt ${family('song')}; break-inside: avoid; }
.bars div { display: flex; margin: 0 0 4pt; } .bars b { flex: 0 0 20%; font-weight: normal; }
.bars span { min-width: .6em; padding: 1pt 3pt; text-align: center; overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.part0 { background: #1f4e79; color: #fff; } .part1 { background: #a6a6a6; } .part2 { background: #e7e6e6; }
.signature { display: flex; margin-top: 14pt; break-inside: avoid; } .signature div { flex: 1; } .signature p { text-indent: 0; line-height: 30pt; white-space: pre-wrap; }
.page-break { break-after: page; }
@media print { body { padding: 0; max-width: none; } }
@media screen { html { background: #eee; } body { margin: 6mm auto; box-shadow: 0 0 3mm #bbb; } }
`;
}
