import type { Paragraph } from '../../model/source-document.ts';

/** Among how many first paragraphs a title is looked for, and how long it may be. */
const reach = 20;
const longest = 60;
/** In points: 小三 and above. */
const large = 15;

const titleWords = /合同|协议|采购需求|采购内容|服务要求|需求书|任务书|招标|磋商|谈判|询价|意向书|委托书|备忘录/;
const numberedOrLabelled = /[:：]|^第[一二三四五六七八九十百]+条|[。；;]$/;

/**
 * The document's own title line: of the centred, large or title-styled lines near the top the first with a word of a
 * title, else the first of them; without any, the first short line that ends in such a word.
 * `styled`: the paragraph has the word processor's title style.
 */
export function findTitle(paragraphs: readonly Paragraph[], styled: (index: number) => boolean): string | null {
  const near = paragraphs.slice(0, reach).filter(({ text, place, numbering }) => (
    place.kind === 'body' && numbering === null && text.length <= longest && !numberedOrLabelled.test(text.trim())
  ));
  const prominent = near.filter(({ index, look }) => (
    styled(index) || look.align === 'center' && (look.bold || (look.size ?? 0) > 12) || (look.size ?? 0) >= large
  ));
  const found = prominent.find(({ text }) => titleWords.test(text)) ?? prominent[0]
    ?? near.find(({ text }) => new RegExp(`(?:${titleWords.source})书?$`).test(text.trim()));
  return found === undefined ? null : found.text.replace(/\s+/g, ' ').trim();
}
