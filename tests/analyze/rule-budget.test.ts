import { describe, expect, it } from 'vitest';
import { analyze } from '#shared/analyze/index.ts';
import type { RuleWatch } from '#shared/ports.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import { shippedRules } from '#tests/fixtures/review-file.ts';

const document = buildDocument([
  '社工站服务合同', '甲方：云溪县民政局', '乙方：云溪县同行社会工作服务社',
  '乙方应当完成甲方交办的其他工作。', '甲方可以根据需要随时调整服务内容。', '乙方应当完成甲方交办的其他任务。',
]);
const outline = structure(document).value;

/** A clock on which only the rule of this id takes any time. */
function watchOf(slow: string, milliseconds: number, leftOut: readonly string[] = []): RuleWatch & { readonly ran: string[] } {
  let time = 0;
  const ran: string[] = [];
  return {
    ran, leftOut, mostMs: 1000, now: () => time,
    running: (rule) => {
      if (rule !== null) ran.push(rule);
      else if (ran.at(-1) === slow) time += milliseconds;
    },
  };
}

const review = (watch?: RuleWatch) => {
  const { value, messages } = analyze(document, outline, shippedRules(), undefined, undefined, watch);
  return { rules: value.findings.map(({ rule }) => rule), stopped: messages.filter(({ code }) => code === 'rule-stopped') };
};

describe('the time of a rule', () => {
  const all = review();
  const slow = 'ca001-assigned-tasks';

  it('is not limited without a watch, and nothing is left out while every rule keeps within it', () => {
    expect(all.rules).toContain(slow);
    expect(review(watchOf(slow, 1))).toEqual({ rules: all.rules, stopped: [] });
  });

  it('once used up takes the rule out of this document with all it found, names it, and lets the others go on', () => {
    const { rules, stopped } = review(watchOf(slow, 700));
    expect(rules).not.toContain(slow);
    expect(rules).toEqual(expect.arrayContaining(all.rules.filter((rule) => rule !== slow)));
    expect(stopped).toEqual([{ code: 'rule-stopped', paragraph: null, values: { rule: slow, file: `rules/catch-all/${slow}/rule.yml`, seconds: 1 } }]);
  });

  it('is not given at all to a rule that did not come back before', () => {
    const watch = watchOf(slow, 0, [slow]);
    const { rules, stopped } = review(watch);
    expect(rules).not.toContain(slow);
    expect(watch.ran).not.toContain(slow);
    expect(stopped).toHaveLength(1);
  });
});
