/** Browser state as Playwright writes it: body of an import, answer of an export. */
import { z } from 'zod';
import { cookie } from './cookie.ts';

const namedValue = z.object({ name: z.string(), value: z.string() });
const keyPath = {
  keyPath: z.string().optional(),
  keyPathArray: z.array(z.string()).optional(),
};

const database = z.object({
  name: z.string(),
  version: z.int().min(1),
  stores: z.array(
    z.object({
      name: z.string(),
      autoIncrement: z.boolean().default(false),
      ...keyPath,
      indexes: z
        .array(
          z.object({
            name: z.string(),
            unique: z.boolean().default(false),
            multiEntry: z.boolean().default(false),
            ...keyPath,
          }),
        )
        .default([]),
      records: z
        .array(
          z.object({
            key: z.unknown().optional(),
            keyEncoded: z.unknown().optional(),
            value: z.unknown().optional(),
            valueEncoded: z.unknown().optional(),
          }),
        )
        .default([]),
    }),
  ),
});

const origin = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: 'An origin is http or https, such as https://example.com.',
  })
  .transform((text) => new URL(text).origin);

/** Playwright's `storageState`; keys of it that are not known here are passed over. */
export const storageState = z
  .object({
    cookies: z.array(cookie).optional(),
    origins: z
      .array(
        z.object({
          origin,
          localStorage: z.array(namedValue).default([]),
          sessionStorage: z.array(namedValue).optional().describe('Not of Playwright.'),
          indexedDB: z.array(database).optional(),
        }),
      )
      .optional(),
  })
  .refine(({ cookies, origins }) => cookies !== undefined || origins !== undefined, {
    error: 'This is no storageState of Playwright: it has neither "cookies" nor "origins".',
  })
  .meta({ description: "Playwright's storageState, as `context.storageState()` writes it." });
