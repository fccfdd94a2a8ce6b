import { catchAllTypes } from '../model/rule.ts';
import type { CatchAllType, FindingType } from '../model/rule.ts';

const catchAlls: ReadonlySet<FindingType> = new Set(catchAllTypes);

export function isCatchAll(type: FindingType): type is CatchAllType {
  return catchAlls.has(type);
}
