import type { ContractOutline } from '../model/contract-outline.ts';
import type { Finding } from '../model/finding.ts';
import type { Facts, Indicator, Ratios } from '../model/indicator.ts';
import type { RulePackLabel } from '../model/review.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Result } from '../result.ts';

/** A file of the rules folder, path relative to it with '/'. */
export type RuleFile = { readonly path: string; readonly text: string };

export type RulePack = { readonly label: RulePackLabel };

export type Analysis = {
  readonly findings: readonly Finding[];
  readonly indicators: readonly Indicator[];
  readonly facts: Facts;
  readonly ratios: Ratios;
};

/** Throws RulePackError listing every mistake as `rules/…/rule.yml:9:5 patterns[0]: …`. */
export declare function loadRulePack(files: readonly RuleFile[]): RulePack;
export declare function analyze(document: SourceDocument, outline: ContractOutline, pack: RulePack): Result<Analysis>;
