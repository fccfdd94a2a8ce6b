import type { Finding } from '../../model/finding.ts';
import type { OverviewWeights } from '../../model/handling.ts';
import type { Dimension, Overview } from '../../model/measure.ts';
import { checkNames } from '../ratios/parameters.ts';
import type { Parameters } from '../ratios/parameters.ts';
import { runCheck } from './run-checks.ts';
import type { Measured } from './run-checks.ts';

type Rules = Parameters['overview'];
type Rule = Rules['dimensions'][number];
type Loss = { readonly points: number; readonly reason: string; readonly findings: readonly string[]; readonly paragraphs: readonly number[] };

/**
 * Six dimensions by the stated rules of `overview.yml`; every number leads to its findings and paragraphs. `weights` are the
 * user's own; when they leave nothing to weigh by, those of the rules stand.
 */
export function scoreOverview(findings: readonly Finding[], measured: Measured, rules: Rules, weights: OverviewWeights | null = null): Overview {
  const own = weights !== null && rules.dimensions.some(({ id, weight }) => (weights[id] ?? weight) > 0);
  const weighed = own ? rules.dimensions.map((rule) => ({ ...rule, weight: weights[rule.id] ?? rule.weight })) : rules.dimensions;
  const dimensions = weighed.map((rule) => scoreDimension(rule, findings, measured, rules));
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  const score = Math.round(dimensions.reduce((sum, { score: points, weight }) => sum + points * weight, 0) / total);
  return { note: rules.note, ownWeights: own, score, stars: starsOf(score, rules.stars), dimensions };
}

function scoreDimension(rule: Rule, findings: readonly Finding[], measured: Measured, rules: Rules): Dimension {
  const losses = [...loseByFindings(rule, findings, rules), ...loseByChecks(rule, measured)].sort((a, b) => b.points - a.points);
  const score = Math.max(0, Math.min(100, Math.round(100 - losses.reduce((sum, { points }) => sum + points, 0))));
  return {
    id: rule.id, title: rule.title, weight: rule.weight, score, stars: starsOf(score, rules.stars),
    reason: losses.length === 0 ? rule.good : losses.slice(0, 2).map(({ reason }) => reason).join('；'),
    findings: losses.flatMap(({ findings: own }) => own),
    paragraphs: [...new Set(losses.flatMap(({ paragraphs }) => paragraphs))],
  };
}

function loseByFindings({ findings: part }: Rule, findings: readonly Finding[], { levels, finding_reason: words }: Rules): readonly Loss[] {
  if (part === undefined) return [];
  return (['high', 'medium', 'low'] as const).flatMap((level): readonly Loss[] => {
    const found = findings.filter((finding) => finding.level === level && part.types.includes(finding.type));
    if (found.length === 0) return [];
    return [{ points: found.length * part[level], reason: words.replace('{level}', levels[level]).replace('{count}', String(found.length)), findings: found.map(({ id }) => id), paragraphs: found.map(({ paragraph }) => paragraph) }];
  });
}

function loseByChecks({ checks }: Rule, measured: Measured): readonly Loss[] {
  return checkNames.flatMap((name): readonly Loss[] => {
    const check = checks[name];
    if (check === undefined) return [];
    const { lost, values, paragraphs } = runCheck(name, measured);
    if (lost <= 0) return [];
    const reason = check.reason.replace(/\{(\w+)\}/gu, (whole, value: string) => values[value] ?? whole);
    return [{ points: lost * check.points, reason, findings: [], paragraphs }];
  });
}

function starsOf(score: number, [two, three, four, five]: Rules['stars']): number {
  return score >= five ? 5 : score >= four ? 4 : score >= three ? 3 : score >= two ? 2 : 1;
}
