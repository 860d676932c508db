/** A caller's JSON Schema, made into a check. */
import { createContext, Script } from 'node:vm';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { AppError } from '../base/errors.ts';
import type { JsonSchema } from './model.ts';

/** Says in one sentence what does not fit; undefined when all does. */
export type Fits = (value: unknown) => string | undefined;

/** In characters of JSON. */
const MOST_SCHEMA_CHARS = 50_000;
/** For one pattern on one text, in milliseconds: patterns can be made to take for ever. */
const PATTERN_MS = 50;
const MOST_MISFITS = 5;

/** @throws AppError `BAD_REQUEST` for what is no JSON Schema, or too large */
export function compileSchema(schema: JsonSchema): Fits {
  const length = JSON.stringify(schema).length;
  if (length > MOST_SCHEMA_CHARS)
    throw bad(`it has ${length} characters, and may have ${MOST_SCHEMA_CHARS}.`);
  const { $schema: _dialect, ...rest } = schema;
  try {
    const ajv = new Ajv2020({
      strict: false,
      allErrors: true,
      validateFormats: false,
      logger: false,
      code: { regExp: patient },
    });
    const validate = ajv.compile(rest);
    return (value) => (validate(value) ? undefined : sentence(validate.errors ?? []));
  } catch (error) {
    throw bad(error instanceof Error ? error.message.slice(0, 300) : 'it cannot be read.', error);
  }
}

function bad(why: string, cause?: unknown): AppError {
  return new AppError('BAD_REQUEST', `The schema cannot be used: ${why}`, {}, cause);
}

function sentence(errors: readonly ErrorObject[]): string {
  const all = errors
    .slice(0, MOST_MISFITS)
    .map(
      ({ instancePath, message }) =>
        `${instancePath === '' ? 'the value' : instancePath} ${message ?? 'does not fit'}`,
    );
  return `${all.join('; ')}.`;
}

/** A regular expression that gives up: a pattern that takes too long does not match. */
const patient = Object.assign(
  (pattern: string, flags: string) => {
    const compiled = new RegExp(pattern, flags);
    const context = createContext({ compiled, text: '' });
    const script = new Script('compiled.test(text)');
    return {
      // Patterns are told apart by it.
      toString: () => `/${pattern}/${flags}`,
      test(text: string): boolean {
        try {
          return (
            script.runInContext(Object.assign(context, { text }), { timeout: PATTERN_MS }) === true
          );
        } catch {
          // Out of time: nobody can say that it matches.
          return false;
        }
      },
    };
  },
  { code: 'patient' },
);
