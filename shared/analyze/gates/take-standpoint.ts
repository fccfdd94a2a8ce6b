import type { Finding, FindingGround, ProposalTemplate, Voice } from '../../model/finding.ts';
import type { Role, Standpoint } from '../../model/gates.ts';
import type { RuleWords } from '../rule-pack/read-head.ts';
import { levelWeight } from '../../model/rule.ts';
import type { Level } from '../../model/rule.ts';
import type { StandpointRules } from './read-standpoint-rules.ts';
import { weighBasis } from './weigh-basis.ts';
import type { Standing } from './weigh-basis.ts';

/** A rule, as far as it speaks to its readers. */
type Speaking = { readonly id: string; readonly voices: RuleWords['voices'] };

/** Findings as their rules make them, with what each rule says to every reader. */
export function groundFindings(findings: readonly Finding[], rules: readonly Speaking[], standpoint: StandpointRules): readonly Finding[] {
  const voices = new Map(rules.map((rule) => [rule.id, rule.voices]));
  return findings.map((finding) => ({ ...finding, ground: groundOf(finding, voices.get(finding.rule), standpoint) }));
}

/**
 * What the findings say from a standpoint: which laws are cited, how firmly, what this reader can do at this stage and with
 * which wording, and how grave what rests on the letter of a law is where that law does not apply. Which findings there are and
 * their places stay. Can be applied again.
 */
export function takeStandpoint(findings: readonly Finding[], standpoint: Standpoint, rules: StandpointRules): readonly Finding[] {
  return findings.map((finding) => {
    const { ground } = finding;
    if (ground === undefined) return finding;
    const { claim, standing, lead, basis } = weighBasis(ground.claim, ground.basis, standpoint.gates, rules);
    const { advice, templates } = ground.voices[standpoint.role];
    const level = levelAt(standing, ground, rules);
    return { ...finding, level, claim, basis, message: lead + ground.message, advice: advice + remedyOf(standpoint, rules), templates };
  });
}

/** A level that rests on the letter of a law is no graver than that law is here. */
function levelAt(standing: Standing | null, { claim, level }: FindingGround, { levels }: StandpointRules): Level {
  const most = claim === 'T1' && (standing === 'reference' || standing === 'agreement') ? levels[standing] : undefined;
  return most !== undefined && levelWeight[most] < levelWeight[level] ? most : level;
}

function groundOf({ level, claim, basis, message, type, advice, templates }: Finding, own: RuleWords['voices'] | undefined, { roles }: StandpointRules): FindingGround {
  const voice = (role: 'purchaser' | 'evaluator'): Voice => {
    const general = roles[role].advice[type] ?? roles[role].advice.other;
    return { advice: own?.[role]?.advice ?? general, templates: own?.[role]?.templates ?? inOrder(templates, roles[role].order) };
  };
  return { level, claim, basis, message, voices: { provider: { advice, templates }, purchaser: voice('purchaser'), evaluator: voice('evaluator') } };
}

/** The same wordings as another reader would choose among them. */
function inOrder(templates: readonly ProposalTemplate[], order: readonly ProposalTemplate['kind'][]): readonly ProposalTemplate[] {
  const sorted = order.flatMap((kind) => templates.filter((template) => template.kind === kind));
  return sorted.map((template, index) => ({ ...template, key: template.key ?? template.kind, kind: index === 0 ? 'preferred' : 'fallback' }));
}

function remedyOf({ gates, role }: { readonly gates: Standpoint['gates']; readonly role: Role }, { remedies, below }: StandpointRules): string {
  const stage = gates.stage.answer;
  if (stage === null) return '';
  const small = gates.threshold.answer === 'no' ? below[stage]?.[role] : undefined;
  return small ?? remedies[stage]?.[role] ?? '';
}
