import { z } from 'zod';
import type { IndicatorClass, Method } from '../model/indicator.ts';
import { foldText } from '../text/fold.ts';
import type { RuleFile } from './rule-file.ts';
import { readYaml } from './rule-pack/read-yaml.ts';
import type { Mistake } from './rule-pack/rule-pack-error.ts';

/** An entry of the user's own vocabulary. `words` are folded, as the text is in which they are looked for. */
export type OwnItem = { readonly words: string; readonly class: IndicatorClass; readonly method: Method | null };

/** Where a profile puts the user's own vocabulary among the files of the pack; none is shipped. */
export const ownItemsFile = 'indicators/own.yml';

const schema = z.array(z.strictObject({ words: z.string(), class: z.enum(['professional', 'administrative', 'support']), method: z.string().optional() }));

/** Longest first, so that the most exact entry speaks. */
export function readOwnItems(files: readonly RuleFile[], vocabularies: readonly Method[], mistakes: Mistake[]): readonly OwnItem[] {
  const file = files.find(({ path }) => path === ownItemsFile);
  const items = file === undefined ? [] : readYaml(file, schema, mistakes)?.value ?? [];
  return items.map((item) => ({ words: foldText(item.words).text, class: item.class, method: methodOf(item.method, vocabularies) }))
    .sort((a, b) => b.words.length - a.words.length);
}

function methodOf(id: string | undefined, vocabularies: readonly Method[]): Method | null {
  const found = vocabularies.find((one) => one.id === id);
  return found === undefined ? null : { id: found.id, title: found.title };
}
