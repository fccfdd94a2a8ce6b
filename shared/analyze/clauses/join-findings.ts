import type { Finding } from '../../model/finding.ts';
import { levelWeight } from '../../model/rule.ts';
import type { Range } from '../../model/source-document.ts';
import { isCatchAll } from '../is-catch-all.ts';
import type { CompiledRule } from '../rule-pack/read-rule.ts';

/** So much of the shorter quote lies in the longer one where both speak of the same words. */
const same = 0.6;

/**
 * One finding per place: what another check says of the very words of a catch-all is told behind it, with its basis. The graver
 * of the two gives level, advice and wording. Different words of a sentence stay findings of their own, a reader has to
 * mend each of them.
 */
export function joinFindings(findings: readonly Finding[], rules: readonly CompiledRule[]): readonly Finding[] {
  const sentences = new Map(rules.flatMap(({ id, joined }) => (joined === undefined ? [] : [[id, joined] as const])));
  const hosts = new Map<string, Finding>();
  const taken = new Set<string>();
  for (const finding of findings) {
    const sentence = isCatchAll(finding.type) ? undefined : sentences.get(finding.rule);
    const host = sentence === undefined ? undefined : findings.find((other) => isCatchAll(other.type) && speaksOfTheSame(other, finding));
    if (host === undefined || sentence === undefined) continue;
    hosts.set(host.id, grow(hosts.get(host.id) ?? host, finding, sentence));
    taken.add(finding.id);
  }
  return findings.flatMap((finding) => (taken.has(finding.id) ? [] : [hosts.get(finding.id) ?? finding]));
}

function speaksOfTheSame(a: Finding, b: Finding): boolean {
  if (a.paragraph !== b.paragraph || a.sentence[0] !== b.sentence[0]) return false;
  const shared = Math.min(a.range[1], b.range[1]) - Math.max(a.range[0], b.range[0]);
  return shared >= same * Math.min(length(a.range), length(b.range));
}

function grow(host: Finding, finding: Finding, sentence: string): Finding {
  const basis = [...host.basis, ...finding.basis.filter(({ id }) => !host.basis.some((one) => one.id === id))];
  const graver = levelWeight[finding.level] > levelWeight[host.level];
  const { level, advice, templates } = graver ? finding : host;
  return { ...host, level, advice, templates, basis, message: host.message + sentence, joined: [...(host.joined ?? []), finding.rule] };
}

function length([start, end]: Range): number {
  return end - start;
}
