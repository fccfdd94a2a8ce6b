/** Words as a tree of characters, walked once through a text: numbers of the words that begin at a place come out as they are met. */
export class WordTree {
  /** From a node over a character to the next node; the root is node 0. */
  readonly #edges = new Map<number, number>();
  readonly #first = new Int32Array(0x10000);
  readonly #words: (number[] | undefined)[] = [undefined];

  /** One word may stand for several numbers. */
  add(word: string, value: number): void {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) node = this.#step(node, word.charCodeAt(at)) || this.#grow(node, word.charCodeAt(at));
    (this.#words[node] ??= []).push(value);
  }

  /** Tells the number of every word that `text` has at any place, as often as it stands there. */
  walk(text: string, meet: (value: number) => void): void {
    for (let start = 0; start < text.length; start += 1) {
      let node = this.#first[text.charCodeAt(start)] ?? 0;
      for (let at = start + 1; node !== 0; at += 1) {
        const values = this.#words[node];
        if (values !== undefined) for (const value of values) meet(value);
        node = at < text.length ? this.#step(node, text.charCodeAt(at)) : 0;
      }
    }
  }

  #step(node: number, code: number): number {
    return node === 0 ? (this.#first[code] ?? 0) : (this.#edges.get(node * 0x10000 + code) ?? 0);
  }

  #grow(node: number, code: number): number {
    const next = this.#words.push(undefined) - 1;
    if (node === 0) this.#first[code] = next;
    else this.#edges.set(node * 0x10000 + code, next);
    return next;
  }
}
