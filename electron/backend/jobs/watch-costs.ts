import type { Progress } from '#shared/model/review.ts';
import { Refusal } from '#shared/result.ts';
import { megabyte } from '../limits.ts';
import type { Limits } from '../limits.ts';

export type CostWatch = { readonly step: (progress: Progress) => void; readonly stop: () => void };

const lookEveryMs = 500;

/**
 * Watches what one document costs and calls `onOver` with review-timeout, ocr-timeout or review-memory. The time for the review stands
 * still while pages are recognised; each of those has its own. `onLook`: called as often as it looks.
 */
export function watchCosts(limits: Limits, onOver: (refusal: Refusal) => void, onLook: () => void = () => undefined): CostWatch {
  const memoryAtStart = process.memoryUsage.rss();
  let left = limits.reviewMs;
  let page: number | null = null;
  let since = performance.now();
  let timer = arm();
  const look = setInterval(() => {
    onLook();
    if (process.memoryUsage.rss() - memoryAtStart > limits.growthMb * megabyte) onOver(new Refusal('review-memory'));
  }, lookEveryMs);

  function arm(): NodeJS.Timeout {
    since = performance.now();
    if (page === null) return setTimeout(() => onOver(new Refusal('review-timeout', { seconds: limits.reviewMs / 1000 })), left);
    return setTimeout(() => onOver(new Refusal('ocr-timeout', { seconds: limits.ocrPageMs / 1000 })), limits.ocrPageMs);
  }

  return {
    step({ stage, done }) {
      const next = stage === 'ocr' ? done : null;
      if (next === page) return;
      clearTimeout(timer);
      if (page === null) left -= performance.now() - since;
      page = next;
      timer = arm();
    },
    stop() {
      clearTimeout(timer);
      clearInterval(look);
    },
  };
}
