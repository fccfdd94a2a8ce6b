import type { Indicator, IndicatorClass, Ratio, Ratios } from '../model/indicator.ts';

/** Every indicator counts once, a duty without a number too: a ratio of numbered ones alone would hide the office work. */
export function measureRatios(indicators: readonly Indicator[]): Ratios {
  const count = (kind: IndicatorClass): number => indicators.filter((indicator) => indicator.class === kind).length;
  return { byCount: ratioOf(count('professional'), count('administrative'), count('support')) };
}

function ratioOf(professional: number, administrative: number, support: number): Ratio {
  const measured = professional + administrative;
  return { professional, administrative, support, share: measured === 0 ? null : professional / measured };
}
