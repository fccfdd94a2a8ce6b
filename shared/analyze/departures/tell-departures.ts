import type { Difference, Side, ToldDifference } from '../../model/comparison.ts';
import type { ContractOutline, Parties } from '../../model/contract-outline.ts';
import type { Finding, ProposalTemplate } from '../../model/finding.ts';
import type { Range, SourceDocument } from '../../model/source-document.ts';
import { partyAlternatives } from '../../text/word-pattern.ts';
import { groundFindings } from '../gates/take-standpoint.ts';
import type { StandpointRules } from '../gates/read-standpoint-rules.ts';
import type { DepartureRule } from '../rule-pack/read-departure.ts';
import { readValues } from './departure-values.ts';

/** Longest quote: more than a line or two is a place, no quote. */
const longest = 60;

type Contract = { readonly document: SourceDocument; readonly outline: ContractOutline };
/** `name`: as it calls itself. */
type Tender = { readonly name: string; readonly parties: Parties };
type Group = { readonly rule: DepartureRule; readonly differences: readonly [Difference, ...Difference[]] };

/** A departure as a finding of its own, and the sentence that tells it within another; null: it always has its own. */
export type Told = { readonly finding: Finding; readonly joined: string | null };
export type ToldDepartures = { readonly told: readonly Told[]; readonly differences: readonly ToldDifference[] };

/** Findings for differences, in the words of their rules; several that belong to one place are one finding. Not told yet from a standpoint. */
export function tellDepartures(
  differences: readonly Difference[], contract: Contract, tender: Tender, rules: readonly DepartureRule[], standpoint: StandpointRules,
): ToldDepartures {
  const groups = new Map<string, Group>();
  const told = differences.map((difference): ToldDifference => {
    const rule = rules.find(({ difference: kind, ways, promised }) => kind === difference.kind && ways.includes(difference.way) && (!difference.promised || promised !== undefined));
    if (rule === undefined) return { ...difference, finding: null };
    const id = `${rule.id}:${difference.anchor.paragraph}:${difference.anchor.range[0]}`;
    const group = groups.get(id);
    groups.set(id, { rule, differences: group === undefined ? [difference] : [...group.differences, difference] });
    return { ...difference, finding: id };
  });
  return { told: [...groups].map(([id, group]) => tell(id, group, contract, tender, standpoint)), differences: told };
}

function tell(id: string, { rule, differences }: Group, contract: Contract, tender: Tender, standpoint: StandpointRules): Told {
  const [first] = differences;
  const { anchor, way } = first;
  const text = contract.document.paragraphs[anchor.paragraph]?.text ?? '';
  const range: Range = [anchor.range[0], Math.min(anchor.range[1], anchor.range[0] + longest)];
  const resembled = (way === 'added' && first.theirs !== null) || (way === 'left-out' && first.ours !== null);
  const own = (resembled ? rule.near : undefined) ?? rule.by_way[way] ?? {};
  const promised = differences.every((one) => one.promised);
  const softened = way === 'left-out' && rule.softenedBy.some((words) => contract.document.paragraphs.some(({ text: said }) => words.test(said)));
  const values = readValues(differences, tender.name);
  const fill = (words: string): string => words.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
  const finding: Finding = {
    id, rule: rule.id, title: rule.title, type: rule.type, level: promised || softened ? 'info' : own.level ?? rule.level, claim: promised ? 'T3' : claimOf(rule, way),
    paragraph: anchor.paragraph, range, sentence: sentenceOf(contract, anchor), quote: text.slice(...range), clause: anchor.clause, page: anchor.page,
    message: fill(promised ? rule.promised ?? rule.message : own.message ?? rule.message), why: rule.why, advice: fill(rule.advice), basis: rule.basis, templates: rule.templates,
  };
  const rename = partyRenamer(tender.parties, contract.outline.parties);
  const wording = { ...values, theirs: differences.map(({ theirs }) => rename(theirs?.quote ?? '').replace(/[。；;，,\s]+$/u, '')).join('；') };
  return {
    finding: fillTemplates(groundFindings([finding], [rule], standpoint)[0] ?? finding, wording),
    joined: promised || resembled || way !== 'added' || rule.joined === undefined ? null : fill(rule.joined),
  };
}

function claimOf(rule: DepartureRule, way: Difference['way']): Finding['claim'] {
  return rule.by_way[way]?.claim ?? rule.claim;
}

function sentenceOf({ outline }: Contract, { paragraph, range }: Side): Range {
  const found = outline.statements.find((one) => one.paragraph === paragraph && one.range[0] <= range[0] && range[0] < one.range[1]);
  return found === undefined ? range : [Math.min(found.range[0], range[0]), Math.max(found.range[1], range[1])];
}

/** The words of the procurement document as this contract names the parties. */
function partyRenamer(from: Parties, to: Parties): (text: string) => string {
  const names = (words: readonly string[]): RegExp => new RegExp(partyAlternatives(words.filter((word) => word.length > 1)), 'gu');
  const [purchaser, provider] = [names(from.purchaser.words), names(from.provider.words)];
  return (text) => text.replace(purchaser, to.purchaser.usualWord).replace(provider, to.provider.usualWord);
}

/** What a wording may name of the procurement document; the rest is filled from the contract when it is proposed. */
function fillTemplates(finding: Finding, values: { readonly [name: string]: string }): Finding {
  const fill = ({ text, ...template }: ProposalTemplate): ProposalTemplate => ({ ...template, text: text.replace(/\{(theirs|subject|second)\}/gu, (whole, name: string) => values[name] ?? whole) });
  // A wording of the other document that there is not cannot be taken.
  const all = (templates: readonly ProposalTemplate[]): readonly ProposalTemplate[] => templates.filter(({ text }) => !['theirs', 'second'].some((name) => values[name] === '' && text.includes(`{${name}}`))).map(fill);
  const { ground } = finding;
  if (ground === undefined) return { ...finding, templates: all(finding.templates) };
  const { provider, purchaser, evaluator } = ground.voices;
  const voice = (one: typeof provider): typeof provider => ({ ...one, templates: all(one.templates) });
  return { ...finding, templates: all(finding.templates), ground: { ...ground, voices: { provider: voice(provider), purchaser: voice(purchaser), evaluator: voice(evaluator) } } };
}
