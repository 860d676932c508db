/** Bounds of the driver; every one has a default that suits a page on the open web. */

export type DriverLimits = {
  /** Largest main document, in bytes after decompression. */
  readonly documentBytes: number;
  /** Largest answer of an evaluation in the isolated world, in characters of JSON. */
  readonly answerChars: number;
  /** Settling ends this long after it began, whatever the page does, in milliseconds. */
  readonly settleMs: number;
  /** How long an action waits for its element, in milliseconds. */
  readonly elementMs: number;
  /** How long `waitForSelector` waits, in milliseconds. */
  readonly selectorMs: number;
  /** How long a screenshot or PDF may take, in milliseconds. */
  readonly captureMs: number;
  /** Tallest full-page screenshot, in CSS pixels; a taller page is cut. */
  readonly captureHeight: number;
};

export const DRIVER_LIMITS: DriverLimits = {
  documentBytes: 20 * 1024 * 1024,
  answerChars: 64 * 1024 * 1024,
  settleMs: 5_000,
  elementMs: 1_000,
  selectorMs: 15_000,
  captureMs: 15_000,
  captureHeight: 16_384,
};
