/** What the parties must still fill in, visible in the text, so that nobody signs an invented number. Without a name where the head of a table names it. */
export function writeBlank(name: string): string {
  return name === '' ? '【待填】' : `【待填：${name}】`;
}

/** Names still to be filled in, in order, each once. */
export function readBlanks(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/【待填：([^】]*)】/g)].map(([, name]) => name ?? ''))];
}
