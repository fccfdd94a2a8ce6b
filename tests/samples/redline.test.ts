import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repositoryRoot } from '#electron/backend/places.ts';
import { writeRedlineDocx } from '#shared/export/index.ts';
import type { Review } from '#shared/model/review.ts';
import type { RevisionPlan } from '#shared/model/revision.ts';
import { acceptAllPreferred, planRevisions, revisedText } from '#shared/revise/index.ts';
import { reviewFile } from '../fixtures/review-file.ts';

const samples = join(repositoryRoot, 'samples');
const docxSamples = readdirSync(samples).filter((name) => name.endsWith('.docx'));
const touched = new Set(['word/document.xml', 'word/comments.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml']);
let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hengyue-redline-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(docxSamples)('the recommended revisions of %s', (name) => {
  let bytes: Uint8Array, redline: Uint8Array, review: Review, plan: RevisionPlan, file: string;
  beforeAll(async () => {
    ({ bytes, review } = await reviewFile(join(samples, name)));
    plan = planRevisions(review, acceptAllPreferred(review));
    const written = writeRedlineDocx(bytes, review.document, plan, { author: '审查人', date: '2026-11-24T00:00:00Z' });
    expect(written.messages).toEqual([]);
    redline = written.value;
    file = join(folder, name);
    writeFileSync(file, redline);
  });

  test('exist, as tracked changes and as comments', () => {
    // The fifth sample is a tender that is fair but for two duties without a quantity.
    const least = name.startsWith('05') ? 2 : 4;
    expect(plan.edits.length).toBeGreaterThanOrEqual(least);
    expect(plan.comments.length).toBeGreaterThanOrEqual(least);
  });

  test('leave the original text when they are rejected', () => {
    expect(pandoc(file, 'reject')).toBe(pandoc(join(samples, name), 'accept'));
  });

  test('give the revised text when they are accepted', () => {
    const accepted = squeeze(pandoc(file, 'accept'));
    for (const { index, text } of review.document.paragraphs) {
      const edits = plan.edits.filter(({ paragraph }) => paragraph === index);
      if (edits.length > 0) expect(accepted).toContain(squeeze(revisedText(text, edits)));
    }
  });

  test('show every comment and every author to an independent reader', () => {
    const all = pandoc(file, 'all');
    expect(all.match(/\.comment-start/g)).toHaveLength(plan.comments.length);
    const deletes = plan.edits.some(({ range: [start, end] }) => end > start);
    for (const kind of ['insertion', 'comment-start', ...(deletes ? ['deletion'] : [])]) expect(all).toContain(`.${kind}`);
    expect(all).toContain('author="审查人"');
  });

  test('touch document, comments, relationships and content types, and no other byte', () => {
    const before = unzipSync(bytes);
    const after = unzipSync(redline);
    expect(Object.keys(after).filter((part) => !(part in before) && !touched.has(part))).toEqual([]);
    for (const [part, content] of Object.entries(before)) {
      if (!touched.has(part)) expect(Buffer.from(after[part] ?? []).equals(Buffer.from(content)), part).toBe(true);
    }
  });

  test('open in LibreOffice with the text of every untouched paragraph', () => {
    const text = squeeze(libreOffice(file));
    const edited = new Set(plan.edits.map(({ paragraph }) => paragraph));
    for (const { index, text: words } of review.document.paragraphs) {
      if (!edited.has(index)) expect(text).toContain(squeeze(words));
    }
  });
});

function pandoc(file: string, changes: 'accept' | 'reject' | 'all'): string {
  return execFileSync('pandoc', ['--from=docx', `--track-changes=${changes}`, `--to=${changes === 'all' ? 'markdown' : 'plain'}`, '--wrap=none', file], { encoding: 'utf8' });
}

function libreOffice(file: string): string {
  const out = mkdtempSync(join(folder, 'lo-'));
  execFileSync('soffice', [`-env:UserInstallation=file://${out}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', out, file], { stdio: 'ignore', timeout: 120_000 });
  const [text] = readdirSync(out).filter((each) => each.endsWith('.txt'));
  return execFileSync('cat', [join(out, text ?? '')], { encoding: 'utf8' });
}

/** Table layout and smart typography differ between readers; the words do not. */
function squeeze(text: string): string {
  return text.replace(/[\s|+=_*\\-]/g, '').replace(/[“”"]/g, '"').replace(/[‘’']/g, "'");
}
