/** One line of a sample's source text: what it is, and its words. */
export type Block =
  | { readonly kind: 'title' | 'subtitle' | 'heading' | 'plain'; readonly text: string }
  | { readonly kind: 'numbered'; readonly level: number; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'page-break' };

/**
 * `# ` title, `= ` subtitle, `## ` heading, `1 ` `2 ` `3 ` automatic number of that level, `| ` table row
 * (`\n` inside a cell starts a new paragraph), `---` page break, anything else a plain paragraph.
 */
export function readSource(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let rows: string[][] | null = null;
  for (const line of source.split('\n').map((each) => each.trimEnd()).filter((each) => each !== '')) {
    if (line.startsWith('|')) {
      if (rows === null) blocks.push({ kind: 'table', rows: (rows = []) });
      rows.push(line.slice(1, line.lastIndexOf('|')).split('|').map((cell) => cell.trim()));
      continue;
    }
    rows = null;
    blocks.push(readLine(line));
  }
  return blocks;
}

function readLine(line: string): Block {
  if (line === '---') return { kind: 'page-break' };
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) };
  if (line.startsWith('# ')) return { kind: 'title', text: line.slice(2) };
  if (line.startsWith('= ')) return { kind: 'subtitle', text: line.slice(2) };
  const numbered = /^([123]) (.*)$/.exec(line);
  if (numbered !== null) return { kind: 'numbered', level: Number(numbered[1]) - 1, text: numbered[2] ?? '' };
  return { kind: 'plain', text: line };
}
