import type { RevisionPlan } from '../../model/revision.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { message } from '../../result.ts';
import type { Result } from '../../result.ts';
import { readBlanks } from '../../text/blanks.ts';
import { createFinder } from './find-paragraphs.ts';
import { markBody } from './mark-body.ts';
import { openOriginal, readAllParts } from './open-original.ts';
import { packSoundParts } from './pack-sound-parts.ts';
import { createCleanPen } from './pen.ts';
import { sortPlan } from './refused-edits.ts';
import { createIds } from './revision-ids.ts';
import { applySplices } from './splice.ts';
import { readVocabulary } from './vocabulary.ts';
import { keepCharactersWhole } from './whole-characters.ts';

/**
 * The original file with the edits of the plan in its text: what the redline becomes when its changes are accepted, without
 * marks and comments of ours. Only the document part changes; changes and comments of others stay. Edits that the redline
 * could not track are left out, each with a message. Throws what the redline throws.
 */
export function writeCleanDocx(bytes: Uint8Array, document: SourceDocument, plan: RevisionPlan): Result<Uint8Array> {
  const original = openOriginal(bytes, document);
  const find = createFinder(original, document);
  const whole = keepCharactersWhole({ edits: plan.edits, comments: [] }, (paragraph) => document.paragraphs[paragraph]?.text ?? '');
  const { edits, messages } = sortPlan(whole, document, original.body, find);
  const pen = createCleanPen(readVocabulary(original.body.xml), createIds(readAllParts(original)));
  const { splices } = markBody(original, edits, [], find, pen);
  const blanks = readBlanks(edits.map(({ text }) => text).join('\n'));
  return {
    value: splices.length === 0 ? bytes : packSoundParts(original, new Map([[original.main, applySplices(original.body.xml, splices)]])),
    messages: [
      ...messages.map(({ values, paragraph }) => message('edit-left-out', values, paragraph)),
      ...(blanks.length === 0 ? [] : [message('blanks-left', { names: blanks.join('、') })]),
    ],
  };
}
