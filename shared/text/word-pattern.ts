/** A word as a regular expression that matches just it. */
export function escapeWord(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Ends that make another word of what only begins like a party: 采购方式, 委托方案, 服务方法; not 采购方面试. No other word begins with 甲方. */
const otherWord = '(?![式案法向针位]|面(?![试谈签]))';

/** Names of parties as alternatives. Never matches when there are none. */
export function partyAlternatives(words: readonly string[]): string {
  return words.map((word) => escapeWord(word) + (/(?<![甲乙丙])方$/u.test(word) ? otherWord : '')).join('|') || '(?!)';
}
