/** The in-page functions as one text that is laid into a world once; later calls are short. */
import { behind, type RawOpener } from './in-page/behind.ts';
import { createColumns } from './in-page/columns.ts';
import { createDrawings } from './in-page/drawings.ts';
import { createFacts } from './in-page/facts.ts';
import { lookAround } from './in-page/look.ts';
import type { LookOrder, RawView } from './in-page/raw-view.ts';
import { createNames } from './in-page/names.ts';
import { reach, type Reach, type ReachOrder } from './in-page/reach.ts';
import { readTable, readText, untilCalm } from './in-page/read.ts';
import { scrollPart, type ScrollOrder } from './in-page/scroll.ts';
import { createRegistry } from './in-page/registry.ts';
import { createRoles } from './in-page/roles.ts';
import { createSpots } from './in-page/spots.ts';
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
    order: ScrollOrder;
    answer: 'done' | 'stale' | 'still';
  };
  hasText: { order: string; answer: boolean };
  heldText: { order: number; answer: string };
  behind: { order: readonly string[]; answer: readonly RawOpener[] };
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
  /** All text of the document, shown or not, but for its code. */
  heldText: (mostChars: number): string => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let held = '';
    while (held.length < mostChars && texts.nextNode() !== null) {
      const { parentElement, textContent } = texts.currentNode;
      if (!/^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(parentElement?.tagName ?? ''))
        held += ` ${textContent ?? ''}`;
    }
    return held.slice(0, mostChars);
  },
  hasText: (text: string): boolean => {
    const tidy = (raw: string): string => raw.replace(/\s+/gu, ' ').toLowerCase();
    return tidy(document.body?.innerText ?? '').includes(tidy(text).trim());
  },
};

/** A function declaration that lays the kit into the world it is called in. */
export const KIT_TEXT = `function () {
  if (globalThis.${KIT} !== undefined) return;
  const registry = (${createRegistry.toString()})();
  const roles = (${createRoles.toString()})();
  const names = (${createNames.toString()})(roles);
  const facts = (${createFacts.toString()})();
  const drawings = (${createDrawings.toString()})();
  const spots = (${createSpots.toString()})();
  const createColumns = ${createColumns.toString()};
  const parts = { roles, names, facts, drawings, registry, spots, createColumns };
  const lookAround = ${lookAround.toString()};
  const reach = ${reach.toString()};
  const touch = ${touch.toString()};
  const readText = ${readText.toString()};
  const readTable = ${readTable.toString()};
  const scrollPart = ${scrollPart.toString()};
  const behind = ${behind.toString()};
  globalThis.${KIT} = {
    find: (number) => registry.find(number),
    look: (order, listening) => lookAround(parts, order, new Set(listening)),
    reach: (order) => reach(registry, order),
    touch: (order) => touch(registry, order),
    readText: (order) => readText(registry, order),
    readTable: (number) => readTable(registry, number),
    behind: (words) => behind(registry, words),
    untilCalm: ${untilCalm.toString()},
    viewport: ${small.viewport.toString()},
    hasText: ${small.hasText.toString()},
    heldText: ${small.heldText.toString()},
    scroll: (order) => scrollPart((number) => registry.find(number), order),
  };
}`;
