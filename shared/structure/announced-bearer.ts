import type { Bearer, Parties } from '../model/contract-outline.ts';

const duty = '(?:的)?(?:主要|基本|具体)?(?:权利|权力|权责|义务|职责|责任|承诺|工作职责|工作内容|工作任务|分工)';
const both = new RegExp(`^(?:甲乙)?(?:双方|各方|当事人)${duty}|^(?:权利|权责)(?:与|和|、|及)?义务$`, 'u');

/** 乙方的权利和义务: whose duties a heading announces; null when it announces nobody's. */
export function announcedBearer(heading: string, { purchaser, provider }: Parties): Bearer | null {
  const words = heading.replace(/\s/gu, '');
  if (both.test(words)) return 'both';
  const side = (party: readonly string[]): boolean => party.some((word) => new RegExp(`^(?:关于)?${escape(word)}${duty}`, 'u').test(words));
  const [pays, serves] = [side(purchaser.words), side(provider.words)];
  if (pays === serves) return null;
  return pays ? 'purchaser' : 'provider';
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
