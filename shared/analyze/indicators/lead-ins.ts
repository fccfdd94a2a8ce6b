import type { ContractOutline } from '../../model/contract-outline.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { readPeriods } from './read-periods.ts';
import type { ReadingText } from './reading-text.ts';

/** What a sentence in front of a list says for all its items: 乙方每年完成以下服务，数量不少于： */
export type LeadIn = { readonly period: string | null; readonly comparator: '>=' | null };

/** …，以上均为年度最低数量 and …（服务年度内）: said at the end of a paragraph, meant for all of it. */
export function readClosing(text: string): LeadIn {
  const closing = /(?:^|[，；。（])以上(?:各项|指标|数量|均|服务|为)[^，；）]{0,12}[）。；]?$/u.exec(text);
  const aside = /（(?<words>[^（）]{2,10})）[。；]?$/u.exec(text)?.groups?.['words'] ?? '';
  const [period] = readPeriods(closing?.[0] ?? aside);
  const alone = closing !== null || (period !== undefined && period.end - period.start === aside.length);
  return { period: alone ? period?.period ?? null : null, comparator: closing !== null && floor.test(closing[0]) ? '>=' : null };
}

/** Words in front of a colon that give all amounts behind it a floor: 各项最低数量：… */
export const saysFloor = (header: string): boolean => floor.test(header);

const announces = /(?:以下|下列|如下|下述|下表)[^。；]{0,20}[：:。]?$|[：:]$|(?:年度|全年|每年|服务期内|合同期内)[^，。；]{0,8}(?:数量|指标|任务|目标|服务量|工作量)(?:要求|清单|一览表)?$/u;
const floor = /最低(?:数量|服务量|指标|标准|要求|量|限度|目标)|(?:均|都)为最低|(?:数量|指标|标准)?(?:均)?不(?:得)?(?:少于|低于)(?:以下|下列)?[^\d]{0,8}$|下限/u;

/** One entry per paragraph: the announcement it stands under, or null. */
export function readLeadIns(document: SourceDocument, outline: ContractOutline, texts: readonly ReadingText[]): readonly (LeadIn | null)[] {
  let open: { readonly lead: LeadIn; readonly last: number } | null = null;
  return document.paragraphs.map(({ index }) => {
    const text = texts[index]?.text ?? '';
    const context = outline.contexts[index];
    if (open !== null && index > open.last && context?.listItem !== true) open = null;
    const inForce = open?.lead ?? null;
    if (announces.test(text) && text.length < 80) {
      const period = readPeriods(text).at(-1)?.period ?? null;
      const comparator = floor.test(text) ? '>=' as const : null;
      const clause = context?.clause === null || context?.clause === undefined ? undefined : outline.clauses[context.clause];
      if (period !== null || comparator !== null) open = { lead: { period, comparator }, last: clause?.last ?? index };
      else if (context?.listItem !== true) open = null;
    }
    return inForce;
  });
}
