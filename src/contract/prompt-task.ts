/** What a prompt may carry, and what its answer tells: own extensions beside Firecrawl's fields. */
import { z } from 'zod';
import { callerSchema } from './schema-restriction.ts';

const MAX_STEPS = { min: 1, max: 100, default: 25 } as const;
const MAX_VARIABLES = 50;
const MAX_VALUE_CHARACTERS = 4_000;

const variables = z
  .record(
    z.string().regex(/^[A-Za-z_][\w-]{0,63}$/, {
      error: 'Variables are named by letters, digits, _ and -.',
    }),
    z.string().min(1).max(MAX_VALUE_CHARACTERS),
  )
  .refine((values) => Object.keys(values).length <= MAX_VARIABLES, {
    error: `At most ${MAX_VARIABLES} variables can be given.`,
  });

/** Fields of a request that count for prompts alone. */
export const promptFields = {
  schema: z
    .record(z.string(), z.unknown())
    .and(callerSchema)
    .optional()
    .describe('JSON Schema of the wanted result: "result" is then JSON that fits it. For prompts.'),
  stream: z
    .boolean()
    .default(false)
    .describe('Answers a prompt as Server-Sent Events: step, text, done, error.'),
  maxSteps: z
    .int()
    .min(MAX_STEPS.min)
    .max(MAX_STEPS.max)
    .default(MAX_STEPS.default)
    .describe('Questions to the model a prompt may take.'),
  maxCredits: z
    .int()
    .min(1)
    .optional()
    .describe("A prompt stops working before the session's price passes this."),
  variables: variables
    .default({})
    .describe(
      'Secrets for a prompt, written {{name}} in it: typed by the server, shown to nobody, no model included.',
    ),
  confirm: z
    .enum(['never', 'risky'])
    .default('never')
    .describe(
      '"risky": a prompt stops before it buys, pays, deletes or sends, and says what it would have done.',
    ),
};

const step = z.strictObject({
  action: z.string(),
  target: z.string().optional().describe('What it was done to, as: button "Send".'),
  value: z.string().optional().describe('What was typed, chosen, pressed or gone to.'),
  url: z.string().describe('Where the page was after it.'),
  ok: z.boolean(),
  note: z.string().optional().describe('Why it failed, and what happened besides.'),
});

/** Fields of an answer that only prompts have. */
export const promptAnswerFields = {
  planner: z
    .enum(['local', 'model', 'local+model'])
    .optional()
    .describe(
      'Who worked the prompt out: the planner that needs no model, the model, or one after the other.',
    ),
  steps: z.array(step).optional().describe('What was done, in order.'),
  script: z
    .string()
    .optional()
    .describe(
      'Playwright code the prompt amounted to, to be sent as "code"; empty when nothing was done.',
    ),
  usage: z
    .strictObject({ inputTokens: z.int(), outputTokens: z.int(), modelCalls: z.int() })
    .optional()
    .describe('What the model was asked, by its own count.'),
};
