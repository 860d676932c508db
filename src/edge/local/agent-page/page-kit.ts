/** The in-page functions as one text that is laid into a world once; later calls are short. */
import { createFacts } from './in-page/facts.ts';
import { lookAround } from './in-page/look.ts';
import type { LookOrder, RawView } from './in-page/look.ts';
import { createNames } from './in-page/names.ts';
import { reach, type Reach, type ReachOrder } from './in-page/reach.ts';
import { readTable, readText, untilCalm } from './in-page/read.ts';
import { createRegistry } from './in-page/registry.ts';
import { createRoles } from './in-page/roles.ts';
import { touch, type Touched, type TouchOrder } from './in-page/touch.ts';
import type { TableRead } from '../../../runtime/agent-page.ts';

/** What can be asked of the kit in a page: question and answer by name. */
export type Asked = {
  look: { order: LookOrder; answer: RawView };
  reach: { order: ReachOrder; answer: Reach };
  touch: { order: TouchOrder; answer: Touched };
  readText: {
    order: { readonly number: number | undefined; readonly mostChars: number };
    answer: string | undefined;
  };
  readTable: { order: number; answer: TableRead | undefined };
  untilCalm: { order: { readonly calmMs: number; readonly mostMs: number }; answer: boolean };
  viewport: {
    order: undefined;
    answer: {
      width: number;
      height: number;
      top: number;
      left: number;
      tall: number;
      wide: number;
    };
  };
  scroll: {
    order: { readonly number: number | undefined; readonly to: string };
    answer: 'done' | 'stale' | 'still';
  };
  hasText: { order: string; answer: boolean };
};

/** Name under which the kit lies in the agent's own world; the page's scripts cannot see it. */
export const KIT = 'livepageKit';

const small = {
  viewport: (): Asked['viewport']['answer'] => ({
    width: innerWidth,
    height: innerHeight,
    top: scrollY,
    left: scrollX,
    tall: document.documentElement.scrollHeight,
    wide: document.documentElement.scrollWidth,
  }),
  hasText: (text: string): boolean => {
    const tidy = (raw: string): string => raw.replace(/\s+/gu, ' ').toLowerCase();
    return tidy(document.body?.innerText ?? '').includes(tidy(text).trim());
  },
};

function scrollPart(
  find: (number: number) => Element | undefined,
  order: Asked['scroll']['order'],
): Asked['scroll']['answer'] {
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

/** A function declaration that lays the kit into the world it is called in. */
export const KIT_TEXT = `function () {
  if (globalThis.${KIT} !== undefined) return;
  const registry = (${createRegistry.toString()})();
  const roles = (${createRoles.toString()})();
  const names = (${createNames.toString()})(roles);
  const facts = (${createFacts.toString()})();
  const parts = { roles, names, facts, registry };
  const lookAround = ${lookAround.toString()};
  const reach = ${reach.toString()};
  const touch = ${touch.toString()};
  const readText = ${readText.toString()};
  const readTable = ${readTable.toString()};
  const scrollPart = ${scrollPart.toString()};
  globalThis.${KIT} = {
    find: (number) => registry.find(number),
    look: (order, listening) => lookAround(parts, order, new Set(listening)),
    reach: (order) => reach(registry, order),
    touch: (order) => touch(registry, order),
    readText: (order) => readText(registry, order),
    readTable: (number) => readTable(registry, number),
    untilCalm: ${untilCalm.toString()},
    viewport: ${small.viewport.toString()},
    hasText: ${small.hasText.toString()},
    scroll: (order) => scrollPart((number) => registry.find(number), order),
  };
}`;
