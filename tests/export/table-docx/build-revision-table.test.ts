import { beforeAll, describe, expect, it } from 'vitest';
import { buildRevisionTable, writePaperDocx } from '#shared/export/index.ts';
import type { Paper } from '#shared/export/index.ts';
import type { PaperTable, Span } from '#shared/export/paper/paper.ts';
import { adviceParts } from '#shared/text/advice-parts.ts';
import type { Review } from '#shared/model/review.ts';
import type { RevisionPlan } from '#shared/model/revision.ts';
import { planRevisions, revisedText } from '#shared/revise/index.ts';
import { officeText } from '../office-judges.ts';
import { wordsOf } from '../paper/words-of.ts';
import { paperOptions, reviewSample, sampleNames } from '../samples.ts';

const join = (spans: readonly Span[] = []): string => spans.map(({ text }) => text).join('').replaceAll('……', '');

describe.each(sampleNames)('the table of revisions of %s', (name) => {
  let review: Review, plan: RevisionPlan, paper: Paper, rows: PaperTable['rows'];
  beforeAll(async () => {
    ({ review, plan } = await reviewSample(name));
    paper = buildRevisionTable(review, plan, paperOptions);
    rows = paper.blocks.find((block) => block.kind === 'table')?.rows ?? [];
  });

  it('has one row for each paragraph that the plan touches', () => {
    expect(rows).toHaveLength(new Set([...plan.edits, ...plan.comments].map(({ paragraph }) => paragraph)).size);
  });

  it('shows words of the contract on the left and the revised words on the right', () => {
    const originals = review.document.paragraphs.map(({ text }) => text);
    const touched = [...new Set([...plan.edits, ...plan.comments].map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
    rows.forEach((row, at) => {
      const paragraph = touched[at] ?? 0;
      const edits = plan.edits.filter((edit) => edit.paragraph === paragraph);
      expect(originals[paragraph]).toContain(join(row[2]?.[0]));
      if (edits.length > 0) expect(revisedText(originals[paragraph] ?? '', edits)).toContain(join(row[4]?.[0]).replace('（删去本句）', ''));
    });
  });

  it('names every finding of the plan, and quotes its basis once', () => {
    const words = wordsOf(paper);
    for (const { title, message, basis } of review.findings) {
      expect(words).toContain(title);
      expect(words).toContain(message);
      for (const { quote } of basis) expect(words.split(quote).length - 1).toBeGreaterThan(0);
    }
    expect(words).toContain('以官方数据库现行文本为准');
  });

  it('reads in LibreOffice', () => {
    expect(officeText(writePaperDocx(paper))).toContain('建议文本');
  });
});

describe('the table of revisions', () => {
  it('keeps the words where only a comment was decided, and shows wordings at hand', async () => {
    const { review } = await reviewSample(sampleNames[0]);
    const [first] = review.findings;
    if (first === undefined) throw new Error('no finding');
    const paper = buildRevisionTable(review, planRevisions(review, { [first.id]: { action: 'comment' } }), paperOptions);
    expect(wordsOf(paper)).toContain('（本处只提意见，不改文字）');
    expect(wordsOf(paper)).toContain(`建议：${adviceParts(first, review.role).own}`);
  });

  it('is a paper too when there is nothing to revise', async () => {
    const { review } = await reviewSample(sampleNames[0]);
    expect(wordsOf(buildRevisionTable(review, { edits: [], comments: [] }, paperOptions))).toContain('没有需要修改的条款');
  });
});
