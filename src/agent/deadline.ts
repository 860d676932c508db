/** The time there is for a prompt, and whether anybody still waits for it. */

export type Deadline = {
  /** Aborts at the deadline, or earlier when nobody waits any more. */
  readonly signal: AbortSignal;
  /** Milliseconds until the deadline; 0 after it. */
  readonly leftMs: () => number;
};
