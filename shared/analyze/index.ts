export type { RuleFile } from './rule-file.ts';
export { learnedPath } from './learned/learned-model.ts';
export { RulePackError } from './rule-pack/rule-pack-error.ts';
export { loadRulePack } from './rule-pack.ts';
export type { RulePack } from './rule-pack.ts';
export { analyze } from './analyze.ts';
export type { Analysis } from './analyze.ts';
