import type { Fact } from '../../model/facts.ts';
import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import type { Passage } from './fact-passages.ts';

const number = String.raw`(\d{1,3}|[一二两三四五六七八九十百]{1,4})`;
const station = new RegExp(`${number}个?(?:街道|乡镇|镇街|镇（街道）|镇|乡|社区)?(?:社会?工作?服务站|社会工作站|社工服务站|社工站|社工点|服务站|服务点|站点|站(?=合计|共|，|。|、))`, 'u');
/** 社工站6个: the number behind. */
const counted = new RegExp(`(?:社工服务站|社工站|社工点|服务站|服务点|站点)(?:共|共计|合计)?${number}个(?!月|工作日)`, 'u');
const one = /(?:[镇乡道区县])(?:社会工作服务站|社会工作站|社工服务站|社工站)/u;

/** How many stations the contract is to run; one when it names a township's own station and never a number. */
export function readStations(passages: readonly Passage[]): Fact<number> | null {
  const found = passages.flatMap((passage) => {
    const match = station.exec(passage.text) ?? counted.exec(passage.text);
    const value = match?.[1] === undefined ? null : parseChineseNumeral(match[1]);
    const background = passage.section === 'background' && /全[县市省]/u.test(passage.text);
    return match === null || value === null || value < 1 || background ? [] : [{ value, paragraph: passage.paragraph, range: passage.toOriginal([match.index, match.index + match[0].length]) }];
  });
  const several = found.find(({ value }) => value > 1) ?? found[0];
  if (several !== undefined) return several;
  const named = passages.find(({ text, section }) => one.test(text) && section !== 'background' && text.length < 60);
  const match = named === undefined ? null : one.exec(named.text);
  return named === undefined || match === null ? null : { value: 1, paragraph: named.paragraph, range: named.toOriginal([match.index, match.index + match[0].length]) };
}

const places = new RegExp(`(?<![第\\d])${number}个(?:行政|自然|城市)?(村|社区|乡镇|镇|街道)(?!居委|民|干|工作|组织)`, 'gu');

/** 村, 社区, 镇 … with how many of them the document speaks of; left out where it speaks of two numbers. */
export function readPlaces(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const found = new Map<string, number | null>();
  for (const { text } of passages) {
    for (const [, count, place] of text.matchAll(places)) {
      const value = count === undefined ? null : parseChineseNumeral(count);
      if (place === undefined || value === null) continue;
      const known = found.get(place);
      found.set(place, known === undefined || known === value ? value : null);
    }
  }
  return new Map([...found].flatMap(([place, count]) => (count === null ? [] : [[place, count] as const])));
}
