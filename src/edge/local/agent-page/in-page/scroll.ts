/** In the page: scrolls it, or the part of it that an element is in. */

export type ScrollOrder = { readonly number: number | undefined; readonly to: string };

/** Self-contained: its text is what travels. */
export function scrollPart(
  find: (number: number) => Element | undefined,
  order: ScrollOrder,
): 'done' | 'stale' | 'still' {
  let target: Element = document.scrollingElement ?? document.documentElement;
  const canScroll = (element: Element): boolean =>
    (element.scrollHeight > element.clientHeight + 1 &&
      /auto|scroll/u.test(getComputedStyle(element).overflowY)) ||
    (element instanceof HTMLTextAreaElement && element.scrollHeight > element.clientHeight + 1) ||
    (element instanceof HTMLSelectElement && element.size > 1);
  if (order.number !== undefined) {
    const found = find(order.number);
    if (found === undefined) return 'stale';
    if (order.to === 'element') {
      found.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      return 'done';
    }
    let at: Element | null = found;
    while (at !== null && !canScroll(at)) at = at.parentElement;
    const inner = at ?? [...found.querySelectorAll('*')].find(canScroll);
    if (inner !== undefined) target = inner;
  } else if (target.scrollHeight <= target.clientHeight + 1) {
    // The page itself does not scroll: its largest scrolling part does.
    let largest = 0;
    for (const element of document.querySelectorAll('body *')) {
      const area = element.clientWidth * element.clientHeight;
      if (area > largest && canScroll(element)) {
        largest = area;
        target = element;
      }
    }
  }
  const { scrollTop, scrollLeft } = target;
  const step = (target.clientHeight || innerHeight) * 0.85;
  const across = (target.clientWidth || innerWidth) * 0.85;
  const by: Record<string, [number, number]> = {
    up: [0, -step],
    down: [0, step],
    left: [-across, 0],
    right: [across, 0],
  };
  const move = by[order.to];
  if (move !== undefined) target.scrollBy({ left: move[0], top: move[1], behavior: 'instant' });
  else target.scrollTo({ top: order.to === 'top' ? 0 : target.scrollHeight, behavior: 'instant' });
  return target.scrollTop === scrollTop && target.scrollLeft === scrollLeft ? 'still' : 'done';
}
