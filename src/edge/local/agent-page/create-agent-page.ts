/** The agent's page over the server's own driver: the current visible tab of a live page. */
import { basename, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { AgentPage, Happening } from '../../../runtime/agent-page.ts';
import { createHands, placeOf, staleRef, type Hands } from './hands.ts';
import { settleAfter } from './settle-after.ts';
import { createTabEyes, type Numbers, type TabEyes } from './tab-eyes.ts';
import { watchTabs } from './tab-events.ts';
import { seeTabs } from './tabs.ts';

export type AgentPageDeps = {
  readonly context: BrowserContext;
  /** The page that was scraped; the first tab. */
  readonly page: Page;
  /** Folder of the box's files as this process sees it: where uploads come from and downloads go. */
  readonly workspace: string;
};

/** An agent's page that can be taken off its tabs. */
export type LentAgentPage = AgentPage & {
  /** Stops listening to the tabs. */
  stop(): void;
};

const NAVIGATION_MS = 20_000;
const MOST_LOOKS = 200;

/** Handles the tabs of a context; costs nothing until it is used. */
export function createAgentPage(deps: AgentPageDeps): LentAgentPage {
  const { context, workspace } = deps;
  const numbers: Numbers = { next: 1 };
  const eyesOf = new Map<Page, { readonly eyes: TabEyes; readonly hands: Hands }>();
  const events = watchTabs(context, async (download) => {
    const name = basename(download.suggestedFilename());
    await download.saveAs(join(workspace, name));
    return name;
  });
  let current = deps.page;
  let opened: string[] = [];

  const onPage = (page: Page): void => {
    events.watch(page);
    opened.push(page.url());
    current = page;
  };
  context.on('page', onPage);
  for (const page of context.pages()) events.watch(page);

  const tab = (): { readonly eyes: TabEyes; readonly hands: Hands } => {
    if (current.isClosed()) {
      const last = context.pages().at(-1);
      if (last === undefined) throw new AppError('RUNTIME_FAILED', 'The page is gone.');
      current = last;
    }
    let parts = eyesOf.get(current);
    if (parts === undefined) {
      const eyes = createTabEyes(current, numbers);
      parts = { eyes, hands: createHands(eyes) };
      eyesOf.set(current, parts);
      const page = current;
      page.once('close', () => void eyesOf.delete(page));
    }
    return parts;
  };
  const act = async (
    signal: AbortSignal,
    work: (hands: Hands, eyes: TabEyes) => Promise<string | undefined | void>,
  ): Promise<Happening> => {
    signal.throwIfAborted();
    events.begin();
    opened = [];
    const { hands, eyes } = tab();
    const coveredBy = await named(work(hands, eyes));
    await named(settleAfter(eyes, events, signal));
    if (opened.length > 0) await named(settleAfter(tab().eyes, events, signal));
    return {
      dialogs: events.dialogs(),
      downloads: events.downloads(),
      openedTabs: opened.map((url, index) => (index === opened.length - 1 ? current.url() : url)),
      ...(typeof coveredBy === 'string' ? { coveredBy } : {}),
    };
  };
  const scrolled = async (
    ref: string | undefined,
    to: string,
    eyes: TabEyes,
    signal: AbortSignal,
  ): Promise<void> => {
    const place =
      ref === undefined ? { world: await eyes.main(), element: undefined } : placeOf(eyes, ref);
    const outcome = await place.world.ask('scroll', { number: place.element, to }, signal);
    if (outcome === 'stale') throw staleRef(ref ?? 'page');
  };

  return {
    url: () => current.url(),
    async look(signal) {
      for (let tries = 1; ; tries += 1) {
        const { eyes } = tab();
        const view = await named(eyes.look(signal));
        // A tab that opened or closed meanwhile is the one to look at.
        if (current === eyes.page || tries >= MOST_LOOKS)
          return { ...view, tabs: await seeTabs(context, current, signal) };
      }
    },
    click: (ref, options, signal) => act(signal, (hands) => hands.click(ref, options, signal)),
    hover: (ref, signal) => act(signal, (hands) => hands.hover(ref, signal)),
    fill: (ref, text, signal) => act(signal, (hands) => hands.fill(ref, text, signal)),
    type: (ref, text, signal) => act(signal, (hands) => hands.type(ref, text, signal)),
    press: (ref, keys, signal) => act(signal, (hands) => hands.press(ref, keys, signal)),
    select: (ref, labels, signal) => act(signal, (hands) => hands.select(ref, labels, signal)),
    setChecked: (ref, checked, signal) =>
      act(signal, (hands) => hands.setChecked(ref, checked, signal)),
    focus: (ref, signal) => act(signal, (hands) => hands.focus(ref, signal)),
    highlight: (ref, signal) => act(signal, (hands) => hands.highlight(ref, signal)),
    drag: (ref, target, signal) => act(signal, (hands) => hands.drag(ref, target, signal)),
    scroll: (target, signal) =>
      act(signal, (_hands, eyes) => scrolled(target.ref, target.to, eyes, signal)),
    upload: (ref, names, signal) =>
      act(signal, async (_hands, eyes) => {
        const files = names.map((name) => {
          if (basename(name) !== name.replace(/^\/workspace\//u, '')) {
            throw new AppError(
              'ACTION_FAILED',
              `${JSON.stringify(name)} is no file of /workspace.`,
            );
          }
          return join(workspace, basename(name));
        });
        const { world, element } = placeOf(eyes, ref);
        const objectId = await world.objectOf(element, signal);
        if (objectId === undefined) throw staleRef(ref);
        await untilAborted(
          world.session.send('DOM.setFileInputFiles', { objectId, files }),
          signal,
        );
      }),
    async wait(what, mostMs, signal) {
      const endsAt = performance.now() + mostMs;
      const { eyes } = tab();
      if (what.kind === 'quiet') return settleAfter(eyes, events, signal);
      while ((await (await eyes.main()).ask('hasText', what.text, signal)) === what.gone) {
        if (performance.now() > endsAt) {
          throw new AppError(
            'ACTION_FAILED',
            `${JSON.stringify(what.text)} did not ${what.gone ? 'go' : 'come'} within ${mostMs / 1_000} s.`,
          );
        }
        await untilAborted(new Promise((resolve) => setTimeout(resolve, 30)), signal);
      }
    },
    navigate: (url, signal) =>
      act(signal, async () => {
        await untilAborted(
          current.goto(url, { waitUntil: 'domcontentloaded', timeout: NAVIGATION_MS }),
          signal,
        );
      }),
    go: (way, signal) =>
      act(signal, async () => {
        const options = { waitUntil: 'domcontentloaded', timeout: NAVIGATION_MS } as const;
        const from = current.url();
        const step =
          way === 'back'
            ? current.goBack(options)
            : way === 'forward'
              ? current.goForward(options)
              : current.reload(options);
        const response = await untilAborted(step, signal);
        if (response === null && way !== 'reload' && current.url() === from) {
          throw new AppError('ACTION_FAILED', `There is no page to go ${way} to.`);
        }
      }),
    async switchTab(index, signal) {
      const page = context.pages()[index];
      if (page === undefined) throw new AppError('ACTION_FAILED', `There is no tab ${index}.`);
      current = page;
      await untilAborted(page.bringToFront(), signal);
    },
    async closeTab(index, signal) {
      const pages = context.pages();
      const page = pages[index];
      if (page === undefined) throw new AppError('ACTION_FAILED', `There is no tab ${index}.`);
      if (pages.length === 1) throw new AppError('ACTION_FAILED', 'The last tab stays open.');
      await untilAborted(page.close(), signal);
    },
    answerDialog: (answer) => events.answerNext(answer),
    async readText(ref, mostChars, signal) {
      const { eyes } = tab();
      const place =
        ref === undefined ? { world: await eyes.main(), element: undefined } : placeOf(eyes, ref);
      const text = await place.world.ask('readText', { number: place.element, mostChars }, signal);
      if (text === undefined) throw staleRef(ref ?? 'page');
      return text;
    },
    async readTable(ref, signal) {
      const { world, element } = placeOf(tab().eyes, ref);
      const table = await world.ask('readTable', element, signal);
      if (table === undefined) throw staleRef(ref);
      return table;
    },
    async evaluate(expression, signal) {
      try {
        return await (await tab().eyes.main()).evaluateReadOnly(expression, signal);
      } catch (error) {
        if (signal.aborted || !(error instanceof Error)) throw error;
        throw new AppError(
          'ACTION_FAILED',
          `The expression failed: ${error.message.slice(0, 300)}`,
        );
      }
    },
    async screenshot(signal) {
      return untilAborted(
        current.screenshot({ type: 'jpeg', quality: 70, timeout: NAVIGATION_MS, caret: 'initial' }),
        signal,
      );
    },
    stop() {
      context.off('page', onPage);
      events.stop();
    },
  };
}

/** Gives what Playwright and CDP say of a page that is gone its name. */
async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (
      error instanceof Error &&
      !(error instanceof AppError) &&
      /has been closed|target closed|session closed|crashed/iu.test(error.message)
    ) {
      throw new AppError('RUNTIME_FAILED', 'The page is gone.', {}, error);
    }
    throw error;
  }
}
