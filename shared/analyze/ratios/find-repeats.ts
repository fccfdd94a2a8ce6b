import type { Indicator, Repeat } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import type { SourceDocument } from '../../model/source-document.ts';

/** The same work with two amounts, as a reader would write them (12例/年). */
export type Contradiction = { readonly earlier: Indicator; readonly later: Indicator; readonly first: string; readonly second: string };

export type Repeats = { readonly indicators: readonly Indicator[]; readonly contradictions: readonly Contradiction[]; readonly messages: readonly Message[] };

/**
 * The same work in the text and in a table is counted once, as it stands first; where the two numbers differ the reader is
 * told, and both are listed. Only the same words are taken for the same work: 个案 and 个案服务, not 个案 and 重点个案.
 */
export function findRepeats(indicators: readonly Indicator[], document: SourceDocument): Repeats {
  const contradictions: Contradiction[] = [];
  const alike = new Map<string, Placed[]>();
  const marked = indicators.map((indicator): Indicator => {
    if (indicator.quantity === null) return indicator;
    const key = [indicator.quantity.unit, indicator.class, core(indicator)].join('\n');
    const place = document.paragraphs[indicator.paragraph]?.place;
    const placed = { indicator, table: place?.kind === 'cell' ? place.table : null };
    const group = alike.get(key) ?? [];
    alike.set(key, group);
    group.push(placed);
    for (const earlier of group) {
      if (earlier === placed) break;
      const repeat = compare(earlier, placed);
      if (repeat === 'contradiction') {
        contradictions.push({ earlier: earlier.indicator, later: indicator, first: spell(earlier.indicator), second: spell(indicator) });
        return { ...indicator, repeats: { kind: 'same', indicator: earlier.indicator.id } };
      }
      if (repeat !== null) return { ...indicator, repeats: repeat };
    }
    return indicator;
  });
  return { indicators: marked, contradictions, messages: contradictions.map(contradictionMessage) };
}

/** An indicator with the number of its table, null in running text. */
type Placed = { readonly indicator: Indicator; readonly table: number | null };

/** Of two indicators with the same words, unit and class. */
function compare({ indicator: earlier, table }: Placed, { indicator: later, table: other }: Placed): Repeat | 'contradiction' | null {
  if (earlier.scope !== later.scope) {
    const whole = earlier.scope === null ? earlier : later;
    const part = whole === earlier ? later : earlier;
    return whole.scope === null && part.total !== null && part.total.arithmetic.includes('=') && part.total.value === whole.total?.value ? { kind: 'total', indicator: earlier.id } : null;
  }
  // Text and table, or two tables: two sentences of the text speak of two things more often than of one.
  if (table === other) return null;
  if (sameAmount(earlier, later)) return { kind: 'same', indicator: earlier.id };
  const [a, b] = [earlier.quantity, later.quantity];
  const comparable = typeof a?.value === 'number' && typeof b?.value === 'number' && (a.period === b.period || yearlong(a.period) && yearlong(b.period) || earlier.total?.value !== undefined && later.total?.value !== undefined);
  return comparable && a.max === null && b.max === null ? 'contradiction' : null;
}

/** 全年20例 in the text and 24例 in a table that names no period: the reader is to say which holds. */
const yearlong = (period: string | null): boolean => period === null || period === '年' || period === '合同期';

function sameAmount(a: Indicator, b: Indicator): boolean {
  if (a.total !== null && b.total !== null && a.total.value === b.total.value) return true;
  return a.quantity?.value === b.quantity?.value && (a.quantity?.period === b.quantity?.period || a.quantity?.period === null || b.quantity?.period === null);
}

/** 每站个案服务 and 全县开展个案 → 个案 */
function core({ item, scope }: Indicator): string {
  const bare = scope === null ? item.replace(/^每(?:个)?(?:站点|站|村|社区|乡镇|镇|街道)/u, '') : item.replace(`每${scope}`, '');
  return bare.replace(/^(?:全[县区市镇]|八站|各站|合计|共)+/u, '').replace(/(?:服务|工作|合计|总数|数量)+$/u, '').replace(/[（(].*$/u, '');
}

function spell({ quantity }: Indicator): string {
  return `${quantity?.value ?? ''}${quantity?.unit ?? ''}${quantity?.period === null || quantity === null ? '' : `/${quantity.period}`}`;
}

function contradictionMessage({ later, first, second }: Contradiction): Message {
  return { code: 'indicator-contradiction', paragraph: later.paragraph, values: { item: later.item, first, second } };
}
