/** Hands on one element: mouse, keyboard, values. */
import { untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { ClickOptions, DragTarget } from '../../../runtime/agent-page.ts';
import { fillField } from './fill-field.ts';
import { cannot } from './refs.ts';
import type { TabEyes } from './tab-eyes.ts';
import { enterText, reach, touch, whereNow, type Spot } from './touching.ts';

/** They throw AppError `STALE_REF` and `ACTION_FAILED`. */
export type Hands = {
  /** Answers what lay over the element, when it was clicked beneath. */
  click(ref: string, options: ClickOptions, signal: AbortSignal): Promise<string | undefined>;
  hover(ref: string, signal: AbortSignal): Promise<void>;
  fill(ref: string, text: string, signal: AbortSignal): Promise<void>;
  type(ref: string | undefined, text: string, signal: AbortSignal): Promise<void>;
  press(ref: string | undefined, keys: string, signal: AbortSignal): Promise<void>;
  select(ref: string, labels: readonly string[], signal: AbortSignal): Promise<void>;
  setChecked(ref: string, checked: boolean, signal: AbortSignal): Promise<void>;
  focus(ref: string, signal: AbortSignal): Promise<void>;
  highlight(ref: string, signal: AbortSignal, words?: string): Promise<void>;
  drag(ref: string, target: DragTarget, signal: AbortSignal): Promise<void>;
};

/** Hands on the tab these eyes look at. */
export function createHands(eyes: TabEyes): Hands {
  return {
    click: (ref, options, signal) => click(eyes, ref, options, signal),
    async hover(ref, signal) {
      const { x, y } = await reach(eyes, ref, false, signal);
      await untilAborted(eyes.page.mouse.move(x, y, { steps: 3 }), signal);
    },
    fill: (ref, text, signal) => fillField(eyes, ref, text, signal),
    async type(ref, text, signal) {
      if (ref !== undefined) {
        await reach(eyes, ref, true, signal);
        await touch(eyes, ref, { kind: 'focus', caretAtEnd: true }, signal);
      }
      await enterText(eyes, text, signal);
    },
    press: (ref, keys, signal) => press(eyes, ref, keys, signal),
    async select(ref, labels, signal) {
      await touch(eyes, ref, { kind: 'select', labels }, signal);
    },
    setChecked: (ref, checked, signal) => setChecked(eyes, ref, checked, signal),
    async focus(ref, signal) {
      await click(eyes, ref, {}, signal);
      await touch(eyes, ref, { kind: 'focus', caretAtEnd: true }, signal);
    },
    async highlight(ref, signal, words) {
      await touch(
        eyes,
        ref,
        { kind: 'highlight', ...(words === undefined ? {} : { words }) },
        signal,
      );
    },
    drag: (ref, target, signal) => drag(eyes, ref, target, signal),
  };
}

async function click(
  eyes: TabEyes,
  ref: string,
  options: ClickOptions,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { button = 'left', count = 1, modifiers = [] } = options;
  const spot = await reach(eyes, ref, true, signal);
  const isPlain = button === 'left' && count === 1 && modifiers.length === 0;
  if (spot.coveredBy !== undefined && isPlain) {
    await touch(eyes, ref, { kind: 'click' }, signal);
    return spot.coveredBy;
  }
  const { keyboard, mouse } = eyes.page;
  for (const key of modifiers) await untilAborted(keyboard.down(key), signal);
  try {
    const { x, y } = await pointAt(eyes, ref, spot, signal);
    await untilAborted(mouse.click(x, y, { button, clickCount: count }), signal);
  } finally {
    for (const key of modifiers) await keyboard.up(key);
  }
  return spot.coveredBy;
}

/**
 * Moves the mouse over an element. Where it was before may have held something open that now closes
 * and moves the rest: then it follows.
 */
async function pointAt(eyes: TabEyes, ref: string, spot: Spot, signal: AbortSignal): Promise<Spot> {
  const { mouse } = eyes.page;
  await untilAborted(mouse.move(spot.x, spot.y), signal);
  const now = await whereNow(eyes, ref, signal);
  if (now === undefined || Math.abs(now.x - spot.x) + Math.abs(now.y - spot.y) <= 1) return spot;
  await untilAborted(mouse.move(now.x, now.y), signal);
  return { ...spot, ...now };
}

async function press(
  eyes: TabEyes,
  ref: string | undefined,
  keys: string,
  signal: AbortSignal,
): Promise<void> {
  if (ref !== undefined) await touch(eyes, ref, { kind: 'focus', caretAtEnd: false }, signal);
  try {
    await untilAborted(eyes.page.keyboard.press(keys), signal);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('Unknown key')) throw error;
    throw new AppError('ACTION_FAILED', `There is no key named ${JSON.stringify(keys)}.`, { keys });
  }
}

async function setChecked(
  eyes: TabEyes,
  ref: string,
  checked: boolean,
  signal: AbortSignal,
): Promise<void> {
  const state = async (): Promise<boolean | undefined> =>
    (await touch(eyes, ref, { kind: 'state' }, signal)).checked;
  const before = await state();
  if (before === undefined) throw cannot(ref, 'is nothing to check');
  if (before === checked) return;
  await click(eyes, ref, {}, signal);
  // A box that leaves the page when it is clicked has taken the click.
  const after = await state().catch(goneWithTheClick);
  if (after === undefined || after === checked) return;
  await touch(eyes, ref, { kind: 'click' }, signal);
  const last = await state().catch(goneWithTheClick);
  if (last !== undefined && last !== checked) {
    throw cannot(ref, `stays ${checked ? 'unchecked' : 'checked'}`);
  }
}

function goneWithTheClick(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'STALE_REF') return undefined;
  throw error;
}

async function drag(
  eyes: TabEyes,
  ref: string,
  target: DragTarget,
  signal: AbortSignal,
): Promise<void> {
  const from = await pointAt(eyes, ref, await reach(eyes, ref, false, signal), signal);
  const to = await landing(eyes, from, target, signal);
  const { mouse } = eyes.page;
  await untilAborted(mouse.down(), signal);
  try {
    // A first small move begins the drag; the last ones let the target notice.
    const [stepX, stepY] = [Math.sign(to.x - from.x) * 6, Math.sign(to.y - from.y) * 6];
    await untilAborted(mouse.move(from.x + stepX, from.y + stepY, { steps: 2 }), signal);
    await untilAborted(mouse.move(to.x, to.y, { steps: 8 }), signal);
    await untilAborted(mouse.move(to.x, to.y), signal);
  } finally {
    await mouse.up();
  }
}

async function landing(
  eyes: TabEyes,
  from: Spot,
  target: DragTarget,
  signal: AbortSignal,
): Promise<{ readonly x: number; readonly y: number }> {
  if ('byX' in target) return { x: from.x + target.byX, y: from.y + target.byY };
  const spot = await reach(eyes, target.ref, false, signal);
  if (target.side === undefined) return spot;
  return { x: spot.x, y: spot.top + spot.height * (target.side === 'before' ? 0.15 : 0.85) };
}
