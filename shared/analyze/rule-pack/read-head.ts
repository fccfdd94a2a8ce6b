import type { ProposalTemplate } from '../../model/finding.ts';
import type { BasisEntry } from '../../model/rule.ts';
import type { Located } from './read-yaml.ts';
import type { Mistake } from './rule-pack-error.ts';
import type { FaultSource, RuleSource } from './rule-schema.ts';

export type BasisEntries = ReadonlyMap<string, BasisEntry>;

/** What every rule says, whatever its kind: laws looked up, wordings in the order in which they are proposed. */
export type RuleWords = {
  readonly basis: readonly BasisEntry[];
  readonly templates: readonly ProposalTemplate[];
  /** To other readers than the provider; null where the rule has nothing of its own to say. */
  readonly voices: { readonly [role in OtherRole]: OwnVoice | null };
};

type OtherRole = 'purchaser' | 'evaluator';
type OwnVoice = { readonly advice: string | undefined; readonly templates: readonly ProposalTemplate[] | undefined };
type Proposals = FaultSource['proposals'];

/** Words by which a rule would judge the law; CHECKS: a tool points, it does not pass sentence. */
const verdicts = /违法|无效|非法派遣|违反/u;
const askedOfAdvice = /规定|标准要求|应当/u;

export function readHead(source: Located<FaultSource>, entries: BasisEntries, mistakes: Mistake[]): RuleWords {
  const { basis: ids, proposals, claim, title, level_reason, message, why, advice } = source.value;
  const texts = { title, level_reason, message, why, advice };
  for (const [field, text] of Object.entries(texts)) checkWords(source, [field], text, mistakes);
  if (claim !== 'T3' && ids.length === 0) mistakes.push(source.place(['basis'], `claim ${claim} needs a basis`));
  checkAdvice(source, ['message'], claim, message, mistakes);
  return {
    basis: findBasis(source, ['basis'], ids, entries, mistakes),
    templates: readTemplates(source, ['proposals'], proposals, mistakes),
    voices: { purchaser: readVoice(source, 'purchaser', mistakes), evaluator: readVoice(source, 'evaluator', mistakes) },
  };
}

function readTemplates(source: Located<RuleSource>, where: readonly string[], proposals: Proposals, mistakes: Mistake[]): readonly ProposalTemplate[] {
  return (['preferred', 'fallback'] as const).flatMap((kind): readonly ProposalTemplate[] => {
    const template = proposals[kind];
    if (template === undefined) return [];
    checkWords(source, [...where, kind, 'text'], template.text, mistakes);
    return [{ kind, ...template }];
  });
}

/** A role's own wordings are wordings of their own, so that a decision on one never means another. */
function readVoice(source: Located<FaultSource>, role: OtherRole, mistakes: Mistake[]): OwnVoice | null {
  const voice = source.value.for?.[role];
  if (voice === undefined) return null;
  if (voice.advice !== undefined) checkWords(source, ['for', role, 'advice'], voice.advice, mistakes);
  const templates = voice.proposals && readTemplates(source, ['for', role, 'proposals'], voice.proposals, mistakes);
  return { advice: voice.advice, templates: templates?.map((template) => ({ ...template, key: `${role}-${template.kind}` })) };
}

export function findBasis(source: Located<RuleSource>, where: readonly (string | number)[], ids: readonly string[], entries: BasisEntries, mistakes: Mistake[]): readonly BasisEntry[] {
  return ids.flatMap((id, index): readonly BasisEntry[] => {
    const entry = entries.get(id);
    if (entry !== undefined) return [entry];
    mistakes.push(source.place([...where, index], `unknown basis ${id}`));
    return [];
  });
}

/** Nothing that a reader sees may judge. Words that were found sound before are not read again. */
export function checkWords(source: Located<RuleSource>, where: readonly (string | number)[], text: string, mistakes: Mistake[]): void {
  if (source.needs !== null) return;
  const verdict = verdicts.exec(text);
  if (verdict) mistakes.push(source.place(where, `“${verdict[0]}” passes judgement: say what is unclear instead`));
}

/** What is advice alone must not sound like a law. */
export function checkAdvice(source: Located<RuleSource>, where: readonly (string | number)[], claim: FaultSource['claim'], message: string, mistakes: Mistake[]): void {
  const demand = claim === 'T3' ? askedOfAdvice.exec(message) : null;
  if (demand) mistakes.push(source.place(where, `“${demand[0]}” claims a rule that a T3 advice does not have`));
}
