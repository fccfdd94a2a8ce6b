/** As a `ref`: what has just been opened is seen whole, its buttons too, also when it grows with what is typed into it. */
export function bringIntoSight(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const watch = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }));
  watch.observe(element);
  return () => watch.disconnect();
}
