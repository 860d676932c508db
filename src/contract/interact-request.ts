/** Body of `POST /v2/scrape/:jobId/interact`. */
import { z } from 'zod';
import { integration } from './integration.ts';

const MAX_CODE_BYTES = 100_000;
const MAX_PROMPT_CHARACTERS = 10_000;
const TIMEOUT_SECONDS = { min: 1, max: 300, default: 30 } as const;
const TTL_SECONDS = { min: 30, max: 3600, default: 600 } as const;
const IDLE_SECONDS = { min: 10, max: 3600, default: 300 } as const;

/**
 * One piece of code, or one prompt, for the live page of a scrape. Not strict: unknown keys are
 * dropped, as hosted. `url` (a start address for scrapes that did not keep theirs) is taken and
 * never needed, because every scrape here keeps its address. `existingSessionId` would put the task
 * on another session than this scrape's; it is refused by name.
 */
export const interactRequest = z
  .object({
    code: z
      .string()
      .min(1)
      .refine((code) => new TextEncoder().encode(code).length <= MAX_CODE_BYTES, {
        error: `code must be at most ${MAX_CODE_BYTES} bytes of UTF-8.`,
      })
      .optional()
      .describe(`Code to run; at most ${MAX_CODE_BYTES} bytes of UTF-8. Wins over prompt.`),
    prompt: z.string().min(1).max(MAX_PROMPT_CHARACTERS).optional().describe('A task in words.'),
    language: z.enum(['node', 'python', 'bash']).default('node').describe('Of the code.'),
    timeout: z
      .number()
      .min(TIMEOUT_SECONDS.min)
      .max(TIMEOUT_SECONDS.max)
      .default(TIMEOUT_SECONDS.default)
      .describe('Seconds the task may take.'),
    ttl: z
      .int()
      .min(TTL_SECONDS.min)
      .max(TTL_SECONDS.max)
      .default(TTL_SECONDS.default)
      .describe('Seconds the session lives at most; counts when this call opens it.'),
    activityTtl: z
      .int()
      .min(IDLE_SECONDS.min)
      .max(IDLE_SECONDS.max)
      .default(IDLE_SECONDS.default)
      .describe('Seconds of idleness that end the session; counts when this call opens it.'),
    existingSessionId: z.uuid().optional(),
    url: z.string().optional(),
    zeroDataRetention: z.boolean().default(false),
    origin: z.string().optional(),
    integration,
  })
  .superRefine((request, context) => {
    if (request.code === undefined && request.prompt === undefined) {
      context.addIssue({ code: 'custom', message: "Either 'code' or 'prompt' must be provided." });
    }
    if (request.existingSessionId !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['existingSessionId'],
        message: 'Option "existingSessionId" is not supported by this server yet.',
      });
    }
  });

/** An interact request as it is after reading: defaults filled in, times in seconds. */
export type InteractRequest = z.output<typeof interactRequest>;
