import { attributesOf } from './scan-tags.ts';
import type { Tag } from './scan-tags.ts';

/** Namespaces that word processors know. */
const known = /^(?:https?:\/\/schemas\.(?:microsoft\.com\/office|openxmlformats\.org)\/|http:\/\/purl\.oclc\.org\/ooxml\/|urn:schemas-microsoft-com:)/;

/** Whether a word processor shows this mc:Choice: it does when it knows all that the branch requires. A prefix that the file never declared requires nothing. */
export function isUnderstood(xml: string, choice: Tag): boolean {
  const required = (attributesOf(xml, choice).get('Requires') ?? '').split(/\s+/);
  return required.every((prefix) => known.test(choice.names.bound.get(prefix) ?? 'urn:schemas-microsoft-com:'));
}
