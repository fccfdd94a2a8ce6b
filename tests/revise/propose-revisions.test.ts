import { describe, expect, it } from 'vitest';
import { wordingOf } from '#shared/revise/build-edits.ts';
import { deleteScope } from '#shared/revise/fit-wording.ts';
import { proposeRevisions, revisedText } from '#shared/revise/index.ts';
import type { StatedPlace } from '#shared/revise/keep-stated.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import { buildReview, template } from './build-review.ts';
import type { Fault } from './build-review.ts';

/** The paragraph with the first proposal applied. */
function revise(line: string, ...templates: NonNullable<Fault['templates']>): string {
  const { document, proposals } = buildReview([line], [{ paragraph: 0, templates }]);
  return revisedText(document.paragraphs[0]?.text ?? '', proposals[0]?.edits ?? []);
}

describe('a replacement', () => {
  it('of the quoted words leaves the rest of the sentence alone', () => {
    expect(revise('（三）乙方完成【甲方交办的其他工作】。', template('replace', 'match', '双方书面确认的工作'))).toBe('（三）乙方完成双方书面确认的工作。');
  });

  it('of a sentence keeps its number and its closing mark', () => {
    expect(revise('（三）【甲方有权随时】调整人员；', template('replace', 'sentence', '人员调整由双方协商。'))).toBe('（三）人员调整由双方协商；');
  });

  it('of one item of a run keeps the other items', () => {
    const line = '乙方负责：（1）个案服务；（2）【其他工作】；（3）小组服务。';
    expect(revise(line, template('replace', 'sentence', '社区活动'))).toBe('乙方负责：（1）个案服务；（2）社区活动；（3）小组服务。');
  });

  it('in a table cell without closing mark adds none', () => {
    expect(revise('完成【其他工作】', template('replace', 'paragraph', '完成双方确认的工作。'))).toBe('完成双方确认的工作');
  });

  it('changes only the characters that differ', () => {
    const { proposals } = buildReview(['乙方【应当无条件接受检查】。'], [{ paragraph: 0, templates: [template('replace', 'match', '应当每年接受检查')] }]);
    expect(proposals[0]?.edits).toEqual([{ paragraph: 0, range: [4, 7], text: '每年' }]);
  });

  it('that would change nothing is not proposed', () => {
    expect(buildReview(['乙方【报告】。'], [{ paragraph: 0, templates: [template('replace', 'match', '报告')] }]).proposals).toEqual([]);
  });
});

describe('a deletion', () => {
  const sentence = template('delete', 'sentence');
  const match = template('delete', 'match');

  it.each([
    ['takes a sentence with its mark', '甲方付款。【乙方无条件配合】。双方确认。', sentence, '甲方付款。双方确认。'],
    ['takes an item of a run with its number', '乙方负责：（1）个案服务；（2）【其他工作】；（3）小组服务。', sentence, '乙方负责：（1）个案服务；（3）小组服务。'],
    ['gives the last item\'s full stop to the item before', '乙方负责：（1）个案服务；（2）小组服务；（3）【其他工作】。', sentence, '乙方负责：（1）个案服务；（2）小组服务。'],
    ['takes numbers such as 二、 too', '乙方负责：一、个案服务；二、【其他工作】。', sentence, '乙方负责：一、个案服务。'],
    ['takes the comma before the last of several words', '提供个案、小组、【其他工作】。', match, '提供个案、小组。'],
    ['takes one of two marks that would meet', '提供个案，【其他工作】，小组服务。', match, '提供个案，小组服务。'],
    ['leaves no mark at the head of a clause', '（三）【除非甲方同意】，乙方按月报告。', match, '（三）乙方按月报告。'],
    ['leaves no second full stop', '乙方按月报告。【其他工作】。甲方付款。', match, '乙方按月报告。甲方付款。'],
    ['does not take words in brackets for a number', '乙方按月报告，（如有）【其他工作】，甲方付款。', match, '乙方按月报告，（如有），甲方付款。'],
  ] as const)('%s', (_, line, how, expected) => {
    expect(revise(line, how)).toBe(expected);
  });

  it('of all that a paragraph says takes its number along', () => {
    expect(revise('（三）【其他工作】。', sentence)).toBe('');
    expect(revise('（三）【其他工作】。', match)).toBe('');
  });
});

describe('an item that others are counted on from', () => {
  it('keeps its number and its mark when all its words go', () => {
    const document = buildDocument(['第三条 服务内容', '（一）开展个案服务；', '（二）完成其他工作；', '（三）按月报告。']);
    const outline = structure(document).value;
    const edits = (index: number): string => {
      const wording = wordingOf(document, outline, index);
      return revisedText(wording.text, deleteScope(wording, [wording.textStart, wording.text.length]).map((change) => ({ paragraph: index, ...change })));
    };
    expect(edits(2)).toBe('（二）（本项删去）；');
    expect(edits(3)).toBe('');
  });
});

