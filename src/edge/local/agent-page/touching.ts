/** Getting at an element: where to touch it, and what the page itself does to it. */
import { untilAborted } from '../../../base/abort.ts';
import type { Touched, TouchOrder } from './in-page/touch.ts';
import { cannot, placeOf, staleRef } from './refs.ts';
import type { TabEyes } from './tab-eyes.ts';

/** How long an element is waited for until it can be touched, in milliseconds. */
const REACH_MS = 1_200;

/** Where an element is and where to touch it, in CSS pixels of the tab's viewport. */
export type Spot = {
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly height: number;
  /** What lies over it. */
  readonly coveredBy?: string;
};

type WithoutNumber<Order> = Order extends unknown ? Omit<Order, 'number'> : never;

/**
 * Brings an element in sight and answers where to touch it.
 * @param enabled whether it must not be disabled
 * @throws AppError `STALE_REF`, `ACTION_FAILED`
 */
export async function reach(
  eyes: TabEyes,
  ref: string,
  enabled: boolean,
  signal: AbortSignal,
): Promise<Spot> {
  const { world, element: number } = placeOf(eyes, ref);
  // The frame itself has to be in sight first.
  const { owner } = world;
  if (owner !== undefined) {
    await owner.world.ask('scroll', { number: owner.element, to: 'element' }, signal);
  }
  const found = await world.ask('reach', { number, enabled, mostMs: REACH_MS }, signal);
  if (found.kind === 'stale') throw staleRef(ref);
  if (found.kind !== 'here') {
    throw cannot(ref, found.kind === 'hidden' ? 'cannot be seen' : 'is disabled');
  }
  const offset = await eyes.offsetOf(world, signal);
  const { x, y, top } = found;
  return { ...found, x: x + offset.x, y: y + offset.y, top: top + offset.y };
}

/** Where an element that was reached is now; undefined when it is not to be touched any more. */
export async function whereNow(
  eyes: TabEyes,
  ref: string,
  signal: AbortSignal,
): Promise<{ readonly x: number; readonly y: number } | undefined> {
  const { world, element: number } = placeOf(eyes, ref);
  const found = await world.ask('reach', { number, enabled: false, mostMs: 0 }, signal);
  if (found.kind !== 'here' || found.coveredBy !== undefined) return undefined;
  const offset = await eyes.offsetOf(world, signal);
  return { x: found.x + offset.x, y: found.y + offset.y };
}

/** Has the page do something to an element. @throws AppError `STALE_REF`, `ACTION_FAILED` */
export async function touch(
  eyes: TabEyes,
  ref: string,
  order: WithoutNumber<TouchOrder>,
  signal: AbortSignal,
): Promise<Touched> {
  const { world, element: number } = placeOf(eyes, ref);
  const touched = await world.ask('touch', { ...order, number }, signal);
  const detail = touched.detail ?? '';
  switch (touched.outcome) {
    case 'stale':
      throw staleRef(ref);
    case 'wrong-kind':
      throw cannot(ref, `is of a kind (${detail}) that does not take this`);
    case 'no-option':
      throw cannot(ref, `has no such option; it has: ${detail}`);
    case 'refused':
      throw cannot(ref, `refuses: ${detail}`);
    case 'done':
    case 'set-value':
    case 'type-text':
      return touched;
  }
}

/** Types key by key; long texts are put in at once. */
export async function enterText(eyes: TabEyes, text: string, signal: AbortSignal): Promise<void> {
  const { keyboard } = eyes.page;
  const isLong = text.length > MOST_KEYS;
  await untilAborted(isLong ? keyboard.insertText(text) : keyboard.type(text), signal);
}

const MOST_KEYS = 300;
