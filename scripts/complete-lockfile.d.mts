/** Types of `complete-lockfile.mjs`, for the test that uses it. */
export function missingOptional(lock: unknown): ReadonlyMap<string, { readonly version: string }>;
