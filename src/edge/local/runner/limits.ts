/** What runners of every language keep of what a call says. */

const MEBIBYTE = 1024 * 1024;

/** What of each stream is kept per call, in bytes. */
export const STREAM_LIMIT_BYTES = MEBIBYTE;
/** What of a result is kept, in bytes. */
export const RESULT_LIMIT_BYTES: number = 10 * MEBIBYTE;
