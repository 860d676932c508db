/** Body of `POST /v2/scrape/:jobId/interact`. */
import { z } from 'zod';
import { codeLanguage, codeText } from './code-task.ts';
import { integration } from './integration.ts';
import { promptFields } from './prompt-task.ts';
import { sessionLife } from './session-life.ts';

const MAX_PROMPT_CHARACTERS = 10_000;
const TIMEOUT_SECONDS = { min: 1, max: 300, default: 30 } as const;

/**
 * One piece of code, or one prompt, for the live page of a scrape. Not strict: unknown keys are
 * dropped, as hosted. `url` (a start address for scrapes that did not keep theirs) is taken and
 * never needed, because every scrape here keeps its address.
 */
export const interactRequest = z
  .object({
    code: codeText
      .optional()
      .describe('Code to run; at most 100000 bytes of UTF-8. Wins over prompt.'),
    prompt: z.string().min(1).max(MAX_PROMPT_CHARACTERS).optional().describe('A task in words.'),
    language: codeLanguage,
    timeout: z
      .number()
      .min(TIMEOUT_SECONDS.min)
      .max(TIMEOUT_SECONDS.max)
      .default(TIMEOUT_SECONDS.default)
      .describe('Seconds the task may take.'),
    ...promptFields,
    ...sessionLife,
    existingSessionId: z
      .uuid()
      .optional()
      .describe('An open session of yours to work on instead of the page of the scrape.'),
    url: z.string().optional(),
    zeroDataRetention: z.boolean().default(false),
    origin: z.string().optional(),
    integration,
  })
  .superRefine((request, context) => {
    if (request.code === undefined && request.prompt === undefined) {
      context.addIssue({ code: 'custom', message: "Either 'code' or 'prompt' must be provided." });
    }
  });

/** An interact request as it is after reading: defaults filled in, times in seconds. */
export type InteractRequest = z.output<typeof interactRequest>;
