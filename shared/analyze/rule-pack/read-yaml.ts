import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { readyOf } from '../rule-file.ts';
import type { ReadyFile, RuleFile } from '../rule-file.ts';
import type { Mistake } from './rule-pack-error.ts';

type Path = readonly (string | number)[];

/** A file whose values still know where they stand, so that a mistake can be shown where it was made. */
export type Located<T> = {
  readonly path: string;
  readonly value: T;
  /** Its patterns were compiled and found sound before; null when nobody did. */
  readonly needs: ReadyFile['needs'] | null;
  /** `place(['patterns', 0], 'text')` is the mistake “rules/…:9:5 patterns[0]: text”. */
  readonly place: (where: Path, text: string) => Mistake;
};

/** Reads YAML and checks its shape; null when something is wrong, which is then in `mistakes`. */
export function readYaml<T>(file: RuleFile, schema: z.ZodType<T>, mistakes: Mistake[]): Located<T> | null {
  const ready = readyOf(file);
  if (ready?.value !== undefined) return locate<T>(file, ready);
  const { document, lines, place } = openYaml(file);
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    mistakes.push({ path: file.path, line, column: col, text: `YAML: ${error.message}` });
  }
  if (document.errors.length > 0) return null;
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { path: file.path, value: checked.data, needs: null, place };
  for (const issue of checked.error.issues) {
    const where = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) mistakes.push(place([...where, key], 'unknown key'));
    } else mistakes.push(place(where, issue.message));
  }
  return null;
}

/** Only a mistake asks where something stands, and then the text is read after all. */
function locate<T>(file: RuleFile, { value, needs }: ReadyFile): Located<T> {
  return { path: file.path, value: value as T, needs: needs ?? null, place: (where, text) => openYaml(file).place(where, text) };
}

function openYaml(file: RuleFile): { readonly document: Document.Parsed; readonly lines: LineCounter; readonly place: Located<unknown>['place'] } {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const place = (where: Path, text: string): Mistake => {
    const { line, col } = lines.linePos(offsetOf(document, where));
    return { path: file.path, line, column: col, text: where.length > 0 ? `${spell(where)}: ${text}` : text };
  };
  return { document, lines, place };
}

/** As `readYaml`, for a file that the pack must have: that it is missing is a mistake too. */
export function readRequired<T>(files: readonly RuleFile[], path: string, schema: z.ZodType<T>, mistakes: Mistake[]): Located<T> | null {
  const file = files.find((candidate) => candidate.path === path);
  if (file !== undefined) return readYaml(file, schema, mistakes);
  mistakes.push({ path, line: 0, column: 0, text: 'missing' });
  return null;
}

/** A missing value has no place of its own: the nearest thing that holds it is shown. */
function offsetOf(document: Document, where: Path): number {
  for (let length = where.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(where.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return 0;
}

function spell(where: Path): string {
  return where.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
