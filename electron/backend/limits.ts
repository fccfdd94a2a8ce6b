/** What one document may cost. Contract files are untrusted: every shell works under the same limits. */
export type Limits = {
  readonly fileBytes: number;
  /** Per document, from the moment the worker starts on it; reading pages that are pictures does not count. */
  readonly reviewMs: number;
  /** Per rule and document. All shipped rules together take a tenth of this for a megabyte of text. */
  readonly ruleMs: number;
  /** Per page that is a picture. */
  readonly ocrPageMs: number;
  /** JavaScript heap of the worker. */
  readonly workerHeapMb: number;
  /** By how much the whole process may grow during one document: pictures and their decoders lie outside of any heap. */
  readonly growthMb: number;
};

export const megabyte = 1024 * 1024;

export const defaultLimits: Limits = {
  fileBytes: 100 * megabyte, reviewMs: 120_000, ruleMs: 5_000, ocrPageMs: 90_000, workerHeapMb: 2048, growthMb: 3072,
};
