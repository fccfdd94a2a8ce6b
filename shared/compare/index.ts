export { compareDocuments } from './compare-documents.ts';
export type { Departures } from './compare-documents.ts';
