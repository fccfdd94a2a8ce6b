import type { Paragraph } from '../../model/source-document.ts';
import { startsWithLabel } from './number-label.ts';

const nearTheTop = 12;
const longest = 80;
const sentence = /[:：。；;]/;
const endsLikeTitle = /(?:合同|协议|采购需求|需求书|任务书|招标文件|磋商文件|意向书|备忘录)书?$/;

/** The largest line near the top of the first page, with those of its size that follow; else the first centred one; else one that ends like a title; else none. */
export function findTitle(paragraphs: readonly Paragraph[]): string | null {
  const [first] = paragraphs;
  const top = paragraphs
    .slice(0, nearTheTop)
    .filter(({ page, place, text }) => page === first?.page && place.kind === 'body' && text.length <= longest && !sentence.test(text) && !startsWithLabel(text));
  const usual = usualSize(paragraphs);
  const largest = Math.max(...top.map(({ look }) => look.size ?? 0));
  const start = top.findIndex(({ look }) => (largest > usual * 1.1 ? look.size === largest : look.align === 'center'));
  const title = top[start];
  if (title === undefined) return top.find(({ text }) => endsLikeTitle.test(text))?.text ?? null;
  const following = top.slice(start + 1);
  const end = following.findIndex(({ look, index }, at) => look.size !== title.look.size || look.align !== 'center' || index !== title.index + at + 1);
  return [title, ...following.slice(0, end === -1 ? following.length : end)].map(({ text }) => text).join('');
}

/** Half of the characters are no larger. */
function usualSize(paragraphs: readonly Paragraph[]): number {
  const sorted = paragraphs.toSorted((a, b) => (a.look.size ?? 0) - (b.look.size ?? 0));
  const half = paragraphs.reduce((sum, { text }) => sum + text.length, 0) / 2;
  let seen = 0;
  return sorted.find(({ text }) => (seen += text.length) > half)?.look.size ?? 0;
}
