import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '#shared/model/review.ts';
import type { Decision, Decisions } from '#shared/model/revision.ts';
import { acceptAllPreferred, planRevisions, revisedText } from '#shared/revise/index.ts';
import { buildReview, template } from './build-review.ts';

function accept(review: Review, ...kinds: ('preferred' | 'fallback')[]): Decisions {
  return Object.fromEntries(review.findings.map(({ id }, at) => [id, { action: 'accept', proposal: `${id}/${kinds[at] ?? 'preferred'}` }]));
}

function revised(review: Review, decisions: Decisions): readonly string[] {
  const { edits } = planRevisions(review, decisions);
  return review.document.paragraphs.map(({ index, text }) => revisedText(text, edits.filter(({ paragraph }) => paragraph === index)));
}

describe('a plan', () => {
  const review = buildReview(['乙方完成【其他工作】。', '甲方【随时】检查。'], [{ paragraph: 0 }, { paragraph: 1, rule: 'ca002-test' }]);
  const [first, second] = review.findings.map(({ id }) => id) as [string, string];

  it('holds what was decided and nothing of what was not', () => {
    const plan = planRevisions(review, { [first]: { action: 'accept', proposal: `${first}/preferred` } });
    expect(plan.edits).toEqual([{ finding: first, paragraph: 0, range: [4, 6], text: '双方书面确认的' }]);
    expect(plan.comments.map(({ finding, range }) => [finding, range])).toEqual([[first, [4, 8]]]);
    expect(planRevisions(review, {})).toEqual({ edits: [], comments: [] });
  });

  it('holds nothing about a rejected finding', () => {
    expect(planRevisions(review, { [first]: { action: 'reject', reason: '' } })).toEqual({ edits: [], comments: [] });
  });

  it('writes what the reader made of a proposal', () => {
    const decisions: Decisions = { [second]: { action: 'edit', proposal: `${second}/preferred`, text: '每季度' } };
    expect(revised(review, decisions)).toEqual(['乙方完成其他工作。', '甲方每季度检查。']);
  });

  it('deletes the words when the reader left none', () => {
    expect(revised(review, { [second]: { action: 'edit', proposal: `${second}/preferred`, text: '' } })[1]).toBe('甲方检查。');
  });

  it('passes over a proposal that the review does not have', () => {
    expect(planRevisions(review, { [first]: { action: 'accept', proposal: 'x' } }).edits).toEqual([]);
  });
});

describe('comments', () => {
  const templates = [template('replace', 'match', '双方确认的{内容}'), template('delete', 'sentence', '', 'fallback')];
  const review = buildReview(['乙方完成【其他工作】。'], [{ paragraph: 0, templates }]);
  const text = (decision: Decision): string => planRevisions(review, { [review.findings[0]?.id ?? '']: decision }).comments[0]?.text ?? '';

  it('say problem, reason, advice and basis, and show both wordings when the text is not changed', () => {
    expect(text({ action: 'comment' }).split('\n')).toEqual([
      '问题（高）：没有列明事项。', '理由：无法报价。', '建议：请列明。', '拟改为：双方确认的【待填：内容】', '备选：删去：“乙方完成其他工作。”',
      '依据：《某办法》第九条：“应当明确。”',
      '条文核对至 2026-01-31，以官方数据库现行文本为准。',
    ]);
  });

  it('name what is still to be filled in when the wording is in the text', () => {
    const accepted = text({ action: 'accept', proposal: `${review.findings[0]?.id}/preferred` });
    expect(accepted).toContain('待填：内容');
    expect(accepted).not.toContain('拟改为');
  });
});

