/** `actions` of a scrape: what is done on the page before it is read. */
import { z } from 'zod';
import { screenshotOptions } from './screenshot-options.ts';

const MAX_ACTIONS = 50;
/** What waiting for a selector counts in the sum of waits, in milliseconds. */
const SELECTOR_WAIT_MS = 1_000;
/** Bounds of Chromium's printing. */
const SCALE = { min: 0.1, max: 2 } as const;

const selector = z.string().min(1);

/** Unknown fields of an action are dropped, as hosted: models fill in more than they need. */
const action = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('wait'),
      milliseconds: z.int().min(1).optional(),
      selector: selector.optional(),
    })
    .refine((wait) => (wait.milliseconds === undefined) !== (wait.selector === undefined), {
      error: "A wait action needs either 'milliseconds' or 'selector', and not both.",
    }),
  z.object({ type: z.literal('click'), selector, all: z.boolean().default(false) }),
  z.object({ type: z.literal('screenshot'), ...screenshotOptions }),
  z.object({ type: z.literal('write'), text: z.string() }),
  z.object({ type: z.literal('press'), key: z.string().min(1) }),
  z.object({
    type: z.literal('scroll'),
    direction: z.enum(['up', 'down']).default('down'),
    selector: selector.optional(),
  }),
  z.object({ type: z.literal('scrape') }),
  z.object({ type: z.literal('executeJavascript'), script: z.string() }),
  z.object({
    /** `generatePDF` is the name the MCP server offers to its models. */
    type: z.enum(['pdf', 'generatePDF']),
    landscape: z.boolean().default(false),
    scale: z.number().min(SCALE.min).max(SCALE.max).default(1),
    format: z
      .enum(['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'Letter', 'Legal', 'Tabloid', 'Ledger'])
      .default('Letter'),
  }),
]);

/** One action as it is after reading. */
export type WireAction = z.output<typeof action>;

/** Actions in the order they are done. */
export const actions = z
  .array(action)
  .refine((list) => list.length <= MAX_ACTIONS, {
    error: `Number of actions cannot exceed ${MAX_ACTIONS}.`,
  })
  .optional()
  .describe(`What is done on the page before it is read, in order; at most ${MAX_ACTIONS}.`);

/** How long these actions ask to wait, in milliseconds; a wait for a selector counts one second. */
export function waitsOf(list: readonly WireAction[]): number {
  return list.reduce((sumMs, item) => {
    if (item.type !== 'wait') return sumMs;
    return sumMs + (item.milliseconds ?? SELECTOR_WAIT_MS);
  }, 0);
}
