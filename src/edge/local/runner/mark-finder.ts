/** Finds a mark in a stream of bytes, also where it is cut between two chunks. */

export type MarkFinder = {
  /** What is certainly before the mark; `after` is there once the mark has been found. */
  read(chunk: Buffer): { readonly before: Buffer; readonly after: Buffer | undefined };
  /** Bytes kept back because they may begin the mark. */
  held(): Buffer;
};

const NOTHING: Buffer = Buffer.alloc(0);

/** @param mark its first byte occurs once more at most, at its end */
export function createMarkFinder(mark: string): MarkFinder {
  const wanted = Buffer.from(mark);
  let held = NOTHING;

  /** Where the beginning of the mark may stand at the end of the bytes. */
  const startOfTail = (bytes: Buffer): number => {
    let start = bytes.indexOf(wanted[0] ?? 0, Math.max(0, bytes.length - wanted.length + 1));
    while (start >= 0 && !bytes.subarray(start).equals(wanted.subarray(0, bytes.length - start))) {
      start = bytes.indexOf(wanted[0] ?? 0, start + 1);
    }
    return start < 0 ? bytes.length : start;
  };

  return {
    read(chunk) {
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const place = bytes.indexOf(wanted);
      if (place >= 0) {
        held = NOTHING;
        return { before: bytes.subarray(0, place), after: bytes.subarray(place + wanted.length) };
      }
      const end = startOfTail(bytes);
      held = Buffer.from(bytes.subarray(end));
      return { before: bytes.subarray(0, end), after: undefined };
    },
    held: () => held,
  };
}
