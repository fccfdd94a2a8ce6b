import type { SourceFormat } from '../model/source-document.ts';
import { exportForms, exportKinds } from './export-kinds.ts';
import type { ExportKind } from './export-kinds.ts';

/** What can be exported for a document that came in this format. */
export function availableExports(format: SourceFormat): readonly ExportKind[] {
  return exportKinds.filter((kind) => exportForms[kind].from?.includes(format) ?? true);
}
