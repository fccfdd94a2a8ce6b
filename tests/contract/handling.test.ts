import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Backend } from '#electron/backend/create-backend.ts';
import type { StoredReview } from '#shared/contract/methods.ts';
import { feedbackOutput } from '#shared/contract/feedback-output.ts';
import { reviewOutput } from '#shared/contract/review-output.ts';
import { smallContract } from '#tests/fixtures/small-contract.ts';
import { openFile, openTestBackend } from '#tests/fixtures/test-backend.ts';
import { transports } from './transports.ts';
import type { Transport } from './transports.ts';

const second = '乙方还应承担甲方临时交办的其他任务。';
let opened = 0;

describe.each(Object.entries(transports))('what a user does with a review, %s', (_name, connect) => {
  let backend: Backend;
  let transport: Transport;
  let stored: StoredReview;
  beforeAll(async () => {
    backend = openTestBackend();
    transport = await connect(backend);
  });
  beforeEach(async () => {
    // Another document each time: what is said about one stays with it.
    stored = await openFile(transport.client, smallContract('合同.docx', `${second}第${(opened += 1)}份。`));
    // The first one waits for the worker's rule pack.
  }, 60_000);
  afterAll(async () => {
    await transport.close();
    await backend.close();
  });
  const ofRule = () => stored.review.findings.filter(({ rule }) => rule === stored.review.findings[0]?.rule);

  it('decides all findings of a rule in one act, and undoes and redoes it as one', async () => {
    const { id } = stored;
    expect(ofRule().length).toBeGreaterThan(1);
    const reject = { action: 'reject', reason: '已在附件列明' } as const;
    const decided = await transport.client.decideRule({ id, rule: ofRule()[0]?.rule ?? '', choice: reject });
    expect(decided.decisions).toEqual(Object.fromEntries(ofRule().map((finding) => [finding.id, reject])));
    expect(decided.history).toEqual({ undo: { part: 'decisions', count: ofRule().length }, redo: null });
    const back = await transport.client.undo({ id });
    expect(back).toMatchObject({ decisions: {}, figures: null, history: { undo: null, redo: { part: 'decisions' } } });
    // As after a reload: the history is the review's, not the page's.
    expect((await transport.client.getReview({ id })).history.redo).not.toBeNull();
    expect((await transport.client.redo({ id })).decisions).toEqual(decided.decisions);
    expect((await transport.client.redo({ id })).decisions).toEqual(decided.decisions);
  });

  it('accepts the recommended wording of a rule wherever there is one', async () => {
    const { decisions } = await transport.client.decideRule({ id: stored.id, rule: ofRule()[0]?.rule ?? '', choice: { action: 'accept' } });
    expect(Object.values(decisions)).toEqual(ofRule().map((finding) => ({ action: 'accept', proposal: `${finding.id}/preferred` })));
  });

  it('measures the text as the accepted revisions leave it', async () => {
    const { id, review } = stored;
    expect(await transport.client.measureEffects({ id })).toBeNull();
    await transport.client.decideRule({ id, rule: ofRule()[0]?.rule ?? '', choice: { action: 'comment' } });
    expect(await transport.client.measureEffects({ id })).toBeNull();
    await transport.client.decideRule({ id, rule: ofRule()[0]?.rule ?? '', choice: { action: 'reject', reason: '不改' } });
    for (const { id: finding } of ofRule()) await transport.client.decideRevision({ id, finding, decision: { action: 'accept', proposal: `${finding}/preferred` } });
    const effects = await transport.client.measureEffects({ id });
    expect(effects?.applied).toBe(ofRule().length);
    expect(review.ratios.open.atMost).toBe(true);
    expect(effects?.after.ratios.open.atMost).toBe(false);
    // The stored review is of the text as it is.
    expect((await transport.client.getReview({ id })).review.ratios).toEqual(review.ratios);
  });

  it('leaves a finding that is not applicable out of the figures, says so in the export, and takes it back', async () => {
    const { id } = stored;
    const [finding] = ofRule();
    if (finding === undefined) throw new Error('no finding');
    const waiver = { scope: 'document', category: 'agreed-elsewhere', reason: '附件二已列明' } as const;
    const marked = await transport.client.markNotApplicable({ id, finding: finding.id, waiver });
    expect(marked.figures?.notApplicable).toEqual(Object.fromEntries(ofRule().map((one) => [one.id, waiver])));
    expect(marked.figures?.findings).toHaveLength(stored.review.findings.length);
    const score = (dimensions: StoredReview['review']['overview']['dimensions']) => dimensions.find((one) => one.id === 'scope')?.score ?? 0;
    expect(score(marked.figures?.overview.dimensions ?? [])).toBeGreaterThan(score(stored.review.overview.dimensions));
    const counted = stored.review.findings.filter(({ level }) => level === 'high').length - ofRule().length;
    expect((await transport.client.listReviews()).find((one) => one.id === id)?.findings.high).toBe(counted);
    const { file } = await transport.client.exportReview({ id, kind: 'json' });
    const output = reviewOutput.parse(JSON.parse(await file.text()));
    expect(output.findings.filter(({ notApplicable }) => notApplicable !== null)).toHaveLength(ofRule().length);
    const feedback = await (await transport.client.exportReview({ id, kind: 'feedback-json' })).file.text();
    expect(feedbackOutput.parse(JSON.parse(feedback)).entries).toContainEqual({
      rule: finding.rule, found: ofRule().length, accepted: 0, edited: 0, commented: 0, rejected: 0,
      notApplicable: [{ scope: 'document', category: 'agreed-elsewhere', count: ofRule().length }],
    });
    expect(feedback).not.toMatch(/附件二|甲方|合同/);
    const back = await transport.client.markNotApplicable({ id, finding: finding.id, waiver: null });
    expect(back.figures?.notApplicable).toEqual({});
    expect((await transport.client.getReview({ id })).review).toEqual(stored.review);
  });

  it('hears no more of a rule under the profile, in this document and the next one, until that is taken back', async () => {
    const [finding] = ofRule();
    if (finding === undefined) throw new Error('no finding');
    await transport.client.markNotApplicable({ id: stored.id, finding: finding.id, waiver: { scope: 'profile', category: 'not-this-case', reason: '' } });
    const next = await openFile(transport.client, smallContract('另一份.docx', `${second}另第${opened}份。`));
    expect(Object.values(next.review.notApplicable).map(({ scope }) => scope)).toContain('profile');
    await transport.client.undo({ id: stored.id });
    expect((await transport.client.getReview({ id: next.id })).review.notApplicable).toEqual({});
  });

  it("recomputes every figure for the user's own class of an indicator, and tells the figures before", async () => {
    const { id, review } = stored;
    const indicator = review.indicators.find((one) => one.class === 'professional');
    if (indicator === undefined) throw new Error('no indicator');
    const changed = await transport.client.reclassify({ id, indicator: indicator.id, class: 'administrative' });
    expect(changed.figures?.indicators.find((one) => one.id === indicator.id)).toMatchObject({ class: 'administrative', reclassified: 'professional' });
    expect(changed.figures?.ratios.byCount).toMatchObject({ professional: review.ratios.byCount.professional - 1, administrative: review.ratios.byCount.administrative + 1 });
    expect(changed.figures?.unadjusted?.ratios).toEqual(review.ratios);
    const { file } = await transport.client.exportReview({ id, kind: 'json' });
    expect(reviewOutput.parse(JSON.parse(await file.text())).indicators.map(({ reclassified }) => reclassified)).toContain('professional');
    expect((await transport.client.undo({ id })).figures?.ratios).toEqual(review.ratios);
    expect((await transport.client.getReview({ id })).review).toEqual(review);
  });

  it("weighs the overview by the user's own weights in every review, and by the rules' again", async () => {
    const weights = { scope: 0, indicators: 0, professional: 0, money: 0, autonomy: 1, acceptance: 0 };
    const other = await openFile(transport.client, smallContract('别的.docx', `另一件事。${opened}`));
    const weighed = await transport.client.setWeights({ id: stored.id, weights });
    const autonomy = (review: Pick<StoredReview['review'], 'overview'>) => review.overview.dimensions.find((one) => one.id === 'autonomy')?.score;
    expect(weighed.figures?.overview).toMatchObject({ ownWeights: true, score: autonomy(stored.review) });
    expect((await transport.client.getReview({ id: other.id })).review.overview).toMatchObject({ ownWeights: true, score: autonomy(other.review) });
    const back = await transport.client.setWeights({ id: stored.id, weights: null });
    expect(back.figures?.overview).toEqual(stored.review.overview);
    expect((await transport.client.getReview({ id: other.id })).review).toEqual(other.review);
  });

  it('carries everything over when the same file is opened again', async () => {
    const { id, fileName } = stored;
    const [first] = ofRule();
    const indicator = stored.review.indicators[0];
    if (first === undefined || indicator === undefined) throw new Error('nothing to say anything about');
    await transport.client.decideRevision({ id, finding: first.id, decision: { action: 'comment' } });
    await transport.client.reclassify({ id, indicator: indicator.id, class: 'support' });
    const before = await transport.client.getReview({ id });
    expect(await openFile(transport.client, smallContract(fileName, `${second}第${opened}份。`))).toEqual(before);
  });

  it('refuses what the review does not have', async () => {
    const { id } = stored;
    const missing = { code: 'REFUSED', data: { code: 'not-found' } };
    await expect(transport.client.decideRule({ id, rule: 'ca999-none', choice: { action: 'accept' } })).rejects.toMatchObject(missing);
    await expect(transport.client.reclassify({ id, indicator: '99:0', class: 'support' })).rejects.toMatchObject(missing);
    await expect(transport.client.markNotApplicable({ id, finding: 'constructor', waiver: null })).rejects.toMatchObject(missing);
    await expect(transport.client.setWeights({ id, weights: { scope: 0, indicators: 0, professional: 0, money: 0, autonomy: 0, acceptance: 0 } })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
