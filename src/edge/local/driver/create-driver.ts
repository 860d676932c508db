/** The server's own driver of one live page. */
import type { Log } from '../../../base/log.ts';
import type { PageDriver } from '../../../runtime/page-driver.ts';
import type { EgressVerdict } from '../egress/verdict.ts';
import { click, press, scroll, waitForSelector, write } from './act.ts';
import { pdf, screenshot } from './capture.ts';
import { onPage } from './guard.ts';
import { createIsolatedWorld } from './isolated-world.ts';
import { DRIVER_LIMITS } from './limits.ts';
import type { DriverLimits } from './limits.ts';
import { checkDocumentSize, navigate } from './navigate.ts';
import type { PreparedPage } from './prepare.ts';
import { runScript } from './run-script.ts';
import { evaluateSettled, settle } from './settle.ts';

export type DriverDeps = {
  /** What the way out last said of a host (with its port where it has one), for Chromium says only that the connection failed. */
  readonly lastVerdict?: (host: string) => EgressVerdict | undefined;
  readonly limits?: Partial<DriverLimits>;
  readonly log: Log;
};

/** A document over the limit does not come in less, in milliseconds. */
const LEAST_FOR_TOO_LARGE_MS = 200;

/** A driver that can also be taken off its page. */
export type Driver = PageDriver & {
  /**
   * Ends the scrape's part: no more start script, no more counting, the timer functions are the
   * page's own again. The other calls keep working. Never throws.
   */
  finish(): Promise<void>;
};

/** Drives a prepared page; costs nothing until it is used. */
export function createDriver(prepared: PreparedPage, deps: DriverDeps): Driver {
  const limits: DriverLimits = { ...DRIVER_LIMITS, ...deps.limits };
  const world = createIsolatedWorld(prepared, limits.answerChars);
  const parts = { prepared, world, limits, lastVerdict: deps.lastVerdict };

  return {
    async navigate(url, signal) {
      const beganAt = performance.now();
      const arrival = await navigate(parts, url, signal);
      if (performance.now() - beganAt > LEAST_FOR_TOO_LARGE_MS)
        await checkDocumentSize(parts, signal);
      return arrival;
    },
    settle: (signal) => settle(parts, signal),
    evaluateSettled: (script, argument, signal) =>
      evaluateSettled(parts, { script, argument }, signal),
    evaluateIsolated: (script, argument, signal) => world.run(script, argument, signal),
    evaluate: (script, signal) => runScript(prepared, script, signal),
    html: (signal) => world.run(serialised, undefined, signal),
    url: () => prepared.documents.url(),
    waitForSelector: (selector, signal) => waitForSelector(parts, selector, signal),
    click: (selector, all, signal) => click(parts, selector, all, signal),
    write: (text, signal) => write(parts, text, signal),
    press: (key, signal) => press(parts, key, signal),
    scroll: (direction, selector, signal) => scroll(parts, direction, selector, signal),
    screenshot: (request, signal) => screenshot(parts, request, signal),
    pdf: (request, signal) => pdf(parts, request, signal),
    async finish() {
      prepared.traffic.stop();
      const patience = AbortSignal.timeout(1_000);
      try {
        await onPage(prepared, patience, () =>
          Promise.all([
            prepared.dropStartScript(),
            world.run(stopStirring, prepared.key, patience),
          ]),
        );
      } catch (error) {
        deps.log.debug({ error }, 'a page could not be left clean');
      }
    },
  };
}

function stopStirring(key: string): void {
  window.dispatchEvent(new Event(`${key}.end`));
}

function serialised(): string {
  const { doctype } = document;
  const head = doctype === null ? '' : `${new XMLSerializer().serializeToString(doctype)}\n`;
  return head + document.documentElement.outerHTML;
}
