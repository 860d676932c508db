/** Types of `environment.mjs`, for the test that uses it. */
export const CONFIGURATION: readonly string[];
