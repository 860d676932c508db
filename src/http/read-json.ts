/** Reading bodies: JSON of a bounded size, depth and number of values. */
import type { FastifyInstance } from 'fastify';
import { AppError } from '../base/errors.ts';

/** Largest body that is read, in bytes. */
export const BODY_LIMIT_BYTES = 10 * 1024 * 1024;

/** Bounds on what the schemas have to walk through. */
export type BodyBounds = { readonly values: number; readonly depth: number };

const USUAL_BOUNDS: BodyBounds = { values: 100_000, depth: 100 };

/** Reads `application/json`; an empty body is no body, because some clients announce JSON on DELETE. */
export function readJsonBodies(app: FastifyInstance, bounds = USUAL_BOUNDS): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, readJson(String(text), bounds));
    } catch (error) {
      done(
        error instanceof Error ? error : new Error('The body could not be read.', { cause: error }),
      );
    }
  });
}

/**
 * The value of a JSON text; undefined for an empty one.
 * @throws AppError `BAD_REQUEST_INVALID_JSON`, `BAD_REQUEST` when it is nested too deep or has too many values
 */
function readJson(text: string, bounds: BodyBounds): unknown {
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? `: ${error.message}` : '';
    throw new AppError('BAD_REQUEST_INVALID_JSON', `The body is not valid JSON${reason}.`);
  }
  checkBounds(value, bounds);
  return value;
}

function checkBounds(root: unknown, most: BodyBounds): void {
  let level: unknown[] = [root];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > most.depth)
      throw new AppError('BAD_REQUEST', `The body is nested deeper than ${most.depth} levels.`);
    if (values > most.values)
      throw new AppError('BAD_REQUEST', `The body has more than ${most.values} values.`);
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}
