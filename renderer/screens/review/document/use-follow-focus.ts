import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import type { Focus } from '../use-selection.ts';

/** Time in milliseconds for a strip to be drawn and measured after the list has moved to it. */
const settleTime = 120;

/** Moves the document to where the other side points, and leaves it alone when the place is already in sight. */
export function useFollowFocus(pane: RefObject<HTMLElement | null>, focus: Focus, scrollTo: (paragraph: number) => void): void {
  const scroll = useEffectEvent(scrollTo);
  useEffect(() => {
    const { paragraph, finding, from } = focus;
    if (from === 'document' || paragraph === null || isInSight(pane.current, target(pane.current, paragraph, finding))) return;
    scroll(paragraph);
    const timer = setTimeout(() => {
      const element = target(pane.current, paragraph, finding);
      if (!isInSight(pane.current, element)) element?.scrollIntoView({ block: 'center' });
    }, settleTime);
    return () => clearTimeout(timer);
  }, [pane, focus]);
}

function target(pane: HTMLElement | null, paragraph: number, finding: string | null): Element | null {
  const mark = finding === null ? null : pane?.querySelector(`[data-findings~="${CSS.escape(finding)}"]`);
  return mark ?? pane?.querySelector(`[data-paragraph="${paragraph}"]`) ?? null;
}

function isInSight(pane: HTMLElement | null, element: Element | null): boolean {
  if (!pane || !element) return false;
  const outer = pane.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}
