/** What one document may cost. Contract files are untrusted: every shell works under the same limits. */
export type Limits = {
  readonly fileBytes: number;
  /** Per document, from the moment the worker starts on it. */
  readonly reviewMs: number;
  /** JavaScript heap of the worker; buffers are bounded by `fileBytes` and by ingest's own limits on unpacked sizes. */
  readonly workerHeapMb: number;
};

export const megabyte = 1024 * 1024;

export const defaultLimits: Limits = { fileBytes: 100 * megabyte, reviewMs: 120_000, workerHeapMb: 2048 };
