import type { Finding } from '../model/finding.ts';
import type { Facts } from '../model/facts.ts';
import type { Range } from '../model/source-document.ts';

/** A place where the contract states something that no rewording may lose. */
export type StatedPlace = { readonly paragraph: number; readonly range: Range; readonly kind: 'figure' | 'instalment' };

/** Price, term and people; what is faulty in itself (deductions, a bond) is not among them. */
export function listStated({ amount, amountInWords, termMonths, stations, staff, certified, instalments }: Facts): readonly StatedPlace[] {
  const figures = [amount, amountInWords, termMonths, stations, staff, certified].filter((fact) => fact !== null);
  return [
    ...figures.map(({ paragraph, range }): StatedPlace => ({ paragraph, range, kind: 'figure' })),
    ...instalments.map(({ paragraph, range }): StatedPlace => ({ paragraph, range, kind: 'instalment' })),
  ];
}

/** Of such a part the sentence hangs on what follows: it is no statement of its own. */
const condition = /(?:的|时|后|前|如|若|因)$/;

const label = /^[^，,。；;：:（(]{2,8}[：:]/;
const part = /^[^，,；;。]{0,16}?(?:\d[\d.,]*\s*(?:[%％]|万?元)|百分之[零一二三四五六七八九十百]+)/;

/** Where a cell of a table has a requirement after the other, those before the fault stay. */
export function statedInCell(paragraph: number, text: string, { range: [fault] }: Finding): readonly StatedPlace[] {
  const end = text.slice(0, fault).replace(/[，,][^，,]*$/, '').length;
  return end === fault || condition.test(text.slice(0, end)) ? [] : [{ paragraph, range: [0, end], kind: 'figure' }];
}

/**
 * A wording for a whole scope, with what stands in it before the fault and must stay in front: the name of the item (付款方式：),
 * figures that the contract states (派驻4名社工), the part of the price that is spoken of (余款30%).
 */
export function keepStated(original: string, start: number, { paragraph, range }: Finding, stated: readonly StatedPlace[], wording: string): string {
  const fault = Math.max(0, range[0] - start);
  const name = label.exec(original.slice(0, fault))?.[0] ?? '';
  const here = stated.filter((place) => place.paragraph === paragraph && place.range[0] < start + original.length && start < place.range[1]);
  const last = Math.max(0, ...here.filter(({ kind, range: [, end] }) => kind === 'figure' && end - start <= fault).map(({ range: [, end] }) => end - start));
  const comma = Math.max(original.lastIndexOf('，', fault), original.lastIndexOf(',', fault));
  if (last > 0 && comma >= last) return joinParts(original.slice(0, comma), wording);
  const share = here.some(({ kind }) => kind === 'instalment') ? part.exec(original.slice(name.length))?.[0] ?? '' : '';
  return name + (share === '' || wording.includes(share) ? '' : `${share}的支付：`) + wording;
}

/** One wording behind another: as a sentence of its own where it has several. */
export function joinParts(kept: string, wording: string): string {
  return `${kept}${kept === '' ? '' : /。./.test(wording) ? '。' : '；'}${wording}`;
}
