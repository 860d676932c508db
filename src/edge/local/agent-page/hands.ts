/** Hands on one element: mouse, keyboard, values. */
import type { Keyboard, Mouse } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { ClickOptions, DragTarget } from '../../../runtime/agent-page.ts';
import { ownForm } from './own-form.ts';
import type { Touched, TouchOrder } from './in-page/touch.ts';
import type { Place, TabEyes } from './tab-eyes.ts';

/** How long an element is waited for until it can be touched, in milliseconds. */
const REACH_MS = 1_200;
/** Longer texts are put in at once instead of key by key. */
const MOST_KEYS = 300;

type Spot = {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly coveredBy?: string;
};

export type Hands = {
  click(ref: string, options: ClickOptions, signal: AbortSignal): Promise<string | undefined>;
  hover(ref: string, signal: AbortSignal): Promise<void>;
  fill(ref: string, text: string, signal: AbortSignal): Promise<void>;
  type(ref: string | undefined, text: string, signal: AbortSignal): Promise<void>;
  press(ref: string | undefined, keys: string, signal: AbortSignal): Promise<void>;
  select(ref: string, labels: readonly string[], signal: AbortSignal): Promise<void>;
  setChecked(ref: string, checked: boolean, signal: AbortSignal): Promise<void>;
  focus(ref: string, signal: AbortSignal): Promise<void>;
  highlight(ref: string, signal: AbortSignal): Promise<void>;
  drag(ref: string, target: DragTarget, signal: AbortSignal): Promise<void>;
};

export const staleRef = (ref: string): AppError =>
  new AppError('STALE_REF', `${ref} is no longer on the page: look again.`, { ref });

export const cannot = (ref: string, why: string): AppError =>
  new AppError('ACTION_FAILED', `${ref} ${why}.`, { ref });

/** Where a ref's element is. @throws AppError `STALE_REF` */
export function placeOf(eyes: TabEyes, ref: string): Place {
  const number = /^@?e(\d+)$/u.exec(ref)?.[1];
  const place = number === undefined ? undefined : eyes.placeOf(Number(number));
  if (place === undefined) throw staleRef(ref);
  return place;
}

