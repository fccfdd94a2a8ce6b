import type { SourceFormat } from '../model/source-document.ts';
import { exportKinds } from './methods.ts';
import type { ExportKind } from './methods.ts';

/** Tracked changes need the original as a Word document; everything else is written anew. */
const originals: { readonly [kind in ExportKind]?: readonly SourceFormat[] } = { 'redline-docx': ['docx'] };

/** What can be exported for a document that came in this format. */
export function availableExports(format: SourceFormat): readonly ExportKind[] {
  return exportKinds.filter((kind) => originals[kind]?.includes(format) ?? true);
}
