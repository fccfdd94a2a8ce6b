/** Enough for a few thousand words, without growing. */
const slots = 16384;

/** Numbers of the words that begin at each place of a text, place by place, the shorter word first. */
export type WordsMet = {
  /** As many entries of the two lists count; what stands behind them is of an earlier walk. */
  readonly count: number;
  readonly values: Int32Array;
  /** Where in the text the word begins. */
  readonly places: Int32Array;
};

/**
 * Words as a tree of characters, walked once through a text. Edges lie in one open hash table of numbers: a walk over a
 * megabyte makes no objects, and costs about as much as reading it.
 */
export class WordTree {
  readonly #first = new Int32Array(0x10000);
  /** Slot by slot: from a node, over a character, to a node; 0 in `#to` is an empty slot. */
  #from = new Int32Array(slots);
  #over = new Uint16Array(slots);
  #to = new Int32Array(slots);
  /** By node: 0, or which of `#words` ends there. Node 0 is the root. */
  #ends = new Int32Array(slots / 2);
  /** By node: 1 when a longer word goes on behind it. */
  #goesOn = new Uint8Array(slots / 2);
  #nodes = 1;
  readonly #words: number[][] = [[]];
  /** One bit for each pair of characters that a word may begin with: it turns most places away, and fits into the fastest memory. */
  readonly #pairs = new Uint32Array(2048);
  readonly #met = { count: 0, values: new Int32Array(256), places: new Int32Array(256) };

  /** One word may stand for several numbers. */
  add(word: string, value: number): void {
    let node = this.#first[word.charCodeAt(0)] || this.#grow(0, word.charCodeAt(0));
    if (word.length > 1) {
      const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
      this.#pairs[pair >> 5] = (this.#pairs[pair >> 5] ?? 0) | (1 << (pair & 31));
    }
    for (let at = 1; at < word.length; at += 1) node = this.#step(node, word.charCodeAt(at)) || this.#grow(node, word.charCodeAt(at));
    const end = this.#ends[node] || (this.#ends[node] = this.#words.push([]) - 1);
    this.#words[end]?.push(value);
  }

  /** Every word of `text` at every place; the answer holds until the next walk. */
  walk(text: string): WordsMet {
    const met = this.#met;
    met.count = 0;
    const [first, ends, pairs] = [this.#first, this.#ends, this.#pairs];
    let code = text.charCodeAt(0);
    for (let start = 0; start < text.length; start += 1) {
      const next = text.charCodeAt(start + 1) | 0;
      const node = first[code] as number;
      if (node !== 0) {
        if (ends[node] !== 0) this.#tell(node, start);
        const pair = pairOf(code, next);
        if (((pairs[pair >> 5] as number) & (1 << (pair & 31))) !== 0) this.#follow(text, start, node);
      }
      code = next;
    }
    return met;
  }

  /** The longer words at one place, behind their first character. */
  #follow(text: string, start: number, begin: number): void {
    const [from, over, to, ends, goesOn] = [this.#from, this.#over, this.#to, this.#ends, this.#goesOn];
    const last = to.length - 1;
    let node = begin;
    for (let at = start + 1; at < text.length && goesOn[node] === 1; at += 1) {
      const code = text.charCodeAt(at);
      let slot = slotOf(node, code) & last;
      while (to[slot] !== 0 && (from[slot] !== node || over[slot] !== code)) slot = (slot + 1) & last;
      node = to[slot] as number;
      if (node === 0) return;
      if (ends[node] !== 0) this.#tell(node, start);
    }
  }

  #tell(node: number, place: number): void {
    const met = this.#met;
    const words = this.#words[this.#ends[node] as number] as number[];
    for (let at = 0; at < words.length; at += 1) {
      if (met.count === met.values.length) {
        met.values = enlarged(met.values);
        met.places = enlarged(met.places);
      }
      met.values[met.count] = words[at] as number;
      met.places[met.count] = place;
      met.count += 1;
    }
  }

  #step(node: number, code: number): number {
    const last = this.#to.length - 1;
    let slot = slotOf(node, code) & last;
    while (this.#to[slot] !== 0 && (this.#from[slot] !== node || this.#over[slot] !== code)) slot = (slot + 1) & last;
    return this.#to[slot] ?? 0;
  }

  #grow(node: number, code: number): number {
    const next = this.#nodes;
    this.#nodes += 1;
    if (next === this.#ends.length) {
      this.#ends = enlarged(this.#ends);
      const wider = new Uint8Array(this.#ends.length);
      wider.set(this.#goesOn);
      this.#goesOn = wider;
    }
    this.#goesOn[node] = 1;
    if (node === 0) {
      this.#first[code] = next;
      return next;
    }
    if (this.#nodes * 2 > this.#to.length) this.#widen();
    this.#put(node, code, next);
    return next;
  }

  #put(node: number, code: number, next: number): void {
    const last = this.#to.length - 1;
    let slot = slotOf(node, code) & last;
    while (this.#to[slot] !== 0) slot = (slot + 1) & last;
    this.#from[slot] = node;
    this.#over[slot] = code;
    this.#to[slot] = next;
  }

  #widen(): void {
    const [from, over, to] = [this.#from, this.#over, this.#to];
    this.#from = new Int32Array(to.length * 2);
    this.#over = new Uint16Array(to.length * 2);
    this.#to = new Int32Array(to.length * 2);
    to.forEach((next, slot) => {
      if (next !== 0) this.#put(from[slot] ?? 0, over[slot] ?? 0, next);
    });
  }
}

function slotOf(node: number, code: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function pairOf(code: number, next: number): number {
  return (Math.imul(code, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> 16;
}

function enlarged(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2);
  wider.set(list);
  return wider;
}
