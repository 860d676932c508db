/** Code to run on a live page, wherever a request carries some. */
import { z } from 'zod';

const MAX_CODE_BYTES = 100_000;

/** A piece of code of a bounded size. */
export const codeText = z
  .string()
  .min(1)
  .refine((code) => new TextEncoder().encode(code).length <= MAX_CODE_BYTES, {
    error: `code must be at most ${MAX_CODE_BYTES} bytes of UTF-8.`,
  })
  .describe(`Code to run; at most ${MAX_CODE_BYTES} bytes of UTF-8.`);

/** What the code is written in. */
export const codeLanguage = z
  .enum(['node', 'python', 'bash'])
  .default('node')
  .describe('Of the code.');
