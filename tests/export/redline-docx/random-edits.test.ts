import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCleanDocx } from '#shared/export/index.ts';
import type { PlannedComment, PlannedEdit, RevisionPlan } from '#shared/model/revision.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { revisedText } from '#shared/revise/index.ts';
import { buildDocx } from '#tests/fixtures/build-docx.ts';
import { faultsOf, read, redlineOf, rejectOurs, texts } from './judge-redline.ts';
import { anyBody, plainBody } from './random-document.ts';

const wording = fc.string({ unit: fc.constantFrom('新', '约', '定', '&', '<', ' ', '\t', '\n', '😁', ']]>'), maxLength: 6 });
const wish = fc.record({ paragraph: fc.nat(30), from: fc.double({ min: 0, max: 1, noNaN: true }), share: fc.double({ min: 0, max: 1, noNaN: true }), text: wording, whole: fc.boolean(), edits: fc.boolean(), finding: fc.nat(3) });
type Choice = { readonly paragraph: number; readonly from: number; readonly share: number; readonly text: string; readonly whole: boolean; readonly edits: boolean; readonly finding: number };

/** Edits at random places that do not overlap, some of one finding; comments on them and elsewhere. */
function planFrom({ paragraphs }: SourceDocument, choices: readonly Choice[]): RevisionPlan {
  const edits: PlannedEdit[] = [];
  const comments: PlannedComment[] = [];
  const findings = new Map<string, number>();
  choices.forEach((choice, at) => {
    // The first words stay, for a document without any is refused by the reader.
    const paragraph = paragraphs[1 + choice.paragraph % (paragraphs.length - 1)];
    if (paragraph === undefined) return;
    const { length } = paragraph.text;
    const start = choice.whole ? 0 : Math.round(choice.from * length);
    const end = choice.whole ? length : start + Math.round(choice.share * (length - start));
    const range = wholeCharacters(paragraph.text, start, end);
    const finding = choice.finding === 0 ? 'shared' : `f${at}`;
    if (!findings.has(finding) || !choice.edits) {
      findings.set(finding, at);
      comments.push({ finding, paragraph: paragraph.index, range, text: `批注${finding}` });
    }
    const taken = edits.some((edit) => edit.paragraph === paragraph.index && (edit.range[0] < range[1] && range[0] < edit.range[1] || String(edit.range) === String(range)));
    if (choice.edits && !taken) edits.push({ finding, paragraph: paragraph.index, range, text: choice.text });
  });
  const order = (a: PlannedEdit, b: PlannedEdit): number => a.paragraph - b.paragraph || a.range[0] - b.range[0] || a.range[1] - b.range[1];
  return { edits: edits.toSorted(order), comments };
}

