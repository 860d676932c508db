/** What the agent's page reads without touching anything. */
import { untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { AgentPage } from '../../../runtime/agent-page.ts';
import { placeOf, staleRef } from './refs.ts';
import { settleAfter } from './settle-after.ts';
import type { TabEvents } from './tab-events.ts';
import type { TabSet } from './tab-set.ts';

const SCREENSHOT_MS = 15_000;

type Reader = Pick<
  AgentPage,
  'wait' | 'openersOf' | 'heldText' | 'readText' | 'readTable' | 'evaluate' | 'screenshot'
>;

/** Reads the current tab. */
export function createReader(tabs: TabSet, events: TabEvents): Reader {
  return {
    async wait(what, mostMs, signal) {
      const endsAt = performance.now() + mostMs;
      const { eyes } = tabs.tab();
      if (what.kind === 'quiet') return settleAfter(eyes, events, signal);
      while ((await (await eyes.main()).ask('hasText', what.text, signal)) === what.gone) {
        if (performance.now() > endsAt) {
          const text = JSON.stringify(what.text);
          const missed = `${text} did not ${what.gone ? 'go' : 'come'} within ${mostMs / 1_000} s.`;
          throw new AppError('ACTION_FAILED', missed);
        }
        await untilAborted(new Promise((resolve) => setTimeout(resolve, 30)), signal);
      }
    },
    async readText(ref, mostChars, signal) {
      const { eyes } = tabs.tab();
      const place =
        ref === undefined ? { world: await eyes.main(), element: undefined } : placeOf(eyes, ref);
      const order = { number: place.element, mostChars };
      const text = await place.world.ask('readText', order, signal);
      if (text === undefined) throw staleRef(ref ?? 'page');
      return text;
    },
    async readTable(ref, signal) {
      const { world, element } = placeOf(tabs.tab().eyes, ref);
      const table = await world.ask('readTable', element, signal);
      if (table === undefined) throw staleRef(ref);
      return table;
    },
    async openersOf(words, signal) {
      const openers = await (await tabs.tab().eyes.main()).ask('behind', words, signal);
      return openers.map(({ numbers, way }) => ({ refs: numbers.map((one) => `e${one}`), way }));
    },
    heldText: async (mostChars, signal) =>
      (await tabs.tab().eyes.main()).ask('heldText', mostChars, signal),
    async evaluate(expression, signal) {
      try {
        return await (await tabs.tab().eyes.main()).evaluateReadOnly(expression, signal);
      } catch (error) {
        if (signal.aborted || !(error instanceof Error) || error instanceof AppError) throw error;
        const said = error.message.slice(0, 300);
        throw new AppError('ACTION_FAILED', `The expression failed: ${said}`, {}, error);
      }
    },
    screenshot: (signal) =>
      untilAborted(
        tabs.current().screenshot({
          type: 'jpeg',
          quality: 70,
          timeout: SCREENSHOT_MS,
          caret: 'initial',
        }),
        signal,
      ),
  };
}
