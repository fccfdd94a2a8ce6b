/** For a run of which nobody waits to hear, and which nobody can cancel. */
export const quietly = { signal: new AbortController().signal, onProgress: (): void => undefined };
