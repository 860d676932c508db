/** The queue library's log, a step quieter, in ours. */
import { Logger } from 'graphile-worker';
import type { Log } from '../../base/log.ts';

/** What it calls errors are warnings to us: what they mean for a scrape is told by whoever runs it. */
export function queueLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'The queue warns.');
    else if (level === 'info') log.debug({ queue: message }, 'The queue says something.');
  });
}
