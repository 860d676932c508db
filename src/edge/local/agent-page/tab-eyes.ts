/** The eyes on one tab: all its frames as one view. */
import { randomBytes } from 'node:crypto';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import type { SeenFrame, SeenNode } from '../../../runtime/agent-page.ts';
import { createFrameWorld, type FrameWorld } from './frame-world.ts';
import type { RawView } from './in-page/look.ts';
import type { Asked } from './page-kit.ts';

const MOST_FRAMES = 40;
const MOST_ELEMENTS = 40_000;

export type TabView = {
  readonly url: string;
  readonly title: string;
  readonly nodes: readonly SeenNode[];
  readonly parents: readonly number[];
  readonly frames: readonly SeenFrame[];
  readonly viewport: { readonly width: number; readonly height: number };
  readonly scrollTop: number;
  readonly pageHeight: number;
  readonly cut: boolean;
};

export type Place = { readonly world: FrameWorld; readonly element: number };

export type TabEyes = {
  readonly page: Page;
  /** The main frame. */
  main(): Promise<FrameWorld>;
  look(signal: AbortSignal): Promise<TabView>;
  /** Where a ref's element is; undefined when no look has seen it. */
  placeOf(element: number): Place | undefined;
  /** Where a frame's own corner is in the tab's viewport now. */
  offsetOf(
    world: FrameWorld,
    signal: AbortSignal,
  ): Promise<{ readonly x: number; readonly y: number }>;
};

/** Numbers of elements, given once in the life of the agent's page whatever the tab. */
export type Numbers = { next: number };

/** Looks through a CDP session of its own. */
export function createTabEyes(page: Page, numbers: Numbers): TabEyes {
  const worldName = `agent-${randomBytes(8).toString('hex')}`;
  const worlds = new Map<string, FrameWorld>();
  const places = new Map<number, FrameWorld>();
  const sessions = new Map<Frame, { readonly session: CDPSession; readonly rootId: string }>();
  let mainSession: Promise<CDPSession> | undefined;
  let mainWorld: Promise<FrameWorld> | undefined;
  let frameNumber = 0;

  const openMain = async (): Promise<FrameWorld> => {
    mainSession ??= page.context().newCDPSession(page);
    const session = await mainSession;
    const tree = await session.send('Page.getFrameTree');
    return createFrameWorld({
      number: 0,
      session,
      frameId: tree.frameTree.frame.id,
      owner: undefined,
      worldName,
    });
  };
  const main = (): Promise<FrameWorld> =>
    (mainWorld ??= openMain().catch((error: unknown) => {
      mainWorld = mainSession = undefined;
      throw error;
    }));

  /** Frames of other sites live in processes of their own, each with a session of its own. */
  const foreignSession = async (frameId: string): Promise<CDPSession | undefined> => {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame() || sessions.has(frame)) continue;
      try {
        const session = await page.context().newCDPSession(frame);
        const { frameTree } = await session.send('Page.getFrameTree');
        sessions.set(frame, { session, rootId: frameTree.frame.id });
      } catch {
        // Not a frame with a session of its own: it lives with its parent.
      }
    }
    return [...sessions.values()].find(({ rootId }) => rootId === frameId)?.session;
  };
  const worldOf = async (owner: Place, signal: AbortSignal): Promise<FrameWorld | undefined> => {
    const objectId = await owner.world.objectOf(owner.element, signal);
    if (objectId === undefined) return undefined;
    const { session } = owner.world;
    const { node } = await untilAborted(session.send('DOM.describeNode', { objectId }), signal);
    if (node.frameId === undefined) return undefined;
    const known = worlds.get(node.frameId);
    if (known !== undefined) return known;
    const isLocal = node.contentDocument !== undefined;
    const its = isLocal ? session : await foreignSession(node.frameId);
    if (its === undefined) return undefined;
    frameNumber += 1;
    const world = createFrameWorld({
      number: frameNumber,
      session: its,
      frameId: node.frameId,
      owner,
      worldName,
    });
    worlds.set(node.frameId, world);
    return world;
  };

  const look = async (signal: AbortSignal): Promise<TabView> => {
    const nodes: SeenNode[] = [];
    const parents: number[] = [];
    const frames: SeenFrame[] = [];
    let cut = false;
    let seenFrames = 0;

    type Spot = {
      readonly x: number;
      readonly y: number;
      readonly parent: number;
      readonly path: readonly string[];
    };
    const lookInto = async (world: FrameWorld, spot: Spot): Promise<RawView> => {
      const order: Asked['look']['order'] = {
        startFrom: numbers.next,
        mostElements: MOST_ELEMENTS - parents.length,
      };
      const raw = await world.look(order, signal);
      numbers.next = Math.max(numbers.next, raw.next);
      const base = parents.length;
      for (const parent of raw.parents) parents.push(parent === -1 ? spot.parent : parent + base);
      cut ||= raw.cut;
      if (world.number > 0) frames.push({ number: world.number, path: spot.path, url: raw.url });
      let frameIndex = 0;
      for (const { isFrame, ref, at, box, ...rest } of raw.nodes) {
        places.set(ref, world);
        const [left, top, width, height] = box;
        const moved = { x: left + spot.x, y: top + spot.y, width, height };
        nodes.push({
          ...rest,
          ref: `e${ref}`,
          at: at + base,
          box: moved,
          ...(world.number > 0 ? { frame: world.number } : {}),
        });
        if (isFrame !== true) continue;
        const path = [...spot.path, `iframe >> nth=${frameIndex}`];
        frameIndex += 1;
        if (seenFrames >= MOST_FRAMES || width < 2 || height < 2) continue;
        seenFrames += 1;
        try {
          const inner = await worldOf({ world, element: ref }, signal);
          if (inner !== undefined)
            await lookInto(inner, { x: moved.x, y: moved.y, parent: at + base, path });
        } catch (error) {
          // A frame that moves on or leaves while we look is not part of this view.
          if (signal.aborted) throw error;
        }
      }
      return raw;
    };

    if (places.size > 200_000) places.clear();
    const raw = await lookInto(await untilAborted(main(), signal), {
      x: 0,
      y: 0,
      parent: -1,
      path: [],
    });
    return {
      url: raw.url,
      title: raw.title,
      nodes,
      parents,
      frames,
      viewport: { width: raw.width, height: raw.height },
      scrollTop: raw.scrollTop,
      pageHeight: raw.pageHeight,
      cut,
    };
  };

  const offsetOf = async (
    world: FrameWorld,
    signal: AbortSignal,
  ): Promise<{ x: number; y: number }> => {
    if (world.owner === undefined) return { x: 0, y: 0 };
    // CDP measures from the corner of the outermost frame in the same process.
    let root = world.owner.world;
    while (root.owner !== undefined && root.owner.world.session === root.session)
      root = root.owner.world;
    const outer = await offsetOf(root, signal);
    const objectId = await world.owner.world.objectOf(world.owner.element, signal);
    if (objectId === undefined) return outer;
    const { model } = await untilAborted(
      world.owner.world.session.send('DOM.getBoxModel', { objectId }),
      signal,
    );
    return { x: outer.x + (model.content[0] ?? 0), y: outer.y + (model.content[1] ?? 0) };
  };

  return {
    page,
    main,
    look,
    placeOf(element) {
      const world = places.get(element);
      return world === undefined ? undefined : { world, element };
    },
    offsetOf,
  };
}
