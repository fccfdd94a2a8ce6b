import { classModelPath } from './class-model.ts';
import { learnedPath } from './learned-model.ts';

/** Files of `rules/` that `npm run learn` writes. */
export function isLearned(path: string): boolean {
  return path === learnedPath || path === classModelPath;
}
