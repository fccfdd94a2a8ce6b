import { describe, expect, it } from 'vitest';
import { analyze } from '#shared/analyze/index.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import type { Line } from '#tests/fixtures/build-document.ts';
import { shippedRules } from '#tests/fixtures/review-file.ts';

function judge(...lines: readonly Line[]) {
  const document = buildDocument(lines);
  const { value, messages } = analyze(document, structure(document).value, shippedRules());
  for (const { paragraph, range, quote, sentence } of value.findings) {
    const text = document.paragraphs[paragraph]?.text ?? '';
    expect(text.slice(...range)).toBe(quote);
    expect(text.slice(...sentence)).toContain(quote);
  }
  return { found: value.findings.map(({ type, level, quote }) => `${type} ${level} ${quote}`), findings: value.findings, codes: messages.map(({ code }) => code) };
}

describe('clauses', () => {
  it('are quoted by their own words, whatever blanks and half-width marks scanning put between them', () => {
    expect(judge('乙 方 应 完 成 甲 方 交 办 的 其 他 工 作 ;').found).toEqual(['open_ended_tasks high 甲 方 交 办 的 其 他 工 作']);
    expect(judge('7)承办甲方交办事项;').found).toEqual(['open_ended_tasks high 甲方交办事项']);
  });

  it('are judged by who pays, not by who is called 甲方', () => {
    const swapped = ['甲方（承接方）：晨星社会工作服务中心', '乙方（购买方）：东岸街道办事处'];
    expect(judge(...swapped, '甲方应完成乙方交办的其他工作。').found).toEqual(['open_ended_tasks high 乙方交办的其他工作']);
    expect(judge(...swapped, '乙方应配合甲方开展各项工作。').found).toEqual([]);
  });

  it('are read to the end of the sentence, and into the next', () => {
    expect(judge('甲方有权调整服务内容。').found).toHaveLength(1);
    expect(judge('甲方有权调整服务内容，但应当与乙方协商一致。').found).toEqual([]);
    expect(judge('甲方有权调整服务内容；调整应当经双方书面确认。').found).toEqual([]);
  });

  it('are found where a line break cuts the sentence', () => {
    expect(judge('乙方应完成甲方\n交办的其他工作。').found).toHaveLength(1);
  });

  it('give one finding where several rules speak of the same words', () => {
    expect(judge('乙方应当无条件服从甲方安排，完成甲方交办的一切任务。').found).toHaveLength(1);
  });

  it('are told by a wide net only where no other rule finds anything in the sentence', () => {
    expect(judge('社工除走访外，还须帮忙照看站所。').findings.map(({ rule }) => rule)).toEqual(['ca006-whenever-purchaser']);
    expect(judge('社工除走访外，还须完成甲方交办的工作。').findings.map(({ rule }) => rule)).toEqual(['ca001-assigned-tasks']);
  });

  it('are not told twice where a check of another family has said all there is to say', () => {
    const rules = (...lines: readonly string[]): readonly string[] => judge(...lines).findings.map(({ rule }) => rule);
    expect(rules('评估费用由乙方承担。')).toEqual(['ac014-evaluation-cost-shifted']);
    expect(rules('服务中的一切伤害均由乙方负责，与甲方无关。')).toEqual(['li001-total-shift-of-liability']);
    expect(rules('项目结算以审计部门审定金额为准。')).toEqual(['pa016-audit-as-settlement']);
  });

  it('are told behind a catch-all that quotes the same words, and for themselves where their words are others', () => {
    const [moved, called, ...more] = judge('项目人员由镇政府统一调度、统筹使用，遇有检查、接待等任务随叫随到。').findings;
    expect(moved).toMatchObject({ rule: 'st003-secondment' });
    expect(called).toMatchObject({ rule: 'ca003-whatever-is-asked', level: 'high', joined: ['st013-on-call-and-emergency'] });
    expect(called?.message).toMatch(/没有事项、数量和上限。这里也没有写明轮值/u);
    expect(called?.basis.map(({ id }) => id)).toContain('ll-41');
    expect(more).toEqual([]);
    expect(judge('乙方社工由街道统筹使用，服从街道各科室的工作安排，节假日随叫随到，并完成领导交办的其他临时性工作。').findings.map(({ rule, quote }) => `${rule}「${quote}」`)).toEqual([
      'st003-secondment「乙方社工由街道统筹使用」', 'st013-on-call-and-emergency「节假日随叫随到」', 'ca001-assigned-tasks「领导交办的其他临时性工作」',
    ]);
  });

  it('take the level of the graver of two that quote the same words', () => {
    expect(judge('协助做好孤儿、事实无人抚养儿童的动态管理。').findings).toMatchObject([{ rule: 'ca013-cooperation-soft', level: 'medium', joined: ['pr004-casework-without-quantity'] }]);
  });

  it('are not looked for in what is not a duty: background, legal basis, qualification of bidders', () => {
    expect(judge('采购需求', '一、项目背景', '近年来镇里交办的各项任务繁重，社工站配合做好各项工作。', '二、服务内容', '开展走访200户次。').found).toEqual([]);
  });

  it('cite clause, law and the claim that the law allows', () => {
    const [finding] = judge('合同书', '第三条 乙方义务', '（一）完成甲方交办的其他工作。').findings;
    expect(finding?.clause).toBe('第三条（一）');
    expect(finding?.basis[0]?.quote).toBe('采购需求应当清楚明了、表述规范、含义准确。技术要求和商务要求应当客观，量化指标应当明确相应等次，有连续区间的按照区间划分等次。');
    expect(finding?.message).toMatch(/^可能与《政府采购需求管理办法》第九条.*不协调，建议核对：/u);
  });

  it('stay a hint where an annex closes the list', () => {
    const open = '社工站服务包括但不限于：走访、咨询、转介。';
    expect(judge(open).found[0]).toMatch(/^open_list medium/u);
    expect(judge(open, '服务事项以附件一《服务清单》所列为限。').found[0]).toMatch(/^open_list info/u);
  });
});

describe('a policy paper', () => {
  const paper = [
    '关于推进社工站建设的实施意见', '各县（市、区）民政局：', '各地要统筹资源，支持社工站承担各类民政工作。', '各级民政部门要加强指导，完成上级交办的各项任务。',
    '我们将认真落实上级各项部署。', '本意见自印发之日起施行，由市民政局负责解释。', '县级以上民政部门可以根据需要调整服务内容。', '社工应服从乡镇的统一安排和管理。',
  ];

  it('gives no more than hints, and says so', () => {
    const { found, codes } = judge(...paper);
    expect(found.filter((each) => !each.includes(' info '))).toEqual([]);
    expect(found).not.toEqual([]);
    expect(codes).toContain('policy-paper');
  });

  it('is not taken for one when a contract quotes policy in one sentence', () => {
    const { found, codes } = judge('各地要支持社工站建设。', '乙方应完成甲方交办的其他工作。', '甲方有权调整服务内容。');
    expect(found.map((each) => each.split(' ')[1])).toEqual(['high', 'high']);
    expect(codes).not.toContain('policy-paper');
  });
});
