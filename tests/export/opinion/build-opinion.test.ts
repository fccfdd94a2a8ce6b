import { beforeAll, describe, expect, it } from 'vitest';
import { isCatchAll } from '#shared/analyze/is-catch-all.ts';
import { buildOpinion, writePaperDocx, writePaperHtml } from '#shared/export/index.ts';
import type { Paper } from '#shared/export/index.ts';
import type { Review } from '#shared/model/review.ts';
import type { RevisionPlan } from '#shared/model/revision.ts';
import { reviewBytes } from '../../fixtures/review-file.ts';
import { citeAll } from '#shared/export/basis-table.ts';
import { adviceParts } from '#shared/text/advice-parts.ts';
import { modelContract, noFigures } from '../model-contract/model-contract.ts';
import { officeText, pandocText } from '../office-judges.ts';
import { paperOptions, reviewSample, sampleNames } from '../samples.ts';
import { wordsOf } from '../paper/words-of.ts';

const sections = ['合同概况', '审查结论', '问题清单', '指标结构', '经费与承载力', '权责清单', '优点', '修改建议'];

describe.each(sampleNames)('the opinion on %s', (name) => {
  let review: Review, plan: RevisionPlan, paper: Paper, words: string;
  beforeAll(async () => {
    ({ review, plan } = await reviewSample(name));
    paper = buildOpinion(review, {}, plan, paperOptions);
    words = wordsOf(paper);
  });

  it('has its eight sections and an appendix, and a place to sign', () => {
    expect(paper.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))).toEqual([...sections, '附　录']);
    expect(words).toContain('审查人（签名）');
    expect(words).toContain('（盖章）');
  });

  it('shows every finding with its clause, its words, its advice and its basis, and of a hint what it says', () => {
    for (const finding of review.findings) {
      const { quote, clause, basis, message, level, title } = finding;
      const full = level === 'info' ? [title] : [quote, adviceParts(finding, review.role).own, citeAll(basis)];
      for (const each of [clause ?? '', message, ...full, ...basis.map((entry) => `《${entry.name}》`), ...basis.map((entry) => entry.quote)]) expect(words).toContain(each);
    }
  });

  it('says what this reader can do at this stage once, and reason and advice of a rule once', () => {
    const stages = new Set(review.findings.map((finding) => adviceParts(finding, review.role).stage).filter((text) => text !== ''));
    for (const stage of stages) expect(words.split(stage)).toHaveLength(2);
    const whys = new Set(review.findings.filter(({ level }) => level === 'high').map(({ why }) => why));
    for (const why of whys) expect(words.split(why)).toHaveLength(2);
  });

  it('states the version of the rules, the date of the law texts and where their text in force is found', () => {
    for (const each of [review.rules.version, '2026年11月23日', '以官方数据库现行文本为准', '不是法律意见']) expect(words).toContain(each);
  });

  it('shows for every fact the words it was read from', () => {
    const { amount } = review.facts;
    if (amount === null) throw new Error('no amount');
    expect(words).toContain(`“${(review.document.paragraphs[amount.paragraph]?.text ?? '').slice(...amount.range).trim()}”`);
  });

  it('passes no legal verdict in words of its own', () => {
    let own = words;
    const foreign = [...review.document.paragraphs.map(({ text }) => text.trim()), ...review.findings.flatMap(({ basis, quote }) => [quote, ...basis.flatMap((entry) => [entry.quote, entry.status])])];
    for (const text of foreign.toSorted((a, b) => b.length - a.length)) if (text.length > 1) own = own.replaceAll(text, '');
    expect(own.replace(/“[^”]*”/g, '').match(/.{0,12}(?:违法|违反|无效|非法|不达标).{0,6}/g)).toBeNull();
  });

  it('says the same in Word, in HTML and in the eyes of pandoc', () => {
    const plain = (text: string): string => text.replace(/[\s|+=\-~*]/g, '');
    const [first] = review.findings;
    const html = writePaperHtml(paper);
    const read = plain(pandocText(writePaperDocx(paper)));
    for (const each of [...sections, first?.title ?? '', review.overview.note]) {
      expect(html).toContain(each);
      expect(read).toContain(plain(each));
    }
  });
});

describe('the opinion on a contract with a finding that is not applicable', () => {
  it('tells it in the appendix with the reason, and nowhere else', async () => {
    const { review } = await reviewSample(sampleNames[0]);
    const finding = review.findings.find(({ type }) => isCatchAll(type));
    if (finding === undefined) throw new Error('no finding');
    const waiver = { scope: 'document', category: 'agreed-elsewhere', reason: '补充协议第二条已列明' } as const;
    const others = { ...review, findings: review.findings.filter((other) => other !== finding) };
    const words = wordsOf(buildOpinion(others, {}, { edits: [], comments: [] }, { ...paperOptions, notApplicable: [{ finding, waiver }] }));
    expect(words).toContain('另有约定：补充协议第二条已列明（本文件的这条规则）');
    expect(words.split(finding.quote)).toHaveLength(2);
  });
});

describe('the opinion on a contract without faults', () => {
  let review: Review, paper: Paper;
  beforeAll(async () => {
    review = { ...(await reviewBytes(modelContract(noFigures))), findings: [] };
    paper = buildOpinion(review, {}, { edits: [], comments: [] }, { ...paperOptions, notes: ['没有从文首认出购买方。'] });
  });

  it('is the same paper, and says that nothing was found', () => {
    const words = wordsOf(paper);
    expect(paper.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))).toEqual([...sections, '附　录']);
    for (const each of ['没有发现规则所列的问题', '没有需要修改的文字', '没有发现下列类型的写法：开放式交办', '没有从文首认出购买方。']) expect(words).toContain(each);
  });

  it('opens in LibreOffice', () => {
    expect(officeText(writePaperDocx(paper)).replace(/[ \t]/g, '')).toContain('二、审查结论');
  });
});
