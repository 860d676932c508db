/** How much one working end runs at once, and whether the queue waits for it. */

export type Room = {
  /** Whether one more may begin. */
  isFree(): boolean;
  /** A place, given back by disposing it; undefined, and the room is awaited, when none is free. */
  take(): Disposable | undefined;
  /** Somebody may wait in the queue for lack of room. */
  isAwaited: boolean;
};

/** @param mayTake whatever else has to hold for one more to begin */
export function createRoom(places: number, mayTake: () => boolean): Room {
  let taken = 0;
  const room: Room = {
    isAwaited: false,
    isFree: () => taken < places && mayTake(),
    take() {
      if (!room.isFree()) {
        room.isAwaited = true;
        return undefined;
      }
      taken += 1;
      return { [Symbol.dispose]: () => void (taken -= 1) };
    },
  };
  return room;
}
