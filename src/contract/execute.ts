/** Request and answer of `POST .../:sessionId/execute`. */
import { z } from 'zod';
import { codeLanguage, codeText } from './code-task.ts';

const TIMEOUT_SECONDS = { min: 1, max: 300, default: 30 } as const;

/** One piece of code for an open session. Not strict, as hosted; prompts belong to scrapes. */
export const executeRequest = z.object({
  code: codeText,
  language: codeLanguage,
  timeout: z
    .int()
    .min(TIMEOUT_SECONDS.min)
    .max(TIMEOUT_SECONDS.max)
    .default(TIMEOUT_SECONDS.default)
    .describe('Seconds the code may take.'),
  origin: z.string().optional(),
});

/** Code that failed is a success here, as hosted: only `error` and `exitCode` tell. */
export const executeAnswer = z.strictObject({
  success: z.literal(true),
  stdout: z.string(),
  result: z.string().describe('Value of the last expression, as text.'),
  stderr: z.string(),
  exitCode: z.int(),
  killed: z.boolean(),
  truncated: z.literal(true).optional().describe('Some text was cut at its limit.'),
  error: z
    .string()
    .optional()
    .describe('What went wrong, when exitCode is not 0 or it was killed.'),
});

/** What travels back from an execute. */
export type ExecuteAnswer = z.output<typeof executeAnswer>;
