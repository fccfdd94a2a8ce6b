import type { Bearer, Parties } from '../model/contract-outline.ts';
import { escapeWord } from '../text/word-pattern.ts';

/** 乙方的权利和义务: whose duties a heading announces; null when it announces nobody's. */
export type AnnouncementReader = (heading: string) => Bearer | null;

const duty = '(?:的)?(?:主要|基本|具体)?(?:权利|权力|权责|义务|职责|责任|承诺|工作职责|工作内容|工作任务|分工)';
const both = new RegExp(`^(?:甲乙)?(?:双方|各方|当事人)${duty}|^(?:权利|权责)(?:与|和|、|及)?义务$`, 'u');

/** Made once for a document: the words for its parties. */
export function announcementReader({ purchaser, provider }: Parties): AnnouncementReader {
  const side = (words: readonly string[]): RegExp => new RegExp(`^(?:关于)?(?:${words.map(escapeWord).join('|') || '(?!)'})(?:[（(][^）)]{2,8}[）)])?${duty}`, 'u');
  const [payer, server] = [side(purchaser.words), side(provider.words)];
  return (heading) => {
    const words = heading.replace(/\s/gu, '');
    if (both.test(words)) return 'both';
    const pays = payer.test(words);
    if (pays === server.test(words)) return null;
    return pays ? 'purchaser' : 'provider';
  };
}
