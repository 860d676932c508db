/** The log as rooms see it; `main.ts` hands in pino. */

/** Facts beside a log line: ids, counts, durations. Never page content, keys, tokens or typed text. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Structured log: fields first, then one short sentence. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  /** The same log with these fields on every line. */
  child(fields: LogFields): Log;
}
