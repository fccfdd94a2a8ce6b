import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '#electron/backend/places.ts';
import { readDocx } from '#shared/ingest/docx/read-docx.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { structure } from '#shared/structure/index.ts';
import { convertWithOffice, hasOffice, plainPdf, taggedPdf } from '#tests/fixtures/judge-office.ts';
import { likeness } from '#tests/fixtures/likeness.ts';
import { read } from './read.ts';

/** Every contract in samples/ as LibreOffice prints it. */
const folder = join(repositoryRoot, 'samples');
const files = readdirSync(folder).filter((name) => name.endsWith('.docx')).map((name, at) => ({ name: `sample-${at}.docx`, bytes: new Uint8Array(readFileSync(join(folder, name))) }));

/** What stands in the paper: numbers are typed there. */
function printed({ paragraphs }: SourceDocument): readonly string[] {
  return paragraphs.map(({ numbering, text }) => `${numbering?.label ?? ''}${text}`.replace(/\s/g, ''));
}

const clausesOf = (document: SourceDocument): readonly string[] => structure(document).value.clauses.map(({ path }) => path);

describe.skipIf(!hasOffice).each([['plain', plainPdf], ['tagged', taggedPdf]])('samples printed as %s PDF', (_, filter) => {
  let papers: readonly Uint8Array[] = [];
  beforeAll(() => { papers = convertWithOffice(files, filter); }, 240_000);

  it.each(files.map(({ name }, at) => [name, at] as const))('say what %s says, in the same paragraphs, clauses and tables', async (_name, at) => {
    const source = readDocx(files[at]?.bytes ?? new Uint8Array(), () => {}).value;
    const paper = (await read(papers[at] ?? new Uint8Array())).value;
    expect(likeness(printed(source).join(''), printed(paper).join(''))).toBeGreaterThanOrEqual(0.97);
    expect(clausesOf(paper)).toEqual(clausesOf(source));
    expect(paper.tables.map(({ rows, columns }) => [rows, columns])).toEqual(source.tables.map(({ rows, columns }) => [rows, columns]));
    expect(printed(paper)).toEqual(printed(source));
  });
});
