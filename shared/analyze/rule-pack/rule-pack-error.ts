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

const elsewhere = 'profile:';

export function mistakeLine({ path, line, column, text }: Mistake): string {
  const shown = path.startsWith(elsewhere) ? path.slice(elsewhere.length) : `rules/${path}`;
  return line === 0 ? `${shown}: ${text}` : `${shown}:${line}:${column} ${text}`;
}
