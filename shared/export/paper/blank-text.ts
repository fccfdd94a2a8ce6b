/** A field as a reader sees it; without a name where the head of a table says what belongs there. */
export function blankText(name: string): string {
  return name === '' ? '【待填】' : `【待填：${name}】`;
}