function wholeCharacters(text: string, start: number, end: number): readonly [number, number] {
  const inside = (at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return [inside(start) ? start - 1 : start, inside(end) ? end + 1 : end];
}

const changed = new Set(['word/document.xml', 'word/comments.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml']);

async function check(body: string, choices: readonly Choice[]): Promise<{ readonly edits: number; readonly refused: number }> {
  const comments = [...body.matchAll(/<w:commentReference w:id="(\d+)"/g)].map(([, id]) => `<w:comment w:id="${id}"><w:p/></w:comment>`).join('');
  const original = buildDocx({ document: body, styles: '<w:style w:styleId="a"/>', footnotes: '', ...(comments === '' ? {} : { comments }) });
  const document = await read(original);
  const plan = planFrom(document, choices);
  const result = redlineOf(original, document, plan);
  const before = unzipSync(original);
  const after = unzipSync(result.bytes);
  const originalXml = new TextDecoder().decode(before['word/document.xml']);
  // Unmarked parts keep their bytes, and no mark breaks the rules of the format.
  for (const [name, content] of Object.entries(before)) if (!changed.has(name)) expect(after[name], name).toEqual(content);
  for (const name of Object.keys(after)) expect(name in before || changed.has(name), name).toBe(true);
  expect(faultsOf(result.xml, result.part('word/comments.xml'))).toEqual([]);
  // Rejecting gives the original: its text, and its XML but for runs that were split.
  expect(texts(rejectOurs(result.xml))).toEqual(texts(originalXml));
  const kept = (xml: string): string => xml.replace(/<w:comment(?:Range\w+|Reference)[^>]*>|<\/?w:(?:r|t|rPr|pPr|ins)\b[^>]*>|<w:(?:b|i|color)\b[^>]*>|<w:rPrChange.*?<\/w:rPrChange>/g, '');
  expect(kept(rejectOurs(result.xml))).toBe(kept(originalXml));
  // Accepting gives the revised text, where a finding was not refused as a whole.
  const again = await read(result.bytes);
  const refused = new Set([...(result.part('word/comments.xml') ?? '').matchAll(/<w:comment [^>]*>(?:(?!<\/w:comment>).)*?批注(\w+)(?:(?!<\/w:comment>).)*?请手工修改/gs)].map(([, finding]) => finding));
  const applied = plan.edits.filter(({ finding }) => !refused.has(finding));
  const revised = document.paragraphs
    .map(({ index, text }) => revisedText(text, applied.filter(({ paragraph }) => paragraph === index)))
    .filter((text) => text.trim() !== '');
  expect(again.paragraphs.map(({ text }) => text)).toEqual(revised);
  expect(result.messages.every(({ code }) => code === 'edit-as-comment')).toBe(true);
  const own = again.comments.filter(({ text }) => text.includes('批注'));
  expect(own.length).toBe(plan.comments.length);
  await checkClean(original, document, plan, again);
  checkCommented(original, document, plan);
  return { edits: plan.edits.length, refused: result.messages.length };
}

/** The clean copy reads as the accepted redline does, numbers and all, and keeps what is not ours. */
async function checkClean(original: Uint8Array, document: SourceDocument, plan: RevisionPlan, accepted: SourceDocument): Promise<void> {
  const { value } = writeCleanDocx(original, document, plan);
  const before = unzipSync(original);
  const after = unzipSync(value);
  for (const [name, content] of Object.entries(before)) if (name !== 'word/document.xml') expect(after[name], name).toEqual(content);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const xml = new TextDecoder().decode(after['word/document.xml']);
  expect(faultsOf(xml, new TextDecoder().decode(before['word/comments.xml'] ?? new Uint8Array()))).toEqual([]);
  const lines = ({ paragraphs }: SourceDocument): readonly unknown[] => paragraphs.map(({ text, numbering, place }) => [numbering?.label, text, place]);
  expect(lines(await read(value))).toEqual(lines(accepted));
  const theirs = (text: string): number => text.match(/<w:(?:ins|del|rPrChange) [^>]*他人/g)?.length ?? 0;
  expect(theirs(xml)).toBeGreaterThanOrEqual(plan.edits.length === 0 ? theirs(new TextDecoder().decode(before['word/document.xml'])) : 0);
}

/** A plan of comments alone leaves the text as it is. */
function checkCommented(original: Uint8Array, document: SourceDocument, plan: RevisionPlan): void {
  const { xml, part } = redlineOf(original, document, { edits: [], comments: plan.comments });
  expect(faultsOf(xml, part('word/comments.xml'))).toEqual([]);
  expect(xml).not.toMatch(/<w:(?:ins|del) [^>]*审查人/);
  expect(texts(xml)).toEqual(texts(new TextDecoder().decode(unzipSync(original)['word/document.xml'])));
}

describe('for any document and any edits', () => {
  it('rejecting gives the original, accepting and the clean copy the revised text, comments alone change none, and all else keeps its bytes', async () => {
    await fc.assert(fc.asyncProperty(anyBody, fc.array(wish, { maxLength: 6 }), async (body, choices) => {
      await check(body, choices);
    }), { numRuns: 600 });
  });

  it('nothing is refused where there is only text, whatever its runs', async () => {
    await fc.assert(fc.asyncProperty(plainBody, fc.array(wish, { maxLength: 6 }), async (body, choices) => {
      expect((await check(body, choices)).refused).toBe(0);
    }), { numRuns: 400 });
  });
});
