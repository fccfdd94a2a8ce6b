/** A word as a regular expression that matches just it. */
export function escapeWord(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Names of parties as alternatives; 采购方式, 委托方案 and 服务方法 only begin like a party. Never matches when there are none. */
export function partyAlternatives(words: readonly string[]): string {
  return words.map((word) => escapeWord(word) + (word.endsWith('方') ? '(?![式案法向面针位])' : '')).join('|') || '(?!)';
}
