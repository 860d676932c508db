/** The log on stderr: JSON lines, or readable ones on a terminal. */
import { pino, stdSerializers, type Logger } from 'pino';
import pretty from 'pino-pretty';
import type { Log } from '../../base/log.ts';

type LogOptions = { readonly level: string; readonly pretty: boolean };

/** Writes as it goes, so that nothing is lost when the process is killed. */
export function createLog(options: LogOptions): Log {
  const settings = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: stdSerializers.errWithCause },
  };
  const stream = options.pretty
    ? pretty({ destination: 2, sync: true, translateTime: 'HH:MM:ss.l', ignore: 'pid,hostname' })
    : pino.destination({ dest: 2, sync: true });
  return wrap(pino(settings, stream));
}

function wrap(logger: Logger): Log {
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
    child: (fields) => wrap(logger.child(fields)),
  };
}
