import type { Reading } from './reading.ts';

/** 城东4场、城西5场，共9场 is one indicator of nine; so is 共9场：城东4场、城西5场. */
export function joinSums(text: string, readings: readonly Reading[]): readonly Reading[] {
  for (const [index, total] of readings.entries()) {
    const summed = /共|合计|总计|总数|累计/u.test(text.slice(Math.max(0, total.start - 2), total.end));
    if (!summed || typeof total.quantity.value !== 'number' || ['名', '人', '位', '%'].includes(total.quantity.unit)) continue;
    for (const parts of [readings.slice(0, index), readings.slice(index + 1)]) {
      const same = parts.filter((part) => part.quantity.unit === total.quantity.unit);
      const sum = same.reduce((left, part) => left + Number(part.quantity.value), 0);
      if (same.length < 2 || sum !== total.quantity.value) continue;
      const detail = same.map((part) => `${part.item}${String(part.quantity.value)}${part.quantity.unit}`).join('、');
      return readings.filter((reading) => !same.includes(reading)).map((reading) => (reading === total ? { ...total, detail } : reading));
    }
  }
  return readings;
}

/** …，以上均为年度最低数量: said at the end, meant for all. */
export function applyClosing(text: string, readings: readonly Reading[]): readonly Reading[] {
  const closing = /(?:^|[，；。])以上(?:各项|指标|数量|均|服务|为)[^，；]{0,8}(?:最低|下限|不少于)/u.exec(text);
  if (!closing) return readings;
  const period = /年度|全年|每年/u.test(text.slice(closing.index)) ? '年' : null;
  return readings.map((reading) => reading.quantity.unit === '%' || reading.quantity.comparator !== '=' ? reading : {
    ...reading, quantity: { ...reading.quantity, comparator: '>=', period: reading.quantity.period ?? period },
  });
}
