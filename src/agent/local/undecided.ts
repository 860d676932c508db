/** Why the local planner stopped. */

/** Thrown inside the planner when it will not go on; carries what it could not decide between. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
  readonly reason: 'not-understood' | 'not-found' | 'ambiguous' | 'cannot-act' | 'no-effect';
  readonly candidates: readonly string[];

  constructor(reason: Undecided['reason'], message: string, candidates: readonly string[] = []) {
    super(message);
    this.reason = reason;
    this.candidates = candidates;
  }
}
