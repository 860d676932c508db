/** What a user's hands do on a page: click, type, press, scroll, wait. */
import type { ElementHandle, Locator } from 'playwright-core';
import { AppError } from '../../../base/errors.ts';
import { onPage } from './guard.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import type { DriverLimits } from './limits.ts';
import type { PreparedPage } from './prepare.ts';

type Deps = {
  readonly prepared: PreparedPage;
  readonly world: IsolatedWorld;
  readonly limits: DriverLimits;
};

/** How many matches `all` clicks at most. */
const MOST_CLICKS = 100;
/** How long one click waits for its element to hold still and be uncovered, in milliseconds. */
const CLICK_MS = 2_000;
/** Longer texts are put in at once instead of key by key. */
const MOST_KEYS = 300;

/** Waits until an element matches and can be seen. @throws AppError `SCRAPE_ACTION_ERROR` */
export async function waitForSelector(
  deps: Deps,
  selector: string,
  signal: AbortSignal,
): Promise<void> {
  await asAction(selector, signal, 'did not appear', () =>
    onPage(deps.prepared, signal, () =>
      located(deps, selector).then((matches) =>
        matches.first().waitFor({ state: 'visible', timeout: deps.limits.selectorMs }),
      ),
    ),
  );
}

/** Clicks the first match, or every match. @throws AppError `SCRAPE_ACTION_ERROR` */
export async function click(
  deps: Deps,
  selector: string,
  all: boolean,
  signal: AbortSignal,
): Promise<void> {
  const matches = await onPage(deps.prepared, signal, () => located(deps, selector));
  await asAction(selector, signal, 'matches nothing on the page', () =>
    onPage(deps.prepared, signal, () =>
      matches.first().waitFor({ state: 'attached', timeout: deps.limits.elementMs }),
    ),
  );
  const handles = await onPage(deps.prepared, signal, () => matches.elementHandles());
  for (const handle of handles.slice(0, all ? MOST_CLICKS : 1)) {
    await asAction(selector, signal, 'could not be clicked', () =>
      onPage(deps.prepared, signal, () => clickOne(handle, all)),
    );
  }
  for (const handle of handles) handle.dispose().catch(() => undefined); // Gone with its document.
}

/** A real click; where something lies over the element, or it is out of sight, its own `click()`. */
async function clickOne(handle: ElementHandle, oneOfMany: boolean): Promise<void> {
  try {
    await handle.click({ timeout: CLICK_MS });
  } catch (error) {
    const attached = await handle
      .evaluate((node) => {
        if (!node.isConnected) return false;
        (node as HTMLElement).click();
        return true;
      })
      .catch(() => false);
    // One of many may have left the page by the click before it.
    if (!attached && !oneOfMany) throw error;
  }
}

/** Types into the focused element. */
export async function write(deps: Deps, text: string, signal: AbortSignal): Promise<void> {
  await onPage(deps.prepared, signal, async () => {
    const { keyboard } = await deps.prepared.playwright();
    await (text.length > MOST_KEYS ? keyboard.insertText(text) : keyboard.type(text));
  });
}

/** Presses a key or a chord, as `Enter` or `Control+A`. @throws AppError `SCRAPE_ACTION_ERROR` for a key that is none */
export async function press(deps: Deps, key: string, signal: AbortSignal): Promise<void> {
  try {
    await onPage(deps.prepared, signal, async () => {
      const { keyboard } = await deps.prepared.playwright();
      await keyboard.press(key);
    });
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('Unknown key')) throw error;
    throw new AppError('SCRAPE_ACTION_ERROR', `There is no key named ${JSON.stringify(key)}.`, {
      key,
    });
  }
}

/** Scrolls the page, or the matched element, by one screen. @throws AppError `SCRAPE_ACTION_ERROR` */
export async function scroll(
  deps: Deps,
  direction: 'up' | 'down',
  selector: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const order = { selector, sign: direction === 'down' ? 1 : -1 };
  const outcome = await deps.world.run(scrollByScreen, order, signal);
  if (outcome !== 'scrolled') throw actionFailed(selector ?? 'page', outcome);
}

/** Runs in the isolated world: its text is what travels. */
function scrollByScreen(order: {
  selector: string | undefined;
  sign: number;
}): Promise<string> | string {
  let target: Element | null = document.scrollingElement ?? document.documentElement;
  if (order.selector !== undefined) {
    try {
      target = document.querySelector(order.selector);
    } catch {
      return 'is not a CSS selector';
    }
    if (target === null) return 'matches nothing on the page';
  } else if (target.scrollHeight <= target.clientHeight + 1) {
    // The page itself does not scroll: its largest scrolling part does.
    let largest = 0;
    for (const element of document.querySelectorAll('body *')) {
      const area = element.clientWidth * element.clientHeight;
      if (area <= largest || element.scrollHeight <= element.clientHeight + 1) continue;
      if (!/auto|scroll/u.test(getComputedStyle(element).overflowY)) continue;
      largest = area;
      target = element;
    }
  }
  target.scrollBy({ top: order.sign * (target.clientHeight || innerHeight), behavior: 'instant' });
  // Two frames, so that whatever waits for the new part to be seen has begun.
  return new Promise((resolve) => {
    const done = (): void => resolve('scrolled');
    setTimeout(done, 200);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));
  });
}

async function located(deps: Deps, selector: string): Promise<Locator> {
  const page = await deps.prepared.playwright();
  return page.locator(`css=${selector}`);
}

async function asAction<T>(
  selector: string,
  signal: AbortSignal,
  what: string,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AppError || signal.aborted || !(error instanceof Error)) throw error;
    const invalid =
      /not a valid selector|Unexpected token|while parsing (?:css )?selector|Malformed/iu.test(
        error.message,
      );
    throw actionFailed(selector, invalid ? 'is not a CSS selector' : what, error);
  }
}

function actionFailed(selector: string, what: string, cause?: unknown): AppError {
  return new AppError(
    'SCRAPE_ACTION_ERROR',
    `${JSON.stringify(selector)} ${what}.`,
    { selector },
    cause,
  );
}
