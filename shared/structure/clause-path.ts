import type { ClauseLabel } from './clause-numbers.ts';

const numeralEnd = /[〇零一二三四五六七八九十百\d]$/u;
const plainNumber = /^([〇零一二三四五六七八九十百]+|\d+(?:\.\d+)*)[、.．]?/u;

/**
 * How a lawyer cites the clause: 第五条（三）, 四（二）1., 附件一第3项. Articles are counted through the whole contract
 * and stand alone; a label that repeats those above (1.1) does too. `automaticPath` is what Word's own list makes of the
 * number: the list knows its levels, and nothing of a heading above it whose number was typed.
 */
export function citePath(label: ClauseLabel, automaticPath: string | null, parentPath: string, parentKind: ClauseLabel['kind'] | null): string {
  const own = automaticPath === null ? label.text : restOf(automaticPath, label.text, parentPath);
  if (parentPath === '') return own;
  if (parentKind === 'annex') return joinAnnex(parentPath, own);
  if (isComplete(own, automaticPath, parentPath) || repeatsParents(label, parentKind)) return parentPath.startsWith('附') ? joinAnnex(annexOf(parentPath), own) : own;
  if (label.kind === 'dash' || label.kind === 'bullet') return parentPath;
  if (numeralEnd.test(parentPath) && plainNumber.test(own)) return `${parentPath}、${own}`;
  return parentPath + own;
}

/** The list's levels above are left out where the parent's citation says them already. */
function restOf(automaticPath: string, text: string, parentPath: string): string {
  const above = automaticPath.endsWith(text) ? automaticPath.slice(0, -text.length) : '';
  return above !== '' && !automaticPath.startsWith(parentPath) && parentPath.endsWith(above) ? text : automaticPath;
}

function isComplete(own: string, automaticPath: string | null, parentPath: string): boolean {
  return own === automaticPath && (own.startsWith(parentPath) || /^第[^章节]+条/u.test(own));
}

function repeatsParents({ kind }: ClauseLabel, parentKind: ClauseLabel['kind'] | null): boolean {
  if (kind === 'article') return parentKind === 'part' || parentKind === 'chapter' || parentKind === 'section' || parentKind === 'chinese';
  return kind === 'annex' || kind.startsWith('decimal');
}

function joinAnnex(annex: string, own: string): string {
  return annex + own.replace(plainNumber, '第$1项');
}

function annexOf(path: string): string {
  return /^附[件表录]?[〇零一二三四五六七八九十百\dA-Z]*?(?=第|（|\(|$)/u.exec(path)?.[0] ?? path;
}
