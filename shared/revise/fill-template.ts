import type { ContractOutline } from '../model/contract-outline.ts';
import type { Finding } from '../model/finding.ts';
import { readBlanks, writeBlank } from '../text/blanks.ts';

export type FilledTemplate = { readonly text: string; readonly blanks: readonly string[] };

/**
 * Puts the contract's own words into a model wording. What the contract does not say stays visible as 【待填：名称】, so
 * that nobody signs an invented number; `blanks` lists each such name once.
 */
export function fillTemplate(template: string, finding: Finding, outline: ContractOutline): FilledTemplate {
  const known: ReadonlyMap<string, string> = new Map([
    ['purchaser', outline.parties.purchaser.usualWord],
    ['provider', outline.parties.provider.usualWord],
    ['match', finding.quote],
    ['clause', finding.clause ?? '本条'],
  ]);
  const text = template.replace(/\{([^{}]+)\}/g, (_, name: string) => known.get(name) ?? writeBlank(name));
  return { text, blanks: readBlanks(text) };
}
