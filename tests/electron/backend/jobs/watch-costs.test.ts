import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchCosts } from '#electron/backend/jobs/watch-costs.ts';
import type { CostWatch } from '#electron/backend/jobs/watch-costs.ts';
import { defaultLimits, megabyte } from '#electron/backend/limits.ts';

describe('watchCosts', () => {
  let over: string[];
  let watch: CostWatch;
  beforeEach(() => {
    vi.useFakeTimers();
    over = [];
    watch = watchCosts({ ...defaultLimits, reviewMs: 1000, ocrPageMs: 300, growthMb: 100 }, ({ code }) => over.push(code));
  });
  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const page = (done: number): void => watch.step({ stage: 'ocr', done, total: 50 });

  it('gives every page its own time, which is not taken from the review', () => {
    vi.advanceTimersByTime(600);
    for (let done = 0; done < 20; done++) {
      page(done);
      vi.advanceTimersByTime(290);
    }
    watch.step({ stage: 'structure', done: 0, total: 0 });
    vi.advanceTimersByTime(390);
    expect(over).toEqual([]);
    vi.advanceTimersByTime(20);
    expect(over).toEqual(['review-timeout']);
  });

  it('stops at a page that takes too long, however often it is reported', () => {
    page(3);
    vi.advanceTimersByTime(200);
    page(3);
    vi.advanceTimersByTime(200);
    expect(over).toEqual(['ocr-timeout']);
  });

  it('stops when the process grows beyond its limit', () => {
    const before = process.memoryUsage.rss();
    vi.spyOn(process.memoryUsage, 'rss').mockReturnValue(before + 300 * megabyte);
    vi.advanceTimersByTime(600);
    expect(over).toEqual(['review-memory']);
  });

  it('is silent once it is stopped', () => {
    watch.stop();
    vi.advanceTimersByTime(10_000);
    expect(over).toEqual([]);
  });
});
