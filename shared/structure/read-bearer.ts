import type { Bearer, Parties } from '../model/contract-outline.ts';
import { foldText } from '../text/fold.ts';
import { partyAlternatives } from '../text/word-pattern.ts';
import { providerBodies, purchaserBodies } from './party-words.ts';

/** Finds whose duty a sentence states by its own words; null when it names nobody as the one who acts. */
export type BearerReader = (sentence: string) => Bearer | null;

const modal = '(?:不?应当?|(?<![年月日周季人户平])均|都|须|必须|需(?!要时|求)|不得|要(?!求)|负责|保证|确保|无条件|不予|承担|有义务|有责任)';
const everyone = /(?:^|[，。；：）])(?:甲乙)?(?:双方|各方|任何一方|一方)(?:代表|人员)?/u;
/** 甲方要求乙方…, 协助乙方…: the one behind these words is not the one who acts. */
const object = '(?<!(?:要求|协调|督促|支持|通知|指导|帮助|委托|配合|协助|对|向|为|给|与|把|将|使|让|令|被))';
const lead = '(?:^|[，。；：:])(?:此外|同时|其中|但|且|并|由|应由|如|若|因|故|则|凡|为此|另外|上述|以上)?';
/** 街道交办的其他工作: a task with the one who assigns it, no sentence about what that one does. */
const namedTask = /(?:交[办给代]|布置|安排|指派|要求|下达|分派|部署|确定|指定|分配|需要)的[^，。；]{2,16}[。；]?$/u;

/** Made once for a document: the words for its parties, the people who stand for them. */
export function bearerReader({ purchaser, provider }: Parties): BearerReader {
  const pays = sideOf(purchaser.words, purchaserBodies);
  const serves = sideOf(provider.words, providerBodies);
  const strong = (side: string): RegExp => new RegExp(`${object}(?:${side})[^，。；：:]{0,6}?${modal}`, 'u');
  const atHead = (side: string): RegExp => new RegExp(`${lead}(?:${side})(?!的(?!社工|人员|工作人员))`, 'u');
  const [serverActs, payerActs] = [strong(serves), strong(pays)];
  const [serverHead, payerHead] = [atHead(serves), atHead(pays)];
  return (sentence) => {
    const text = withoutConditions(foldText(sentence).text);
    if (everyone.test(text) && !serverActs.test(text)) return 'both';
    if (serverActs.test(text)) return 'provider';
    if (payerActs.test(text)) return 'purchaser';
    if (namedTask.test(text) && !serverHead.test(text)) return null;
    const [server, payer] = [serverHead.exec(text), payerHead.exec(text)];
    if (server !== null && (payer === null || server.index <= payer.index)) return 'provider';
    if (payer !== null) return server !== null && isHandover(text) ? 'provider' : 'purchaser';
    return null;
  };
}

function sideOf(words: readonly string[], bodies: string): string {
  return `${partyAlternatives(words)}|${bodies}`;
}

/** 甲方因工作需要的，乙方配合: who acts stands behind the condition. Nothing but a condition stays as it is. */
function withoutConditions(text: string): string {
  const rest = text.replace(/(^|[，。；])(?:如果?|若|当|因|凡|遇|在)?[^，。；]{2,40}(?:的|时|后|前|情况下|期间)，/gu, '$1');
  return rest === '' ? text : rest;
}

/** 甲方安排的工作，乙方完成: what the purchaser does is only the object of what the provider must do. */
function isHandover(text: string): boolean {
  return /(?:安排|交办|要求|布置|指派|提出|需要|通知|指定|组织)/u.test(text);
}
