import type { RulePack } from './rule-pack.ts';

/** Builds what a pack builds when the first sentence asks for it: for whoever loads it before a document is there to wait. */
export function wakePack({ rules, vocabularies }: RulePack): void {
  for (const index of [rules.index, rules.strengthIndex, rules.documentIndex, vocabularies.phraseIndex]) index.possible('');
  rules.exceptionIndex.read('');
  rules.learned?.scores('');
  // Reading it is asking for it.
  void vocabularies.learned;
}
