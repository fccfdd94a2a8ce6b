import type { SourceDocument } from '../model/source-document.ts';
import { foldText } from '../text/fold.ts';
import { letterRoles, providerRoles, purchaserRoles } from './party-words.ts';

/** Words and name that one line of the head gives to one party. */
export type PartyLine = { readonly words: readonly string[]; readonly name: string | null };

const headLength = 60;
const role = [...purchaserRoles, ...providerRoles, ...letterRoles].join('|');
const inBrackets = '（(?:以下)?(?:简?称)?(?:为|：)?["“]?([^（）“”]{2,12})["”]?）';
const nameWords = '[^：，。；（）“”、]{4,40}';
/** 甲方（购买方）：某镇人民政府（以下简称甲方） */
const line = new RegExp(`^(${role})(?:名称|单位|全称)?(?:${inBrackets})?(?:名称|单位|全称)?：(${nameWords})?(?:${inBrackets})?[。；，]?$`, 'u');
/** 某镇人民政府（以下简称甲方） */
const inSentence = new RegExp(`(?:^|[，。；、与和]|由|为)(${nameWords})（以下(?:统?简?称)(?:为|：)?["“]?(${role})["”]?）`, 'gu');
const notName = /^(?:盖章|签章|章|公章|签字|地址|电话|联系|法定|日期|_+|\/)/u;

/** What the head of the document says about its parties, in order. Names may stand in the next paragraph or cell. */
export function readPartyLines(document: SourceDocument): readonly PartyLine[] {
  const found: PartyLine[] = [];
  const head = document.paragraphs.filter((paragraph) => paragraph.text.trim() !== '').slice(0, headLength);
  head.forEach((paragraph, index) => {
    const text = foldText(paragraph.text).text.replace(/^(?:（?[一二三四五六七八九十\d]{1,2}[）、.])/u, '').replace(/^(甲|乙)方/u, '$1方');
    const hit = line.exec(text) ?? (paragraph.place.kind === 'cell' ? new RegExp(`^(${role})()()()$`, 'u').exec(text) : null);
    if (hit !== null) found.push(readHit(hit, foldText(head[index + 1]?.text ?? '').text));
    for (const each of text.matchAll(inSentence)) found.push({ words: [each[2] ?? ''], name: cleanName(each[1]) });
  });
  return found;
}

function readHit([, word = '', alias, name, second]: RegExpExecArray, next: string): PartyLine {
  const words = [word, alias, second].filter((each): each is string => each !== undefined && isPartyWord(each));
  const follows = name === undefined || name === '' ? next : name;
  return { words: [...new Set(words)], name: cleanName(follows) };
}

/** An alias of the contract's own making counts too (简称“镇政府”), but no remark such as 盖章. */
function isPartyWord(word: string): boolean {
  return word !== '' && !/章|签|全称|公|名称|单位名|代码|[\d：]/u.test(word);
}

function cleanName(name: string | undefined): string | null {
  const text = (name ?? '').replace(/[_\s]+$/u, '').trim();
  if (text.length < 4 || text.length > 40 || notName.test(text) || /[：。；，]|合同|甲方|乙方/u.test(text)) return null;
  return /\p{Script=Han}{4}/u.test(text) ? text : null;
}