describe('what the contract states', () => {
  const stated = (line: string, ...places: readonly (readonly [words: string, kind: StatedPlace['kind']])[]): string => {
    const review = buildReview([line], [{ paragraph: 0, templates: [template('replace', 'sentence', '乙方自主管理人员。')] }]);
    const text = review.document.paragraphs[0]?.text ?? '';
    const all = places.map(([words, kind]): StatedPlace => ({ paragraph: 0, kind, range: [text.indexOf(words), text.indexOf(words) + words.length] }));
    return revisedText(text, proposeRevisions(review.document, review.outline, review.findings, all)[0]?.edits ?? []);
  };

  it('stays when its sentence is put in other words', () => {
    expect(stated('（一）乙方派驻4名社工，其中持证2人，【每日向甲方签到】。', ['4名', 'figure'], ['2人', 'figure'])).toBe('（一）乙方派驻4名社工，其中持证2人；乙方自主管理人员。');
    expect(stated('余款30%【待资金到位后】支付。', ['余款30%', 'instalment'])).toBe('余款30%的支付：乙方自主管理人员。');
    expect(stated('人员管理：社工【服从甲方安排】。')).toBe('人员管理：乙方自主管理人员。');
  });

  it('is what a cell of a table requires before the fault', () => {
    const finding = buildReview(['走访困难群众，【达到甲方满意】'], [{ paragraph: 0, templates: [template('replace', 'sentence', '每户不少于两次。')] }]).findings;
    const document = buildDocument([{ text: '走访困难群众，达到甲方满意', cell: [0, 0] }]);
    const [proposal] = proposeRevisions(document, structure(document).value, finding);
    expect(proposal?.text).toBe('走访困难群众；每户不少于两次');
  });

  it('goes where it is the fault itself, or stands behind it', () => {
    expect(stated('【乙方派驻4名社工坐班】，服从安排。', ['4名', 'figure'])).toBe('乙方自主管理人员。');
  });
});

describe('a phrase behind 因', () => {
  it('takes 因 along: what both sides agreed on is no cause', () => {
    expect(revise('因【甲方临时增加的工作】，乙方应当完成。', template('replace', 'match', '双方书面确认的事项'))).toBe('双方书面确认的事项，乙方应当完成。');
  });
});

describe('an insertion', () => {
  const insert = template('insert', 'sentence', '每年不超过两次。');

  it.each([
    ['stands behind a full stop as a sentence', '乙方【配合检查】。甲方付款。', '乙方配合检查。每年不超过两次。甲方付款。'],
    ['leaves the ； of a list item at its end', '（一）乙方【配合检查】；', '（一）乙方配合检查。每年不超过两次；'],
    ['stands in brackets before a colon', '乙方【配合下列检查】：', '乙方配合下列检查（每年不超过两次）：'],
    ['continues a cell that has no closing mark', '【配合检查】', '配合检查；每年不超过两次'],
  ])('%s', (_, line, expected) => {
    expect(revise(line, insert)).toBe(expected);
  });
});

describe('a model wording', () => {
  it('is filled with the words of the contract, the rest stays to be filled in', () => {
    const wording = template('replace', 'match', '{purchaser}提出并经{provider}确认的事项（{clause}，每年{工时}小时，{工时}以外另计{费用}）');
    expect(buildReview(['完成【其他工作】。'], [{ paragraph: 0, templates: [wording] }]).proposals).toMatchObject([{
      text: '甲方提出并经乙方确认的事项（第五条，每年【待填：工时】小时，【待填：工时】以外另计【待填：费用】）', blanks: ['工时', '费用'],
    }]);
  });

  it('takes the quoted words as they are, whatever signs are in them', () => {
    expect(revise('完成【$& {x} 工作】。', template('replace', 'match', '经确认的{match}'))).toBe('完成经确认的$& {x} 工作。');
  });

  it('has one proposal a kind, named after its finding', () => {
    const templates = [template('replace', 'match', '甲'), template('delete', 'sentence', '', 'fallback')];
    expect(buildReview(['完成【其他工作】。'], [{ paragraph: 0, templates }]).proposals.map(({ id, kind }) => [id, kind]))
      .toEqual([['ca001-test:0:2/preferred', 'preferred'], ['ca001-test:0:2/fallback', 'fallback']]);
  });
});
