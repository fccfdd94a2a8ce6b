export { proposeRevisions } from './propose-revisions.ts';
export { decide } from './decide.ts';
export { acceptAllPreferred } from './accept-all-preferred.ts';
export { planComments, planRevisions } from './plan-revisions.ts';
export { revisedText } from './revised-text.ts';
