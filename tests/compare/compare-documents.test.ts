import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '#electron/backend/places.ts';
import { compareDocuments } from '#shared/compare/index.ts';
import type { Difference } from '#shared/model/comparison.ts';
import type { Review } from '#shared/model/review.ts';
import { changeStandpoint, reviewDocument } from '#shared/review-contract.ts';
import { reviewBytes, shippedRules } from '../fixtures/review-file.ts';
import { companionOf, reviewPair, reviewText } from '../fixtures/review-pair.ts';

const sample = async (name: string): Promise<Review> => reviewBytes(new Uint8Array(await readFile(join(repositoryRoot, 'samples', name))));
const told = ({ kind, way, subject }: Difference): string => `${kind} ${way} ${subject}`;

describe('a contract and the whole tender file it came from', () => {
  let contract: Review;
  let tender: Review;
  let differences: readonly Difference[];
  beforeAll(async () => {
    contract = await sample('01-乡镇社工站合同（自动编号）.docx');
    tender = await sample('05-社工站磋商文件（与01比对）.docx');
    differences = compareDocuments(contract, tender, shippedRules().alignment).differences;
  });

  it('differ in what was changed, and not in wording, order, numbering or the chapters about bidding', () => {
    expect(differences.map(told)).toEqual([
      'catch-all added 甲方及上级民政部门交办的其他工作任务',
      'catch-all added 乙方应当积极配合甲方做好各项中心工作及相关事务',
      'catch-all added 甲方可以根据镇里的实际需要对上述服务内容和数量进…',
      'catch-all added 服务过程中新增的工作内容，其费用已包含在合同总价…',
      'catch-all added 本合同的最终解释权归甲方所有',
      'duty left-out 在春节、重阳节等节日为独居老人上门慰问，了解生活…',
      'duty added 社工日常考勤由镇民政办负责，请假一天以上的须经镇…',
      'duty added 遇甲方人手紧张时，社工服从甲方统一调配，到便民服…',
      'indicator less 个案服务',
      'indicator more 困难老人探访',
      'payment other 付款安排',
      'deduction added 验收结果以甲方满意为准，甲方认为服务质量不达标的…',
    ]);
  });

  it('say where, in both documents, in their own words', () => {
    const visits = differences.find(({ subject }) => subject === '困难老人探访');
    expect(visits?.ours).toMatchObject({ clause: '第三条（一）4.', quote: '困难老人探访每月不少于40人次' });
    expect(visits?.theirs).toMatchObject({ clause: '第三章二、4．', quote: '探访困难老人不少于30人次' });
    for (const [side, { document }] of differences.flatMap(({ ours, theirs }) => [[ours, contract], [theirs, tender]] as const)) {
      if (side !== null) expect(document.paragraphs[side.paragraph]?.text.slice(...side.range)).toBe(side.quote);
    }
  });

  it('are told by findings that count in no figure of the contract, with wordings of the tender in the contract’s names', () => {
    const review = reviewDocument(contract, shippedRules(), () => {}, { companion: companionOf(tender, '磋商文件.docx') });
    const departures = review.findings.filter(({ type }) => type === 'procurement_documents');
    // The other seven are told where the contract alone is faulted for the same words.
    expect(departures).toHaveLength(4);
    const joined = review.findings.filter(({ joined: rules }) => rules !== undefined);
    expect(joined.map(({ rule, joined: rules }) => [rule.slice(0, 5), ...(rules ?? []).map((one) => one.slice(0, 5))].join(' '))).toEqual([
      'ca001 pd014', 'ca011 pd014', 'ca041 pd014', 'st001 pd001', 'st003 pd001', 'pa001 pd014', 'ac001 pd011', 'ca031 pd014',
    ]);
    expect(review.findings).toHaveLength(contract.findings.length + departures.length);
    const assigned = joined[0];
    expect(assigned?.message).toMatch(/由一方在签约后决定。这一条也未见于采购文件《青禾县柳溪镇社会工作服务站运营服务竞争性磋商文件》；中标、成交合同应按采购文件确定的事项签订。$/);
    expect(assigned?.basis.map(({ id }) => id)).toContain('gpl-46');
    const purchaser = changeStandpoint(review, {}, { role: 'purchaser' }, shippedRules().standpoint);
    expect(purchaser.findings.find(({ id }) => id === assigned?.id)?.message).toContain('未见于采购文件');
    expect(review.overview).toEqual(contract.overview);
    expect(review.ratios).toEqual(contract.ratios);
    expect(review.comparison?.differences.every(({ finding }) => review.findings.some(({ id }) => id === finding))).toBe(true);
    const raised = departures.find(({ rule, level }) => rule === 'pd003-indicator-changed' && level === 'high');
    expect(raised?.message).toContain('合同第三条（一）4的“困难老人探访”是不少于40人次（每月），采购文件《青禾县柳溪镇社会工作服务站运营服务竞争性磋商文件》第三章二、4是不少于30人次（每月）');
    expect(review.proposals.find(({ finding }) => finding === raised?.id)?.text).toBe('探访困难老人不少于30人次');
    const supervision = departures.find(({ rule }) => rule === 'pd002-duty-left-out');
    expect(review.proposals.find(({ finding }) => finding === supervision?.id)?.text).toMatch(/^在春节、重阳节/);
  });

  it('are nothing when the other document is the same text with other numbers', async () => {
    const renumbered = await reviewText(contract.document.paragraphs.map(({ text }, index) => `${contract.outline.contexts[index]?.label ?? ''}${text}`).join('\n\n').replace('合同', '采购需求').replaceAll('乙方', '供应商').replaceAll('甲方', '采购人'));
    const { differences: none } = compareDocuments(contract, { ...renumbered, outline: { ...renumbered.outline, kind: 'tender' } }, shippedRules().alignment);
    expect(none.map(told)).toEqual([]);
  });
});

describe('documents that are not compared', () => {
  const contract = '社工站服务合同\n\n甲方：甲镇政府\n\n乙方：乙中心\n\n第一条 服务内容\n\n（一）乙方开展个案服务10个。\n\n（二）乙方走访独居老人。\n\n（三）乙方为居民开设心理讲座。';
  const tender = '社工站采购需求\n\n一、服务内容\n\n1.供应商开展个案服务10个。\n\n2.供应商走访独居老人。';
  const other = '道路保洁采购需求\n\n一、服务内容\n\n1.供应商清扫主干道路面。\n\n2.供应商清运生活垃圾。\n\n3.供应商冲洗护栏。\n\n4.供应商修剪绿化带。';

  it.each([
    ['the same text twice', contract, contract, 'companion-same'],
    ['the tender opened, the contract chosen', tender, contract, 'companion-swapped'],
    ['another contract', contract, contract.replace('10个', '20个'), 'companion-not-tender'],
    ['two tenders', tender, other, 'companion-needs-contract'],
    ['another project', contract, other, 'companion-unlike'],
  ])('%s', async (_name, ours, theirs, code) => {
    const { comparison, messages } = await reviewPair(ours, theirs);
    expect(comparison).toMatchObject({ obstacle: code, differences: [] });
    expect(messages.map((one) => one.code)).toContain(code);
  });

  it('a paper that nothing calls a tender is compared with a word about it', async () => {
    const { comparison, messages } = await reviewPair(contract, '服务事项\n\n开展个案服务20个。\n\n走访独居老人。\n\n为居民开设心理讲座。');
    expect(comparison?.obstacle).toBeNull();
    expect(messages.map(({ code }) => code)).toContain('companion-kind-unclear');
  });
});
