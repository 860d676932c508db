/** The agent's page over the server's own driver: the current visible tab of a live page. */
import { basename } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { AgentPage, Happening, PageView } from '../../../runtime/agent-page.ts';
import type { AgentFiles } from './agent-files.ts';
import type { Hands } from './hands.ts';
import { named } from './named.ts';
import { createReader } from './reader.ts';
import { placeOf, staleRef } from './refs.ts';
import { settleAfter } from './settle-after.ts';
import type { TabEyes } from './tab-eyes.ts';
import { watchTabs, type TabEvents } from './tab-events.ts';
import { createTabSet, type TabSet } from './tab-set.ts';
import { seeTabs } from './tabs.ts';
import { createWays } from './ways.ts';

export type AgentPageDeps = {
  readonly context: BrowserContext;
  /** The page that was scraped; the first tab. */
  readonly page: Page;
  /** Files of the box this context is in; without them nothing is uploaded, and no download is kept. */
  readonly files?: AgentFiles & { readonly contextId: string };
};

/** An agent's page that can be taken off its tabs. */
export type StoppableAgentPage = AgentPage & {
  /** Stops listening to the tabs. */
  stop(): void;
};

/** Does something with the current tab, waits until the page has taken it in, and tells what came of it. */
export type Act = (
  signal: AbortSignal,
  work: (hands: Hands, eyes: TabEyes) => Promise<string | undefined | void>,
) => Promise<Happening>;

const MOST_LOOKS = 20;

/** Handles the tabs of a context; costs nothing until it is used. */
export function createAgentPage({ context, page, files }: AgentPageDeps): StoppableAgentPage {
  // Where Playwright has the file is named after the browser's own id of it.
  const events = watchTabs(context, async (download) =>
    files?.arrived(basename(await download.path()), download.suggestedFilename()),
  );
  const tabs = createTabSet(context, page, events.watch);
  let ready: Promise<void> | undefined;
  const act = createAct(tabs, events, () => (ready ??= files?.keepDownloads(files.contextId)));
  return {
    url: () => tabs.current().url(),
    look: (signal) => lookAt(context, tabs, signal),
    ...handsOf(act),
    upload: (ref, names, signal) =>
      act(signal, (_hands, eyes) => upload(eyes, files, ref, names, signal)),
    answerDialog: (answer) => events.answerNext(answer),
    ...createWays(context, tabs, act),
    ...createReader(tabs, events),
    stop() {
      tabs.stop();
      events.stop();
    },
  };
}

function createAct(
  tabs: TabSet,
  events: TabEvents,
  getReady: () => Promise<void> | undefined,
): Act {
  return async (signal, work) => {
    signal.throwIfAborted();
    await named(untilAborted(Promise.resolve(getReady()), signal));
    events.begin();
    tabs.forgetOpened();
    const { hands, eyes } = tabs.tab();
    const windows = eyes.windowsBegun();
    const coveredBy = await named(work(hands, eyes));
    await named(settleAfter(eyes, events, signal));
    if (eyes.windowsBegun() > windows) await tabs.untilOpened(signal);
    if (tabs.opened().length > 0) await named(settleAfter(tabs.tab().eyes, events, signal));
    return {
      dialogs: events.dialogs(),
      downloads: events.downloads(),
      openedTabs: tabs.opened(),
      ...(typeof coveredBy === 'string' ? { coveredBy } : {}),
    };
  };
}

async function lookAt(
  context: BrowserContext,
  tabs: TabSet,
  signal: AbortSignal,
): Promise<PageView> {
  for (let tries = 1; ; tries += 1) {
    const { eyes } = tabs.tab();
    const view = await named(eyes.look(signal));
    // A tab that opened or closed meanwhile is the one to look at.
    if (tabs.current() === eyes.page || tries >= MOST_LOOKS) {
      return { ...view, tabs: await seeTabs(context, tabs.current(), signal) };
    }
  }
}

type ByHand =
  | 'click'
  | 'hover'
  | 'fill'
  | 'type'
  | 'press'
  | 'select'
  | 'setChecked'
  | 'focus'
  | 'highlight'
  | 'drag'
  | 'scroll';

function handsOf(act: Act): Pick<AgentPage, ByHand> {
  return {
    click: (ref, options, signal) => act(signal, (hands) => hands.click(ref, options, signal)),
    hover: (ref, signal) => act(signal, (hands) => hands.hover(ref, signal)),
    fill: (ref, text, signal) => act(signal, (hands) => hands.fill(ref, text, signal)),
    type: (ref, text, signal) => act(signal, (hands) => hands.type(ref, text, signal)),
    press: (ref, keys, signal) => act(signal, (hands) => hands.press(ref, keys, signal)),
    select: (ref, labels, signal) => act(signal, (hands) => hands.select(ref, labels, signal)),
    setChecked: (ref, checked, signal) =>
      act(signal, (hands) => hands.setChecked(ref, checked, signal)),
    focus: (ref, signal) => act(signal, (hands) => hands.focus(ref, signal)),
    highlight: (ref, signal, words) => act(signal, (hands) => hands.highlight(ref, signal, words)),
    drag: (ref, target, signal) => act(signal, (hands) => hands.drag(ref, target, signal)),
    scroll: (target, signal) =>
      act(signal, async (_hands, eyes) => {
        const { ref, to } = target;
        const place =
          ref === undefined ? { world: await eyes.main(), element: undefined } : placeOf(eyes, ref);
        const outcome = await place.world.ask('scroll', { number: place.element, to }, signal);
        if (outcome === 'stale') throw staleRef(ref ?? 'page');
      }),
  };
}

async function upload(
  eyes: TabEyes,
  files: AgentFiles | undefined,
  ref: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const { world, element } = placeOf(eyes, ref);
  const paths = await Promise.all(
    names.map(async (name) => {
      const path = await files?.find(name);
      if (path !== undefined) return path;
      throw new AppError(
        'ACTION_FAILED',
        `There is no file ${JSON.stringify(name)} in /workspace.`,
      );
    }),
  );
  const objectId = await world.objectOf(element, signal);
  if (objectId === undefined) throw staleRef(ref);
  const sent = world.session.send('DOM.setFileInputFiles', { objectId, files: paths });
  await untilAborted(sent, signal);
}
