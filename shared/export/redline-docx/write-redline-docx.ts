import type { Message } from '../../model/message.ts';
import type { RevisionPlan } from '../../model/revision.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { message } from '../../result.ts';
import type { Result } from '../../result.ts';
import { commentParts } from './comments-package.ts';
import { createFinder } from './find-paragraphs.ts';
import { markBody } from './mark-body.ts';
import { openComments, openOriginal, readAllParts } from './open-original.ts';
import { packSoundParts } from './pack-sound-parts.ts';
import { createPen } from './pen.ts';
import type { Author } from './pen.ts';
import { sortPlan } from './refused-edits.ts';
import { createIds } from './revision-ids.ts';
import { applySplices } from './splice.ts';
import { readVocabulary } from './vocabulary.ts';
import { keepCharactersWhole } from './whole-characters.ts';

/**
 * The original file with the plan in it as tracked changes and comments. Only the document part, its comments, its
 * relationships and the content types change; all other parts keep their bytes. What cannot be tracked without damage
 * becomes a comment and a message. Throws Refusal for a document that is no .docx, RangeError for a plan that does not
 * belong to this file.
 */
export function writeRedlineDocx(
  bytes: Uint8Array, document: SourceDocument, plan: RevisionPlan, author: Author,
): Result<Uint8Array> {
  const original = openOriginal(bytes, document);
  const vocabulary = readVocabulary(original.body.xml);
  const find = createFinder(original, document);
  const whole = keepCharactersWhole(plan, (paragraph) => document.paragraphs[paragraph]?.text ?? '');
  const { edits, comments, messages } = sortPlan(whole, document, original.body, find);
  const existing = openComments(original);
  const reported: Message[] = [...messages];
  if (existing === 'damaged' && comments.length > 0) reported.push(message('docx-part-missing', { part: 'word/comments.xml' }));
  const pen = createPen(vocabulary, createIds(readAllParts(original)), author);
  const marked = markBody(original, edits, existing === 'damaged' ? [] : comments, find, pen);
  if (marked.splices.length === 0) return { value: bytes, messages: reported };
  const parts = new Map([
    [original.main, applySplices(original.body.xml, marked.splices)],
    ...commentParts(original, existing === 'damaged' ? null : existing, marked.comments, author, vocabulary),
  ]);
  return { value: packSoundParts(original, parts), messages: reported };
}