describe('two findings that want the same words', () => {
  it('give one edit when they want the same, and the second comment says so', () => {
    const review = buildReview(['乙方完成【其他工作】。'], [{ paragraph: 0 }]);
    const [finding] = review.findings;
    if (finding === undefined) throw new Error('no finding');
    const twin = { ...finding, id: 'twin', title: '孪生' };
    const proposals = [...review.proposals, ...review.proposals.map((proposal) => ({ ...proposal, id: 'twin/preferred', finding: 'twin' }))];
    const plan = planRevisions({ ...review, findings: [finding, twin], proposals }, accept({ ...review, findings: [finding, twin] }));
    expect(plan.edits.map(({ finding: owner }) => owner)).toEqual([finding.id]);
    expect(plan.comments[1]?.text).toContain('已合并为一处修订');
  });

  it('let the graver win, and the comment of the other shows its wording', () => {
    const review = buildReview(['乙方【随时完成】【其他工作】。'], [
      { paragraph: 0, level: 'medium', rule: 'ca002-test', templates: [template('replace', 'sentence', '由双方协商。')] },
      { paragraph: 0, level: 'high' },
    ]);
    expect(revised(review, accept(review))).toEqual(['乙方随时完成双方书面确认的工作。']);
    const other = planRevisions(review, accept(review)).comments.find(({ finding }) => finding.startsWith('ca002'));
    expect(other?.text).toContain('拟改为：由双方协商。');
    expect(other?.text).toContain('本条没有另作修订');
  });

  it('do not mix two rewrites of one sentence even where their smallest edits are apart', () => {
    const review = buildReview(['甲方【随时】检查乙方的服务记录和财务账册，乙方【无条件】配合。'], [
      { paragraph: 0, templates: [template('replace', 'sentence', '甲方每季度检查乙方的服务记录和财务账册，乙方无条件配合。')] },
      { paragraph: 0, rule: 'ca002-test', templates: [template('replace', 'sentence', '甲方随时检查乙方的服务记录和财务账册，乙方予以配合。')] },
    ]);
    expect(revised(review, accept(review))).toEqual(['甲方每季度检查乙方的服务记录和财务账册，乙方无条件配合。']);
  });

  it('leave room for a sentence behind a rewritten one, but not behind a deleted paragraph', () => {
    const insert = { paragraph: 0, level: 'low', rule: 'ca002-test', templates: [template('insert', 'sentence', '每年两次。')] } as const;
    const rewritten = buildReview(['（一）【乙方】配合【检查】。'], [{ paragraph: 0, templates: [template('replace', 'match', '双方')] }, insert]);
    expect(revised(rewritten, accept(rewritten))).toEqual(['（一）双方配合检查。每年两次。']);
    const deleted = buildReview(['（一）【乙方】配合【检查】。'], [{ paragraph: 0, templates: [template('delete', 'sentence')] }, insert]);
    expect(revised(deleted, accept(deleted))).toEqual(['']);
  });
});

describe('the same wording twice', () => {
  const long = '上述事项全年合计不超过【待填：数量】次，超出的由双方书面确认数量和费用后另行结算；需要入户的，由甲方工作人员带队，并负责取得授权和办理意外保险，乙方不承担由此增加的费用。';
  const item = (first: string, second: string, action: 'insert' | 'replace'): Review => {
    const review = buildReview([first, '乙方按月报告。', second], [0, 2].map((paragraph) => ({ paragraph, templates: [template(action, 'sentence', long)] })));
    const clauses = [0, 1, 2].map((paragraph) => ({ index: paragraph, title: '', label: `（${paragraph}）`, path: `第三条（${'一二三'.charAt(paragraph)}）`, parent: null, level: 2, paragraph, last: paragraph, heading: false }));
    return { ...review, outline: { ...review.outline, clauses, contexts: review.outline.contexts.map((context, clause) => ({ ...context, clause })) } };
  };

  it('stands in the text once: the other place refers to it, and its comment says so', () => {
    const added = item('（一）【建立档案】；', '（三）【录入数据】。', 'insert');
    expect(revised(added, accept(added))[2]).toBe('（三）录入数据。本项比照第三条（一）的约定执行。');
    const replaced = item('（一）【服从安排】；', '（三）【听从指挥】。', 'replace');
    expect(revised(replaced, accept(replaced))[2]).toBe('（三）本项按第三条（一）的约定执行。');
    expect(planRevisions(replaced, accept(replaced)).comments[1]?.text).toContain('说明：第三条（一）按“标题ca001-test”写入的文字已有同样的约定，此处不再重复。');
  });

  it('stays where only one of them is accepted, and where the reader wrote it', () => {
    const review = item('（一）【服从安排】；', '（三）【听从指挥】。', 'replace');
    const [, second] = review.findings.map(({ id }) => id);
    expect(revised(review, { [second ?? '']: { action: 'accept', proposal: `${second}/preferred` } })[2]).toBe(`（三）${long}`);
    const both: Decisions = { ...accept(review), [second ?? '']: { action: 'edit', proposal: `${second}/preferred`, text: long } };
    expect(revised(review, both)[2]).toBe(`（三）${long}`);
  });

  it('says more in one of two: that one takes the place of the sentence', () => {
    const review = buildReview(['（一）乙方【每日签到】，服从【安排】。'], [
      { paragraph: 0, templates: [template('replace', 'sentence', '乙方自主管理项目人员，负责其考勤、排班。')] },
      { paragraph: 0, rule: 'st101-test', templates: [template('insert', 'sentence', '本合同购买的是成果。乙方自主招聘、管理项目人员，负责其考勤、排班、奖惩。')] },
    ]);
    expect(revised(review, accept(review))).toEqual(['（一）本合同购买的是成果。乙方自主招聘、管理项目人员，负责其考勤、排班、奖惩。']);
    expect(planRevisions(review, accept(review)).edits.map(({ finding }) => finding.slice(0, 5))).not.toContain('st101');
  });

  it('is not added to words that another wording has taken away', () => {
    const review = buildReview(['（一）乙方【无条件】承担【一切费用】。'], [
      { paragraph: 0, templates: [template('replace', 'sentence', '合同价款对应服务清单。')] },
      { paragraph: 0, rule: 'ca002-test', templates: [template('insert', 'sentence', '前述费用以清单为限。')] },
    ]);
    expect(revised(review, accept(review))).toEqual(['（一）合同价款对应服务清单。']);
  });

  it('of two rewrites that are equally grave, the one of the whole sentence wins', () => {
    const review = buildReview(['本需求【未列明的工作】，【视为已包含在报价内】。'], [
      { paragraph: 0 }, { paragraph: 0, rule: 'pa001-test', templates: [template('replace', 'sentence', '增加的费用由甲方承担。')] },
    ]);
    expect(revised(review, accept(review))).toEqual(['增加的费用由甲方承担。']);
  });
});

