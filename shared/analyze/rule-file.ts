/** A file of the rules folder, path relative to it with '/'. */
export type RuleFile = { readonly path: string; readonly text: string; readonly ready?: ReadyFile | undefined };

/**
 * What `npm run generate` read from this very text: the value with its shape checked, so that a start need not read YAML.
 * A file that was changed since has none and is read from its text.
 */
export type ReadyFile = {
  /** The text that was read: with another one it is not asked. */
  readonly text: string;
  /** Left out for a file that is JSON itself. */
  readonly value?: unknown;
  /** The words that each pattern needs (see required-words.ts), by the pattern as its author wrote it; true to the word lists that were read with it. */
  readonly needs?: { readonly [pattern: string]: readonly (readonly string[])[] } | undefined;
};

/** null for a file that nobody made ready, or whose text is another one now. */
export function readyOf({ text, ready }: RuleFile): ReadyFile | null {
  return ready?.text === text ? ready : null;
}
