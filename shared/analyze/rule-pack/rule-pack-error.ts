/** One mistake of a rule author. `line` and `column` count from one; 0 when the file as a whole is meant. */
export type Mistake = { readonly path: string; readonly line: number; readonly column: number; readonly text: string };

/** Everything that is wrong with a rules folder, at once: a lawyer should not have to mend it one mistake a run. */
export class RulePackError extends Error {
  readonly mistakes: readonly Mistake[];
  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(mistakeLine).join('\n'));
    this.name = 'RulePackError';
    this.mistakes = mistakes;
  }
}

export function mistakeLine({ path, line, column, text }: Mistake): string {
  return line === 0 ? `rules/${path}: ${text}` : `rules/${path}:${line}:${column} ${text}`;
}
