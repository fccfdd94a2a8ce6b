/** Shapes of the numbers that open a clause or an item of a list, and the words after which they are a mention of one instead. */
const chinese = '[〇零一二三四五六七八九十百]';
const mention = '(?!项(?!目)|[的规约所之、，,和及与或至中内款目])';
const unit = '(?![万亿元%％‰年月日号个名人次小天周场份期户例篇家])';

const labels = [
  `第(?:${chinese}+|\\d{1,3})(?:条|章|节|部分|编)${mention}`,
  `${chinese}{1,4}[、．.]`,
  `[（(](?:${chinese}{1,4}|\\d{1,3})[）)]`,
  `\\d{1,3}(?:\\.\\d{1,3}){1,4}[.．、]?(?![\\d.])\\s*${unit}`,
  '\\d{1,3}[.．、](?!\\d)',
  `\\d{1,3}[)）]`,
  `\\d{1,2}\\s+(?=[\\u4e00-\\u9fff])${unit}`,
  '[\\u2460-\\u249b\\u3220-\\u3229]',
  '——|[●■◆▪•·※★▲√□☑☒✓➢○◎\\uf06c-\\uf0ff]',
  `(?:附件|附表|附录)(?:${chinese}{1,3}|\\d{1,2})?(?:[：:\\s]|$)`,
].map((shape) => new RegExp(`^(?:${shape})`));

/** The line opens with a typed number, a bullet or a dash. */
export function startsWithLabel(text: string): boolean {
  return labels.some((label) => label.test(text));
}
