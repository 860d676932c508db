/** In the page: brings an element where a hand reaches it, and says where to touch it. */
import type { Registry } from './registry.ts';

export type ReachOrder = {
  readonly number: number;
  /** Whether it must be enabled. */
  readonly enabled: boolean;
  /** How long to wait until it holds still, is enabled and uncovered, in milliseconds; 0: neither waits nor scrolls. */
  readonly mostMs: number;
};

export type Reach =
  | {
      readonly kind: 'here';
      readonly x: number;
      readonly y: number;
      readonly coveredBy?: string;
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'stale' | 'hidden' | 'disabled' };

/** Self-contained: its text is what travels. */
export async function reach(registry: Registry, order: ReachOrder): Promise<Reach> {
  const endsAt = performance.now() + order.mostMs;
  const frame = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, 50);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  const deepest = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (inner === null || inner === found) break;
      found = inner;
    }
    return found;
  };
  const parentOf = (node: Node): Node | null =>
    (node as Element).assignedSlot ??
    node.parentNode ??
    (node instanceof ShadowRoot ? node.host : null);
  const holds = (outer: Node, inner: Node | null): boolean => {
    for (let at = inner; at !== null; at = parentOf(at)) if (at === outer) return true;
    return false;
  };
  const isHit = (element: Element, hit: Element | null): boolean => {
    if (hit === null) return false;
    if (holds(element, hit)) return true;
    const label = hit.closest('label');
    return label !== null && (label as HTMLLabelElement).control === element;
  };
  const visibleBox = (element: Element): DOMRect | undefined => {
    for (const box of element.getClientRects()) if (box.width > 0 && box.height > 0) return box;
    // An inline element around blocks has no box of its own.
    for (const child of element.children) {
      const box = child.getBoundingClientRect();
      if (box.width > 0 && box.height > 0) return box;
    }
    return undefined;
  };
  /** An input that cannot be seen is touched by its label. */
  const touchable = (element: Element): Element => {
    if (visibleBox(element) !== undefined && getComputedStyle(element).opacity !== '0')
      return element;
    const label = (element as HTMLInputElement).labels?.[0];
    return label === undefined || visibleBox(label) === undefined ? element : label;
  };
  const describe = (element: Element): string => {
    const text = (element as HTMLElement).innerText ?? '';
    return `${element.tagName.toLowerCase()}${element.id === '' ? '' : `#${element.id}`} ${JSON.stringify(text.replace(/\s+/gu, ' ').trim().slice(0, 60))}`;
  };

  // Without time it only says where the element is now.
  let scrolled = order.mostMs === 0 ? 3 : 0;
  for (;;) {
    const element = registry.find(order.number);
    if (element === undefined) return { kind: 'stale' };
    const target = touchable(element);
    let box = visibleBox(target);
    const isLate = performance.now() > endsAt;
    const isDisabled = order.enabled && element.matches(':disabled');
    if (box === undefined || getComputedStyle(target).visibility === 'hidden' || isDisabled) {
      if (isLate) return { kind: isDisabled ? 'disabled' : 'hidden' };
      await frame();
      continue;
    }
    const x = (): number =>
      box === undefined ? 0 : (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
    const y = (): number =>
      box === undefined ? 0 : (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
    const isInside = (): boolean =>
      box !== undefined &&
      box.bottom > 1 &&
      box.right > 1 &&
      box.top < innerHeight - 1 &&
      box.left < innerWidth - 1;
    let hit = isInside() ? deepest(x(), y()) : null;
    if (!isHit(target, hit) && scrolled < 3) {
      const where = (['nearest', 'center', 'start'] as const)[scrolled] ?? 'center';
      target.scrollIntoView({ block: where, inline: 'nearest', behavior: 'instant' });
      scrolled += 1;
      box = visibleBox(target);
      hit = isInside() ? deepest(x(), y()) : null;
    }
    if (isHit(target, hit) || (isLate && box !== undefined)) {
      const before = target.getBoundingClientRect();
      const isMoving =
        target.getAnimations({ subtree: false }).length > 0 || document.getAnimations().length > 0;
      if (isMoving && !isLate) {
        await frame();
        const after = target.getBoundingClientRect();
        if (Math.abs(before.left - after.left) + Math.abs(before.top - after.top) > 0.5) continue;
      }
      const cover = isHit(target, hit) || hit === null ? undefined : describe(hit);
      const { left, top, width, height } = before;
      // A point that the element itself holds, where its middle belongs to one of its links or buttons.
      const point = cover === undefined ? ownPoint(target, box, x(), y()) : { x: x(), y: y() };
      return {
        kind: 'here',
        ...point,
        left,
        top,
        width,
        height,
        ...(cover === undefined ? {} : { coveredBy: cover }),
      };
    }
    await frame();
  }

  function ownPoint(
    target: Element,
    box: DOMRect | undefined,
    x: number,
    y: number,
  ): { x: number; y: number } {
    const acting = 'a[href], button, input, select, textarea';
    const inner = deepest(x, y)?.closest(acting) ?? null;
    if (box === undefined || inner === null || inner === target || !target.contains(inner))
      return { x, y };
    const points = [
      [0.1, 0.5],
      [0.9, 0.5],
      [0.5, 0.1],
      [0.5, 0.9],
      [0.05, 0.1],
      [0.95, 0.9],
    ] as const;
    for (const [right, down] of points) {
      const at = { x: box.left + box.width * right, y: box.top + box.height * down };
      const hit = deepest(at.x, at.y);
      if (isHit(target, hit) && !target.contains(hit?.closest(acting) ?? null)) return at;
    }
    return { x, y };
  }
}
