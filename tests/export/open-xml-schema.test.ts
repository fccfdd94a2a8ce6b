import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '#electron/backend/places.ts';
import {
  buildModelContract, buildOpinion, buildRevisionTable, readContractText, readFigures, writeCleanDocx, writePaperDocx, writeRedlineDocx,
} from '#shared/export/index.ts';
import { acceptAllPreferred, planComments } from '#shared/revise/index.ts';
import { buildDocx, paragraph, run } from '#tests/fixtures/build-docx.ts';
import { validateDocx } from './open-xml-judge.ts';
import { buildWithPackage } from './redline-docx/docx-package.ts';
import { planOf, read } from './redline-docx/judge-redline.ts';
import { paperOptions, reviewSample, sampleNames } from './samples.ts';

const author = { author: '审查人', date: '2026-11-24T08:00:00Z' };

/** Everything we write as Word, for every sample, beside the file it was made of. */
async function writeAll(): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  const model = readContractText(readFileSync(join(repositoryRoot, 'rules/model-contract/social-work-station.yml'), 'utf8'));
  for (const name of sampleNames) {
    const { review, plan } = await reviewSample(name);
    files[`${name} opinion`] = writePaperDocx(buildOpinion(review, {}, plan, paperOptions));
    files[`${name} table`] = writePaperDocx(buildRevisionTable(review, plan, paperOptions));
    files[`${name} model`] = writePaperDocx(buildModelContract(model, readFigures(review), paperOptions));
    if (!name.endsWith('.docx')) continue;
    const original = new Uint8Array(readFileSync(join(repositoryRoot, 'samples', name)));
    files[name] = original;
    files[`${name} redline`] = writeRedlineDocx(original, review.document, plan, author).value;
    files[`${name} comments`] = writeRedlineDocx(original, review.document, planComments(review, acceptAllPreferred(review)), author).value;
    files[`${name} clean`] = writeCleanDocx(original, review.document, plan).value;
  }
  const packed = await buildWithPackage();
  const document = await read(packed);
  const plan = planOf(document, [['完成甲方交办的其他', '完成双方以书面确认的'], ['随时接待检查和来访。', ''], ['不少于^', '每年'], ['服务清单', '附件一《服务清单》'], ['由甲方解释', '由双方协商\n另行约定']]);
  files['package'] = packed;
  files['package redline'] = writeRedlineDocx(packed, document, plan, author).value;
  files['package clean'] = writeCleanDocx(packed, document, plan).value;
  return files;
}

const originals = new Set<string>([...sampleNames, 'package']);

/** Fields of the model contract are there to be filled in; the judge asks for it. */
const meant = /^workflow\.content_control_placeholder /;

it('the Open XML validator finds nothing in what we write that the original did not have', async ({ skip }) => {
  const found = validateDocx(await writeAll());
  if (found === null) return skip('the validator did not run, see above');
  expect(found.size).toBeGreaterThan(20);
  for (const [name, findings] of found) {
    if (originals.has(name)) continue;
    const before = found.get(name.replace(/ (?:redline|comments|clean)$/, '')) ?? [];
    const fresh = findings.filter((finding) => !meant.test(finding) && (before === findings || !before.includes(finding)));
    expect(fresh, name).toEqual([]);
  }
}, 300_000);

it('would find a change that stands where none may stand', ({ skip }) => {
  const sound = buildDocx({ document: paragraph('乙方完成工作') });
  const broken = buildDocx({ document: `<w:p><w:r><w:ins w:id="1" w:author="甲">${run('乙方')}</w:ins></w:r></w:p>` });
  const found = validateDocx({ sound, broken });
  if (found === null) return skip('the validator did not run, see above');
  expect(found.get('broken')?.length).toBeGreaterThan(found.get('sound')?.length ?? Infinity);
}, 300_000);
