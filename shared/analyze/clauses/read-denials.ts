import type { ContractOutline } from '../../model/contract-outline.ts';
import type { Range, SourceDocument } from '../../model/source-document.ts';

/** 乙方不承担下列事项： what follows is not owed. 不得拒绝下列工作： denies twice and asks all the more. */
const denies = /(?:不(?:承担|负责|参与|从事|包括|包含|属于|需要?|应|得(?!拒|推|以|因|无故))|无[须需]|禁止|严禁|有权拒绝|可以拒绝)(?![^：。；]{0,12}(?:推诿|拒绝))[^：。；]{0,20}(?:下列|以下|如下)[^：。；]{0,16}[:：]\s*/u;

/** By paragraph: the part of it that stands under a lead-in that denies its items, in the same paragraph or above a list. */
export function readDenials({ paragraphs }: SourceDocument, { contexts, clauses }: ContractOutline): ReadonlyMap<number, Range> {
  const denied = new Map<number, Range>();
  let last = -1;
  for (const { index, text } of paragraphs) {
    const context = contexts[index];
    if (index > last && context?.listItem !== true) last = -1;
    if (last !== -1) denied.set(index, [0, text.length]);
    const lead = denies.exec(text);
    if (lead === null) continue;
    const from = lead.index + lead[0].length;
    if (from < text.length) {
      const end = text.indexOf('。', from);
      denied.set(index, [from, end === -1 ? text.length : end]);
    } else last = clauses[context?.clause ?? -1]?.last ?? index + 1;
  }
  return denied;
}
