import { strFromU8, unzipSync } from 'fflate';
import { writeRedlineDocx } from '#shared/export/index.ts';
import { ingest } from '#shared/ingest/index.ts';
import type { Message } from '#shared/model/message.ts';
import type { PlannedComment, PlannedEdit, RevisionPlan } from '#shared/model/revision.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { attributesOf, scanTags } from '#shared/ooxml/scan-tags.ts';
import { scanPart } from '#shared/ooxml/scan-part.ts';

export const author = '审查人';
const options = { author, date: '2026-11-24T08:00:00Z' };

export async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const nothing = { read: () => Promise.reject(new Error('no assets')) };
  return (await ingest(bytes, { assets: nothing, legacyWord: nothing, decoding: { decode: () => null }, ocr: null, checkpoint: () => {} })).value;
}

/** An edit by example: the first `old` of the paragraph that holds it becomes `wording`; `old` may end in ^ to insert behind. */
export type Wish = readonly [old: string, wording: string, finding?: string];

/** The plan of some wishes, each with a comment on the words it concerns. */
export function planOf({ paragraphs }: SourceDocument, wishes: readonly Wish[]): RevisionPlan {
  const edits: PlannedEdit[] = [];
  const comments: PlannedComment[] = [];
  wishes.forEach(([old, text, finding = `f${edits.length}`]) => {
    const words = old.replace('^', '');
    const paragraph = paragraphs.find((each) => each.text.includes(words));
    if (paragraph === undefined) throw new Error(`No paragraph with ${words}`);
    const start = paragraph.text.indexOf(words);
    const range = old.endsWith('^') ? [start + words.length, start + words.length] as const : [start, start + words.length] as const;
    edits.push({ finding, paragraph: paragraph.index, range, text });
    comments.push({ finding, paragraph: paragraph.index, range, text: `批注 ${finding}` });
  });
  const order = (a: PlannedEdit | PlannedComment, b: PlannedEdit | PlannedComment): number => a.paragraph - b.paragraph || a.range[0] - b.range[0];
  return { edits: edits.toSorted(order), comments: comments.toSorted(order) };
}

export type Redline = {
  readonly bytes: Uint8Array;
  /** document.xml */
  readonly xml: string;
  readonly messages: readonly Message[];
  part(name: string): string | null;
};

export async function redline(original: Uint8Array, wishes: readonly Wish[]): Promise<Redline> {
  const document = await read(original);
  return redlineOf(original, document, planOf(document, wishes));
}

export function redlineOf(original: Uint8Array, document: SourceDocument, plan: RevisionPlan): Redline {
  const { value, messages } = writeRedlineDocx(original, document, plan, options);
  const parts = unzipSync(value);
  const part = (name: string): string | null => (parts[name] === undefined ? null : strFromU8(parts[name]));
  return { bytes: value, xml: part('word/document.xml') ?? '', messages, part };
}

/** The text of each scanned paragraph, changes of others as our reader sees them. */
export function texts(xml: string): readonly string[] {
  return scanPart(xml).paragraphs.map(({ atoms }) => atoms.map(({ text }) => text).join(''));
}

const ours = `w:author="${author}"[^>]*`;

/** document.xml with our own changes rejected; comments are left in. */
export function rejectOurs(xml: string): string {
  return xml
    .replace(new RegExp(`<w:p><w:pPr>(?:(?!</w:pPr>).)*<w:ins w:id="\\d+" ${ours}/>(?:(?!</w:p>).)*</w:p>`, 'gs'), '')
    .replace(new RegExp(`<w:(ins|del) w:id="\\d+" ${ours}/>`, 'g'), '')
    .replace(new RegExp(`<w:ins w:id="\\d+" ${ours}>.*?</w:ins>`, 'gs'), '')
    .replace(new RegExp(`<w:del w:id="\\d+" ${ours}>(.*?)</w:del>`, 'gs'), (_, inner: string) => inner.replace(/(<\/?w:)delText/g, '$1t'));
}

/** Our changes in one line: [-deleted-]{+inserted+} and ⟨ ⟩ around the words of a comment. */
export function marked(xml: string): string {
  return xml
    .replace(new RegExp(`<w:ins w:id="\\d+" ${ours}>(.*?)</w:ins>`, 'gs'), (_, inner: string) => `{+${plain(inner)}+}`)
    .replace(new RegExp(`<w:del w:id="\\d+" ${ours}>(.*?)</w:del>`, 'gs'), (_, inner: string) => `[-${plain(inner)}-]`)
    .replace(/<w:commentRangeStart[^>]*>/g, '⟨').replace(/<w:commentRangeEnd[^>]*>/g, '⟩')
    .replace(/<\/w:p>/g, '\n').replace(/<(?!w:tab|w:br)[^>]*>/g, '').replace(/<[^>]*>/g, '⇥').trim();
}

function plain(xml: string): string {
  return xml.replace(/<w:tab\/>/g, '⇥').replace(/<w:br\/>/g, '↵').replace(/<[^>]*>/g, '');
}

const trackingParents = /^(?:w:p|w:hyperlink|w:smartTag|w:customXml|w:bdo|w:dir|w:sdtContent|w:ins|w:rPr)$/;

/** What Word would call unreadable, one line a fault. */
export function faultsOf(xml: string, comments: string | null): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Map<string, string>();
  const ranges = new Map<string, string>();
  scanTags(xml, {
    open(tag) {
      const id = attributesOf(xml, tag).get('w:id') ?? '';
      const parent = open.at(-1) ?? '';
      if (tag.name === 'w:ins' || tag.name === 'w:del') {
        if (!trackingParents.test(parent)) faults.push(`${tag.name} in ${parent}`);
        if (tag.name === 'w:ins' && parent === 'w:ins') faults.push('w:ins in w:ins');
      }
      if (tag.name === 'w:commentReference' && open.includes('w:ins')) faults.push('comment that goes with an insertion');
      if (tag.name === 'w:t' && open.includes('w:del')) faults.push('w:t in w:del');
      if (tag.name === 'w:delText' && !open.includes('w:del')) faults.push('w:delText outside w:del');
      if (/^w:(?:ins|del|bookmarkStart|rPrChange|moveFrom|moveTo)$/.test(tag.name)) {
        if (ids.has(id)) faults.push(`${tag.name} and ${ids.get(id)} are both ${id}`);
        ids.set(id, tag.name);
      }
      if (/^w:comment(?:Range|Ref)/.test(tag.name)) ranges.set(id, `${ranges.get(id) ?? ''}${tag.name.slice(9)} `);
      if (!tag.empty) open.push(tag.name);
    },
    close() {
      open.pop();
    },
  });
  const written = [...(comments ?? '').matchAll(/<w:comment [^>]*?w:id="(\d+)"/g)].map(([, id]) => id ?? '');
  if (new Set(written).size !== written.length) faults.push('two comments with one id');
  for (const id of written) {
    if (ids.has(id)) faults.push(`comment and ${ids.get(id)} are both ${id}`);
    if (ranges.get(id) !== undefined && ranges.get(id) !== 'RangeStart RangeEnd Reference ') faults.push(`comment ${id}: ${ranges.get(id)}`);
  }
  for (const id of ranges.keys()) if (!written.includes(id)) faults.push(`no comment ${id}`);
  return faults;
}
