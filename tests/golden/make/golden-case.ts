/** One document for one trait: its folder under tests/golden/reading/, and the bytes of its `input.<ending>`. */
export type GoldenCase = {
  readonly name: string;
  readonly ending: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
};
