/** A box and what it is doing: waiting -> scraping -> parked -> (recycling -> waiting | held -> gone). */
import type { GoneReason } from '../../runtime/live-page.ts';
import type { Box } from './box.ts';

export type SlotState = 'waiting' | 'scraping' | 'parked' | 'held' | 'recycling' | 'gone';

export type Slot = {
  readonly box: Box;
  state: SlotState;
  /** When it was parked, in milliseconds since the epoch. */
  parkedAt: number;
  parkTimer: Disposable | undefined;
  /** Told when the page is gone without having been destroyed. */
  listeners: ((reason: GoneReason) => void)[];
};

export const newSlot = (box: Box): Slot => ({
  box,
  state: 'recycling',
  parkedAt: 0,
  parkTimer: undefined,
  listeners: [],
});

export function countOf(slots: Iterable<Slot>, state: SlotState): number {
  let count = 0;
  for (const slot of slots) if (slot.state === state) count += 1;
  return count;
}

/** The page that gives way first. */
export function oldestParked(slots: Iterable<Slot>): Slot | undefined {
  return [...slots]
    .filter((slot) => slot.state === 'parked')
    .toSorted((one, other) => one.parkedAt - other.parkedAt)[0];
}

/** Tells the listeners of the slot's page that it is gone, and forgets them. */
export function tellGone(slot: Slot, reason: GoneReason): void {
  const listeners = slot.listeners;
  slot.listeners = [];
  for (const listener of listeners) listener(reason);
}
