import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '#electron/backend/create-backend.ts';
import { availableExports } from '#shared/contract/available-exports.ts';
import { exportForms } from '#shared/contract/export-kinds.ts';
import { reviewOutput } from '#shared/contract/review-output.ts';
import { smallContract, smallContractBytes } from '#tests/fixtures/small-contract.ts';
import { openFile, openTestBackend, readEvents } from '#tests/fixtures/test-backend.ts';
import { transports } from './transports.ts';
import type { Transport } from './transports.ts';

type Untyped = { readonly [method: string]: (input: unknown) => Promise<unknown> };

describe.each(Object.entries(transports))('the contract %s', (_name, connect) => {
  let backend: Backend;
  let transport: Transport;
  const untyped = (): Untyped => transport.client as unknown as Untyped;

  beforeAll(async () => {
    backend = openTestBackend();
    transport = await connect(backend);
  });
  afterAll(async () => {
    await transport.close();
    await backend.close();
  });

  it('tells the version and the rule pack', async () => {
    const about = await transport.client.about();
    expect(about.version).toBe('0.0.0-test');
    expect(about.rules.profile).not.toBe('');
    await transport.client.setAuthor({ author: ' 云溪审查组 ' });
    expect((await transport.client.about()).author).toBe('云溪审查组');
    await transport.client.setAuthor({ author: null });
    expect((await transport.client.about()).author).toBeNull();
    expect(about.rules.basisDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('reviews an uploaded file: progress first, the stored review last', async () => {
    const events = await readEvents(await transport.client.openContract({ file: smallContract('社工站 合同.docx') }));
    expect(events.length).toBeGreaterThan(1);
    expect(events.slice(0, -1).every((event) => event.kind === 'progress')).toBe(true);
    const last = events.at(-1);
    if (last?.kind !== 'done') throw new Error('no result');
    expect(last.stored.fileName).toBe('社工站 合同.docx');
    expect(last.stored.sha256).toBe(createHash('sha256').update(smallContractBytes()).digest('hex'));
    expect(last.stored.openedAt).toBe('2026-03-01T08:00:00Z');
    expect(last.stored.review.findings.map(({ type }) => type)).toContain('open_ended_tasks');
  });

  it('gives a review back as it was stored, and lists it', async () => {
    const stored = await openFile(transport.client, smallContract());
    expect(await transport.client.getReview({ id: stored.id })).toEqual(stored);
    const listed = (await transport.client.listReviews()).find(({ id }) => id === stored.id);
    expect(listed).toMatchObject({ fileName: '合同.docx', format: 'docx', decided: 0 });
  });

  it('tells the same review from another standpoint, decisions kept', async () => {
    const { id, review } = await openFile(transport.client, smallContract('立场.docx', '立场不同。'));
    const [proposal] = review.proposals;
    if (proposal === undefined) throw new Error('no proposal');
    const decision = { action: 'accept', proposal: proposal.id } as const;
    await transport.client.decideRevision({ id, finding: proposal.finding, decision });
    const told = await transport.client.setStandpoint({ id, gates: { threshold: 'no', stage: null }, role: 'purchaser' });
    expect(told.decisions).toEqual({ [proposal.finding]: decision });
    expect(told.review.gates).toMatchObject({ threshold: { answer: 'no', source: 'asked' }, stage: { answer: null, source: 'asked' }, purchaser: { answer: 'organ', source: 'guessed' } });
    expect(told.review.role).toBe('purchaser');
    expect(told.review.findings.map(({ id: finding, level, range }) => ({ finding, level, range }))).toEqual(review.findings.map(({ id: finding, level, range }) => ({ finding, level, range })));
    expect(told.review.findings.map(({ message }) => message)).not.toEqual(review.findings.map(({ message }) => message));
    expect(told.review.proposals).toContainEqual(proposal);
    expect(await transport.client.getReview({ id })).toEqual(told);
    expect((await openFile(transport.client, smallContract('下一份.docx', '下一份。'))).review.role).toBe('purchaser');
    await transport.client.setStandpoint({ id, role: 'provider' });
    await expect(untyped().setStandpoint?.({ id, gates: { purchaser: 'king' } })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('keeps a decision and takes it back', async () => {
    const { id, review } = await openFile(transport.client, smallContract());
    const [proposal] = review.proposals;
    if (proposal === undefined) throw new Error('no proposal');
    const decision = { action: 'accept', proposal: proposal.id } as const;
    const made = await transport.client.decideRevision({ id, finding: proposal.finding, decision });
    expect(made.decisions).toEqual({ [proposal.finding]: decision });
    expect((await transport.client.getReview({ id })).decisions).toEqual(made.decisions);
    const taken = await transport.client.decideRevision({ id, finding: proposal.finding, decision: null });
    expect(taken.decisions).toEqual({});
  });

  it('exports a tracked-change file and the published JSON, named after the input', async () => {
    const { id } = await openFile(transport.client, smallContract('站点.合同.docx'));
    const redline = await transport.client.exportReview({ id, kind: 'redline-docx', author: '李审' });
    expect(redline.file.name).toBe('站点.合同.修订稿.docx');
    expect(new TextDecoder().decode((await redline.file.arrayBuffer()).slice(0, 2))).toBe('PK');
    const json = await transport.client.exportReview({ id, kind: 'json' });
    expect(json.file.name).toBe('站点.合同.审查.json');
    expect(reviewOutput.parse(JSON.parse(await json.file.text())).file).toBe('站点.合同.docx');
  });

  it('exports every kind that the format allows, each with its ending and its media type', async () => {
    const { id } = await openFile(transport.client, smallContract('站点.合同.docx'));
    // Only a window prints: without one the PDF is refused, with what to do instead.
    await expect(transport.client.exportReview({ id, kind: 'opinion-pdf' })).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'export-needs-window' } });
    for (const kind of availableExports('docx').filter((each) => each !== 'opinion-pdf')) {
      const { file } = await transport.client.exportReview({ id, kind });
      const { ending, mediaType } = exportForms[kind];
      expect({ kind, name: file.name, type: file.type, empty: file.size === 0 }).toEqual({ kind, name: `站点.合同.${ending}`, type: mediaType, empty: false });
    }
  });

  it('opens a sample by a name it has listed, and by no other', async () => {
    const [sample] = await transport.client.listSamples();
    if (sample === undefined) throw new Error('no sample');
    const events = await readEvents(await transport.client.openSample({ name: sample.name }));
    expect(events.at(-1)).toMatchObject({ kind: 'done', stored: { fileName: sample.name } });
    const other = transport.client.openSample({ name: '../package.json' }).then(readEvents);
    await expect(other).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'not-found' } });
  });

  it('refuses a file that cannot be reviewed with a code and a sentence, and stores nothing', async () => {
    const before = await transport.client.listReviews();
    const opened = (file: File): Promise<unknown> => transport.client.openContract({ file }).then(readEvents);
    await expect(opened(new File([], '空.docx'))).rejects.toMatchObject({
      code: 'REFUSED', status: 422, data: { code: 'file-empty', message: expect.stringContaining('0 字节') },
    });
    await expect(opened(new File(['{\\rtf1 一段文字}'], '合同.docx'))).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'rtf-unsupported' } });
    expect(await transport.client.listReviews()).toEqual(before);
  });

  it('refuses what it does not have', async () => {
    const { id } = await openFile(transport.client, smallContract());
    const missing = { code: 'REFUSED', data: { code: 'not-found' } };
    await expect(transport.client.getReview({ id: 'nowhere' })).rejects.toMatchObject(missing);
    await expect(transport.client.deleteReview({ id: 'nowhere' })).rejects.toMatchObject(missing);
    await expect(transport.client.decideRevision({ id, finding: 'x:1:2', decision: null })).rejects.toMatchObject(missing);
  });

  it('deletes a review for good', async () => {
    const { id } = await openFile(transport.client, smallContract('一次.docx', '本合同一式四份。'));
    expect(await transport.client.deleteReview({ id })).toBeNull();
    await expect(transport.client.getReview({ id })).rejects.toMatchObject({ data: { code: 'not-found' } });
  });

  it.each([
    ['getReview', { id: 5 }],
    ['getReview', undefined],
    ['exportReview', { id: 'x', kind: 'exe' }],
    ['openContract', { file: '/etc/passwd' }],
    ['decideRevision', { id: 'x', finding: 'y', decision: { action: 'accept' } }],
  ])('checks the value on arrival: %s(%j)', async (name, input) => {
    await expect(untyped()[name]?.(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it.each(['nope', 'constructor', '__proto__', 'hasOwnProperty'])('has no method called %s', async (name) => {
    const call = async (): Promise<unknown> => {
      const found = untyped()[name];
      if (found === undefined) throw new TypeError(`${name} is not a function`);
      return found({});
    };
    await expect(call()).rejects.toThrow(/Not Found|is not a function/);
  });
});
