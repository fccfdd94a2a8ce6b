import { readFile, writeFile } from 'node:fs/promises';
import { readSource } from './read-source.ts';
import type { Block } from './read-source.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

/** `npm run samples`: makes the documents in samples/ from the texts in samples/sources/. Names in them are invented. */
const samples: readonly { readonly source: string; readonly file: string; readonly write: (title: string, blocks: readonly Block[]) => Promise<Uint8Array> }[] = [
  { source: '01-township-station', file: '01-乡镇社工站合同（自动编号）.docx', write: writeDocx },
  { source: '02-child-protection', file: '02-未成年人保护合同（指标表）.docx', write: writeDocx },
  { source: '03-tender-demand', file: '03-采购需求（招标文件章节）.docx', write: writeDocx },
  { source: '04-elder-care', file: '04-居家养老协议.pdf', write: writePdf },
  { source: '05-station-tender', file: '05-社工站磋商文件（与01比对）.docx', write: writeDocx },
];

const folder = new URL('../', import.meta.url);
for (const { source, file, write } of samples) {
  const blocks = readSource(await readFile(new URL(`sources/${source}.txt`, folder), 'utf8'));
  const title = blocks.find((block) => block.kind === 'title');
  await writeFile(new URL(file, folder), await write(title?.kind === 'title' ? title.text : source, blocks));
}