/** Hands on the tab these eyes look at. */
export function createHands(eyes: TabEyes): Hands {
  const mouse: Mouse = eyes.page.mouse;
  const keyboard: Keyboard = eyes.page.keyboard;

  const reach = async (ref: string, enabled: boolean, signal: AbortSignal): Promise<Spot> => {
    const place = placeOf(eyes, ref);
    // The frame itself has to be in sight first.
    const { owner } = place.world;
    if (owner !== undefined)
      await owner.world.ask('scroll', { number: owner.element, to: 'element' }, signal);
    const found = await place.world.ask(
      'reach',
      { number: place.element, enabled, mostMs: REACH_MS },
      signal,
    );
    if (found.kind === 'stale') throw staleRef(ref);
    if (found.kind !== 'here')
      throw cannot(ref, found.kind === 'hidden' ? 'cannot be seen' : 'is disabled');
    const offset = await eyes.offsetOf(place.world, signal);
    return {
      ...found,
      x: found.x + offset.x,
      y: found.y + offset.y,
      left: found.left + offset.x,
      top: found.top + offset.y,
    };
  };
  const touch = async (
    ref: string,
    order: DistributiveOmit<TouchOrder, 'number'>,
    signal: AbortSignal,
  ): Promise<Touched> => {
    const { world, element } = placeOf(eyes, ref);
    const touched = await world.ask('touch', { ...order, number: element } as TouchOrder, signal);
    if (touched.outcome === 'stale') throw staleRef(ref);
    if (touched.outcome === 'wrong-kind')
      throw cannot(ref, `is of a kind (${touched.detail ?? ''}) that does not take this`);
    if (touched.outcome === 'no-option')
      throw cannot(ref, `has no such option; it has: ${touched.detail ?? ''}`);
    if (touched.outcome === 'refused') throw cannot(ref, `refuses: ${touched.detail ?? ''}`);
    return touched;
  };
  const enter = async (text: string, signal: AbortSignal): Promise<void> => {
    if (text.length > MOST_KEYS) await untilAborted(keyboard.insertText(text), signal);
    else await untilAborted(keyboard.type(text), signal);
  };
  const click = async (
    ref: string,
    options: ClickOptions,
    signal: AbortSignal,
  ): Promise<string | undefined> => {
    const spot = await reach(ref, true, signal);
    const isPlain =
      (options.button ?? 'left') === 'left' &&
      (options.count ?? 1) === 1 &&
      (options.modifiers ?? []).length === 0;
    if (spot.coveredBy !== undefined && isPlain) {
      await touch(ref, { kind: 'click' }, signal);
      return spot.coveredBy;
    }
    for (const key of options.modifiers ?? []) await untilAborted(keyboard.down(key), signal);
    try {
      await untilAborted(
        mouse.click(spot.x, spot.y, {
          button: options.button ?? 'left',
          clickCount: options.count ?? 1,
        }),
        signal,
      );
    } finally {
      for (const key of options.modifiers ?? []) await keyboard.up(key);
    }
    return spot.coveredBy;
  };

  return {
    click,
    async hover(ref, signal) {
      const { x, y } = await reach(ref, false, signal);
      await untilAborted(mouse.move(x, y, { steps: 3 }), signal);
    },
    async fill(ref, text, signal) {
      await reach(ref, false, signal);
      const how = await touch(ref, { kind: 'prepare-fill' }, signal);
      if (how.outcome === 'set-value') {
        await touch(ref, { kind: 'value', value: ownForm(how.detail ?? '', text) }, signal);
        return;
      }
      if (text === '') await untilAborted(keyboard.press('Delete'), signal);
      else if (text.length > MOST_KEYS) await untilAborted(keyboard.insertText(text), signal);
      else {
        // The last key by hand: pages that listen to keys hear one.
        const keys = [...text];
        await untilAborted(keyboard.insertText(keys.slice(0, -1).join('')), signal);
        await enter(keys.at(-1) ?? '', signal);
      }
      const after = await touch(ref, { kind: 'state' }, signal);
      if (after.value === undefined || tidy(after.value) === tidy(text)) return;
      // A field that formats or completes while one types wants its keys one by one.
      await touch(ref, { kind: 'prepare-fill' }, signal);
      await untilAborted(keyboard.press('Delete'), signal);
      await enter(text, signal);
    },
    async type(ref, text, signal) {
      if (ref !== undefined) {
        await reach(ref, true, signal);
        await touch(ref, { kind: 'focus', caretAtEnd: true }, signal);
      }
      await enter(text, signal);
    },
    async press(ref, keys, signal) {
      if (ref !== undefined) await touch(ref, { kind: 'focus', caretAtEnd: false }, signal);
      try {
        await untilAborted(keyboard.press(keys), signal);
      } catch (error) {
        if (!(error instanceof Error) || !error.message.includes('Unknown key')) throw error;
        throw new AppError('ACTION_FAILED', `There is no key named ${JSON.stringify(keys)}.`, {
          keys,
        });
      }
    },
    async select(ref, labels, signal) {
      await touch(ref, { kind: 'select', labels }, signal);
    },
    async setChecked(ref, checked, signal) {
      const before = await touch(ref, { kind: 'state' }, signal);
      if (before.checked === undefined) throw cannot(ref, 'is nothing to check');
      if (before.checked === checked) return;
      await click(ref, {}, signal);
      const after = await touch(ref, { kind: 'state' }, signal).catch(goneWithTheClick);
      if (after === undefined || after.checked === checked) return;
      await touch(ref, { kind: 'click' }, signal);
      const last = await touch(ref, { kind: 'state' }, signal).catch(goneWithTheClick);
      if (last !== undefined && last.checked !== checked)
        throw cannot(ref, `stays ${checked ? 'unchecked' : 'checked'}`);
    },
    async focus(ref, signal) {
      await click(ref, {}, signal);
      await touch(ref, { kind: 'focus', caretAtEnd: true }, signal);
    },
    async highlight(ref, signal) {
      await touch(ref, { kind: 'highlight' }, signal);
    },
    async drag(ref, target, signal) {
      const from = await reach(ref, false, signal);
      const to =
        'ref' in target
          ? await landing(target.ref, target.side)
          : { x: from.x + target.byX, y: from.y + target.byY };
      await untilAborted(mouse.move(from.x, from.y), signal);
      await untilAborted(mouse.down(), signal);
      try {
        // A first small move begins the drag; the last ones let the target notice.
        await untilAborted(
          mouse.move(from.x + Math.sign(to.x - from.x) * 6, from.y + Math.sign(to.y - from.y) * 6, {
            steps: 2,
          }),
          signal,
        );
        await untilAborted(mouse.move(to.x, to.y, { steps: 8 }), signal);
        await untilAborted(mouse.move(to.x, to.y), signal);
      } finally {
        await mouse.up();
      }

      async function landing(
        onto: string,
        side: 'before' | 'after' | undefined,
      ): Promise<{ x: number; y: number }> {
        const spot = await reach(onto, false, signal);
        if (side === undefined) return spot;
        const share = side === 'before' ? 0.15 : 0.85;
        return { x: spot.x, y: spot.top + spot.height * share };
      }
    },
  };
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never;

const tidy = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** A box that leaves the page when it is clicked has taken the click. */
function goneWithTheClick(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'STALE_REF') return undefined;
  throw error;
}
