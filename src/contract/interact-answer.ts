/** Answer of `POST /v2/scrape/:jobId/interact`, of a task that ran, well or not. */
import { z } from 'zod';
import { promptAnswerFields } from './prompt-task.ts';

/** The texts are always strings: clients trim them without looking. */
export const interactAnswer = z.strictObject({
  success: z.boolean().describe('Whether the task ended with exit code 0 by itself.'),
  sessionId: z.string(),
  cdpUrl: z.string().describe('WebSocket address for a CDP client.'),
  liveViewUrl: z.string(),
  interactiveLiveViewUrl: z.string(),
  output: z.string().optional().describe('Answer to a prompt.'),
  stdout: z.string(),
  result: z
    .string()
    .describe(
      'Of code: the last expression, as text. Of a prompt: the page at the end, or JSON by the schema.',
    ),
  stderr: z.string(),
  exitCode: z.int(),
  killed: z.boolean(),
  truncated: z.literal(true).optional().describe('Some text was cut at its limit.'),
  error: z.string().optional().describe('What went wrong, when success is false.'),
  ...promptAnswerFields,
});

/** What travels back from an interact. */
export type InteractAnswer = z.output<typeof interactAnswer>;
