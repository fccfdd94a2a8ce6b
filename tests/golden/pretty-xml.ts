/** One element a line, indented, so that a diff of two documents shows what changed. Text stays on the line of its element. */
export function prettyXml(xml: string): string {
  const pieces = xml.replace(/<\?xml[^>]*\?>\s*/, '').match(/<[^>]+>|[^<]+/g) ?? [];
  const lines: string[] = [];
  let depth = 0;
  for (const piece of pieces) {
    if (!piece.startsWith('<')) {
      lines[lines.length - 1] += piece;
    } else if (piece.startsWith('</')) {
      depth -= 1;
      const last = lines.at(-1) ?? '';
      const opensHere = last.trimStart().startsWith(`<${piece.slice(2, -1)}`) && !last.endsWith('/>') && !last.includes('</');
      if (opensHere) lines[lines.length - 1] = last + piece;
      else lines.push('  '.repeat(depth) + piece);
    } else {
      lines.push('  '.repeat(depth) + piece);
      if (!piece.endsWith('/>')) depth += 1;
    }
  }
  return `${lines.join('\n')}\n`;
}
