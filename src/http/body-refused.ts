/** A body or path that does not fit its schema, on its way to the error handler. */
import type { z } from 'zod';

/** Carries what Zod found; `contract/bad-request.ts` finds the words. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused';
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('The request does not fit its schema.');
    this.issues = issues;
  }
}