describe('for any decisions', () => {
  const templates = [template('replace', 'sentence', '双方协商确定，另行签订补充协议。'), template('delete', 'match', '', 'fallback')];
  const insert = [template('insert', 'sentence', '每年不超过两次。'), template('replace', 'match', '书面', 'fallback')];
  const review = buildReview(
    ['（一）【随时】检查；（二）【其他】工作。乙方【服从】安排，【无条件】配合。', '【随时】调整，【无偿】返工。'],
    [
      { paragraph: 0, templates }, { paragraph: 0, level: 'medium', templates: insert }, { paragraph: 0, level: 'low', templates },
      { paragraph: 0, templates: insert }, { paragraph: 1, templates }, { paragraph: 1, level: 'medium', templates: insert },
    ],
  );
  const decision = (finding: string): fc.Arbitrary<Decision | null> => fc.oneof(
    fc.constant(null),
    fc.constant<Decision>({ action: 'comment' }),
    fc.constant<Decision>({ action: 'reject', reason: '' }),
    fc.constantFrom('preferred', 'fallback').map((kind): Decision => ({ action: 'accept', proposal: `${finding}/${kind}` })),
    fc.tuple(fc.constantFrom('preferred', 'fallback'), fc.string({ unit: fc.constantFrom('甲', '，', '。', '检'), maxLength: 8 }))
      .map(([kind, text]): Decision => ({ action: 'edit', proposal: `${finding}/${kind}`, text })),
  );
  const decisions = fc.tuple(...review.findings.map(({ id }) => decision(id).map((each) => [id, each] as const)))
    .map((all): Decisions => Object.fromEntries(all.flatMap(([id, each]) => (each === null ? [] : [[id, each]]))));

  it('edits stand in order and do not overlap', () => {
    fc.assert(fc.property(decisions, (chosen) => {
      const { edits } = planRevisions(review, chosen);
      edits.forEach(({ paragraph, range: [start, end] }, at) => {
        const before = edits[at - 1];
        expect(end).toBeGreaterThanOrEqual(start);
        if (before?.paragraph === paragraph) expect(start).toBeGreaterThanOrEqual(before.range[1]);
      });
    }), { numRuns: 2_000 });
  });

  it('every finding that was decided and not rejected has exactly one comment, and edits only come from accepted ones', () => {
    fc.assert(fc.property(decisions, (chosen) => {
      const plan = planRevisions(review, chosen);
      const shown = review.findings.filter(({ id }) => chosen[id] !== undefined && chosen[id].action !== 'reject').map(({ id }) => id);
      expect(plan.comments.map(({ finding }) => finding).toSorted()).toEqual(shown.toSorted());
      for (const { finding } of plan.edits) expect(['accept', 'edit']).toContain(chosen[finding]?.action);
    }));
  });

  it('the same decisions give the same plan', () => {
    expect(planRevisions(review, acceptAllPreferred(review))).toEqual(planRevisions(review, acceptAllPreferred(review)));
  });
});
