/** Enough for a few thousand words, without growing. */
const slots = 16384;
/** A slot of the table is from a node, over a character, to a node, and one that is not used; one look fetches all. */
const wide = 4;

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
  /** 0 as the node that a slot leads to is an empty slot. */
  #table = new Int32Array(slots * wide);
  /** By node: 0, or the first of the numbers of the word that ends there. Node 0 is the root. */
  #ends = new Int32Array(slots / 2);
  /** By node: 1 when a longer word goes on behind it. */
  #goesOn = new Uint8Array(slots / 2);
  #nodes = 1;
  /** The numbers of all words, and where the next number of the same word is, or 0. */
  readonly #numbers: number[] = [0];
  readonly #also: number[] = [0];
  /** One bit for each pair of characters that a word may begin with: it turns most places away, and fits into the fastest memory. */
  readonly #pairs = new Uint32Array(2048);
  readonly #met = { count: 0, values: new Int32Array(256), places: new Int32Array(256) };

  /** One word may stand for several numbers. */
  add(word: string, value: number): void {
    let node = this.#first[word.charCodeAt(0)] || (this.#first[word.charCodeAt(0)] = this.#grow());
    if (word.length > 1) {
      const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
      this.#pairs[pair >> 5] = (this.#pairs[pair >> 5] ?? 0) | (1 << (pair & 31));
    }
    for (let at = 1; at < word.length; at += 1) node = this.#step(node, word.charCodeAt(at));
    const number = this.#numbers.push(value) - 1;
    this.#also.push(0);
    let end = this.#ends[node] as number;
    if (end === 0) this.#ends[node] = number;
    else {
      while (this.#also[end] !== 0) end = this.#also[end] as number;
      this.#also[end] = number;
    }
  }

  /** Every word of `text` at every place; the answer holds until the next walk. */
  walk(text: string): WordsMet {
    const [first, ends, pairs] = [this.#first, this.#ends, this.#pairs];
    this.#met.count = 0;
    let next = text.charCodeAt(0);
    for (let start = 0; start < text.length; start += 1) {
      const code = next;
      next = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
      const node = first[code] as number;
      if (node === 0) continue;
      if (ends[node] !== 0) this.#tell(ends[node] as number, start);
      const pair = pairOf(code, next);
      if (((pairs[pair >> 5] as number) & (1 << (pair & 31))) !== 0) this.#follow(text, start, node);
    }
    return this.#met;
  }

  /** The longer words at one place, behind their first character. */
  #follow(text: string, start: number, begin: number): void {
    const [table, ends, goesOn] = [this.#table, this.#ends, this.#goesOn];
    let node = begin;
    for (let at = start + 1; at < text.length && goesOn[node] === 1; at += 1) {
      node = table[slotAt(table, node, text.charCodeAt(at)) + 2] as number;
      if (node === 0) return;
      if (ends[node] !== 0) this.#tell(ends[node] as number, start);
    }
  }

  #tell(first: number, place: number): void {
    const met = this.#met;
    for (let number = first; number !== 0; number = this.#also[number] as number) {
      if (met.count === met.values.length) {
        met.values = enlarged(met.values, met.count * 2);
        met.places = enlarged(met.places, met.count * 2);
      }
      met.values[met.count] = this.#numbers[number] as number;
      met.places[met.count] = place;
      met.count += 1;
    }
  }

  /** From a node over a character, a new way where there is none. */
  #step(node: number, code: number): number {
    let slot = slotAt(this.#table, node, code);
    if (this.#table[slot + 2] !== 0) return this.#table[slot + 2] as number;
    const next = this.#grow();
    this.#goesOn[node] = 1;
    if (this.#nodes * 2 * wide > this.#table.length) {
      this.#widen();
      slot = slotAt(this.#table, node, code);
    }
    put(this.#table, slot, node, code, next);
    return next;
  }

  #grow(): number {
    const next = this.#nodes;
    this.#nodes += 1;
    if (next === this.#ends.length) {
      this.#ends = enlarged(this.#ends, next * 2);
      const wider = new Uint8Array(next * 2);
      wider.set(this.#goesOn);
      this.#goesOn = wider;
    }
    return next;
  }

  #widen(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += wide) {
      const node = old[slot] as number;
      const code = old[slot + 1] as number;
      const next = old[slot + 2] as number;
      if (next !== 0) put(this.#table, slotAt(this.#table, node, code), node, code, next);
    }
  }
}

/** Where in the table the way from a node over a character is, or would be. */
function slotAt(table: Int32Array, node: number, code: number): number {
  const last = table.length - 1;
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  let slot = ((mixed ^ (mixed >>> 15)) << 2) & last;
  while (table[slot + 2] !== 0 && (table[slot] !== node || table[slot + 1] !== code)) slot = (slot + wide) & last;
  return slot;
}

function put(table: Int32Array, slot: number, node: number, code: number, next: number): void {
  table[slot] = node;
  table[slot + 1] = code;
  table[slot + 2] = next;
}

function pairOf(code: number, next: number): number {
  return (Math.imul(code, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> 16;
}

function enlarged(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length);
  wider.set(list);
  return wider;
}
