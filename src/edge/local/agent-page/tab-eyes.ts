/** The eyes on one tab: all its frames as one view. */
import type { Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import type { PageView, SeenFrame, SeenNode } from '../../../runtime/agent-page.ts';
import { createFrameTree, type FrameTree } from './frame-tree.ts';
import type { FrameWorld } from './frame-world.ts';
import type { RawView } from './in-page/raw-view.ts';
import { addedUp, seenNodes } from './seen-nodes.ts';

const MOST_FRAMES = 40;
const MOST_ELEMENTS = 40_000;
const MOST_PLACES = 200_000;

export type TabView = Omit<PageView, 'tabs'>;

export type Place = { readonly world: FrameWorld; readonly element: number };

export type TabEyes = {
  readonly page: Page;
  /** The main frame. */
  main(): Promise<FrameWorld>;
  /** How many windows it has begun to open; their tabs come a moment later. */
  windowsBegun(): number;
  look(signal: AbortSignal): Promise<TabView>;
  /** Where a ref's element is; undefined when no look has seen it. */
  placeOf(element: number): Place | undefined;
  /** Where a frame's own corner is in the tab's viewport now. */
  offsetOf(
    world: FrameWorld,
    signal: AbortSignal,
  ): Promise<{ readonly x: number; readonly y: number }>;
  /** Gives back what it holds of the browser. */
  close(): void;
};

/** Numbers of elements, given once in the life of the agent's page whatever the tab. */
export type Numbers = { next: number };

/** Looks through a CDP session of its own. */
export function createTabEyes(page: Page, numbers: Numbers): TabEyes {
  const frames = createFrameTree(page);
  const places = new Map<number, FrameWorld>();
  return {
    page,
    main: frames.main,
    windowsBegun: frames.windowsBegun,
    async look(signal) {
      if (places.size > MOST_PLACES) places.clear();
      const glance: Glance = {
        frames,
        numbers,
        places,
        signal,
        nodes: [],
        parents: [],
        seen: [],
        cut: false,
        count: 0,
      };
      const main = await untilAborted(frames.main(), signal);
      const raw = await lookInto(glance, main, { x: 0, y: 0, parent: -1, path: [] });
      return {
        url: raw.url,
        title: raw.title,
        nodes: glance.nodes,
        parents: glance.parents,
        frames: glance.seen,
        viewport: { width: raw.width, height: raw.height },
        scrollTop: raw.scrollTop,
        pageHeight: raw.pageHeight,
        cut: glance.cut,
      };
    },
    placeOf(element) {
      const world = places.get(element);
      return world === undefined ? undefined : { world, element };
    },
    offsetOf,
    close: frames.close,
  };
}

/** One look while it goes from frame to frame. */
type Glance = {
  readonly frames: FrameTree;
  readonly numbers: Numbers;
  readonly places: Map<number, FrameWorld>;
  readonly signal: AbortSignal;
  readonly nodes: SeenNode[];
  readonly parents: number[];
  readonly seen: SeenFrame[];
  cut: boolean;
  count: number;
};

/** Where a frame's corner is, under which element, and how Playwright gets to it. */
type Spot = {
  readonly x: number;
  readonly y: number;
  readonly parent: number;
  readonly path: readonly string[];
};

async function lookInto(glance: Glance, world: FrameWorld, spot: Spot): Promise<RawView> {
  const { numbers, nodes, parents, places, signal } = glance;
  const mostElements = MOST_ELEMENTS - parents.length;
  const raw = await world.look({ startFrom: numbers.next, mostElements }, signal);
  numbers.next = Math.max(numbers.next, raw.next);
  const base = parents.length;
  for (const parent of addedUp(raw.parents))
    parents.push(parent === -1 ? spot.parent : parent + base);
  glance.cut ||= raw.cut;
  if (world.number > 0) {
    glance.seen.push({ number: world.number, path: spot.path, url: raw.url });
  }
  let frameIndex = 0;
  for (const ref of addedUp(raw.nodes.refs)) places.set(ref, world);
  const seenAt = { x: spot.x, y: spot.y, frame: world.number, base };
  for (const node of seenNodes(raw.nodes, seenAt)) {
    nodes.push(node);
    if (node.role !== 'iframe') continue;
    const path = [...spot.path, `iframe >> nth=${frameIndex}`];
    frameIndex += 1;
    await lookInside(glance, world, node, path);
  }
  return raw;
}

async function lookInside(
  glance: Glance,
  world: FrameWorld,
  { ref, at, box }: SeenNode,
  path: readonly string[],
): Promise<void> {
  if (glance.count >= MOST_FRAMES || box.width < 2 || box.height < 2) return;
  glance.count += 1;
  const spot = { x: box.x, y: box.y, parent: at, path };
  try {
    const owner = { world, element: Number(ref.slice(1)) };
    const inner = await glance.frames.inside(owner, glance.signal);
    if (inner !== undefined) await lookInto(glance, inner, spot);
  } catch (error) {
    // A frame that moves on or leaves while we look is not part of this view.
    if (glance.signal.aborted) throw error;
  }
}

async function offsetOf(world: FrameWorld, signal: AbortSignal): Promise<{ x: number; y: number }> {
  const { owner } = world;
  if (owner === undefined) return { x: 0, y: 0 };
  // CDP measures from the corner of the outermost frame in the same process.
  let root = owner.world;
  while (root.owner !== undefined && root.owner.world.session === root.session)
    root = root.owner.world;
  const outer = await offsetOf(root, signal);
  const objectId = await owner.world.objectOf(owner.element, signal);
  if (objectId === undefined) return outer;
  const { model } = await untilAborted(
    owner.world.session.send('DOM.getBoxModel', { objectId }),
    signal,
  );
  return { x: outer.x + (model.content[0] ?? 0), y: outer.y + (model.content[1] ?? 0) };
}
