import { parseDocument } from 'yaml';
import type { RuleFile } from '../rule-file.ts';
import type { Mistake } from '../rule-pack/rule-pack-error.ts';

type Path = readonly (string | number)[];

/** Files of the default pack on which changes are written; whoever reads them later reads one pack. */
export type Edits = {
  value(path: string, where: Path): unknown;
  has(path: string): boolean;
  /** `blame` shows a mistake that this change leads to where the author of the profile made it. */
  set(path: string, where: Path, value: unknown, blame: (text: string) => Mistake): void;
  remove(prefix: string): void;
  add(file: RuleFile, shownAs: string): void;
  files(): readonly RuleFile[];
  /** The same mistake, told to the author of the profile. */
  tell(mistake: Mistake): Mistake;
};

export function editFiles(given: readonly RuleFile[]): Edits {
  const files = new Map(given.map((file) => [file.path, file]));
  const documents = new Map<string, ReturnType<typeof parseDocument>>();
  const blames = new Map<string, (text: string) => Mistake>();
  const shown = new Map<string, string>();
  const open = (path: string): ReturnType<typeof parseDocument> => {
    const document = documents.get(path) ?? parseDocument(files.get(path)?.text ?? '');
    documents.set(path, document);
    return document;
  };
  return {
    value: (path, where) => {
      const whole: unknown = open(path).toJS();
      return where.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown })[step] : undefined), whole);
    },
    has: (path) => files.has(path),
    set: (path, where, value, blame) => {
      open(path).setIn(where, value);
      blames.set(path, blame);
    },
    remove: (prefix) => {
      for (const path of [...files.keys()]) if (path.startsWith(prefix)) files.delete(path);
    },
    add: (file, shownAs) => {
      files.set(file.path, file);
      shown.set(file.path, shownAs);
    },
    files: () => [...files.values()].map((file) => {
      const document = blames.has(file.path) ? documents.get(file.path) : undefined;
      return document === undefined ? file : { path: file.path, text: document.toString({ lineWidth: 0 }) };
    }),
    tell: (mistake) => {
      const own = shown.get(mistake.path);
      if (own !== undefined) return { ...mistake, path: own };
      return blames.get(mistake.path)?.(`rules/${mistake.path} ${mistake.text}`) ?? mistake;
    },
  };
}
