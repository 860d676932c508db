/** The worlds in the frames of one tab, opened as they are seen. */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import { createFrameWorld, type FrameWorld } from './frame-world.ts';

/** Name of the agent's world; pages cannot see it. The same for every prompt, so that a document has one. */
const WORLD_NAME = 'livepage-agent';

export type FrameTree = {
  /** The main frame. */
  main(): Promise<FrameWorld>;
  /** The frame in an iframe element; undefined where there is none to be had. */
  inside(
    owner: { readonly world: FrameWorld; readonly element: number },
    signal: AbortSignal,
  ): Promise<FrameWorld | undefined>;
  /** How many windows the main frame has begun to open; their tabs come a moment later. */
  windowsBegun(): number;
  /** Gives the sessions back. */
  close(): void;
};

/** Costs nothing until it is used. */
export function createFrameTree(page: Page): FrameTree {
  const worlds = new Map<string, FrameWorld>();
  const foreign = createForeignSessions(page);
  let mainWorld: Promise<FrameWorld> | undefined;
  let count = 0;
  let windowsBegun = 0;

  const openMain = async (): Promise<FrameWorld> => {
    const session = await page.context().newCDPSession(page);
    session.on('Page.windowOpen', () => {
      windowsBegun += 1;
    });
    await session.send('Page.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    const frameId = frameTree.frame.id;
    return createFrameWorld({
      number: 0,
      session,
      frameId,
      owner: undefined,
      worldName: WORLD_NAME,
    });
  };
  return {
    main() {
      mainWorld ??= openMain().catch((error: unknown) => {
        mainWorld = undefined;
        throw error;
      });
      return mainWorld;
    },
    async inside(owner, signal) {
      const objectId = await owner.world.objectOf(owner.element, signal);
      if (objectId === undefined) return undefined;
      const outer = owner.world.session;
      const { node } = await untilAborted(outer.send('DOM.describeNode', { objectId }), signal);
      const { frameId } = node;
      if (frameId === undefined) return undefined;
      const known = worlds.get(frameId);
      if (known !== undefined) return known;
      const isLocal = node.contentDocument !== undefined;
      const session = isLocal ? outer : await foreign.of(frameId);
      if (session === undefined) return undefined;
      count += 1;
      const world = createFrameWorld({
        number: count,
        session,
        frameId,
        owner,
        worldName: WORLD_NAME,
      });
      worlds.set(frameId, world);
      return world;
    },
    windowsBegun: () => windowsBegun,
    close() {
      foreign.close();
      // A session of a page that is gone is gone with it.
      mainWorld?.then(({ session }) => session.detach()).catch(() => undefined);
    },
  };
}

type ForeignSessions = {
  of(frameId: string): Promise<CDPSession | undefined>;
  close(): void;
};

/** Frames of other sites live in processes of their own, each with a session of its own. */
function createForeignSessions(page: Page): ForeignSessions {
  const sessions = new Map<Frame, { readonly session: CDPSession; readonly rootId: string }>();
  return {
    async of(frameId) {
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
    },
    close() {
      for (const { session } of sessions.values()) session.detach().catch(() => undefined);
    },
  };
}
