/** What a tool is: what the model is told of it, what it takes, what it does. */
import { z } from 'zod';
import type { AgentPage, Happening, PageView } from '../../runtime/agent-page.ts';

/** What a tool brought: something happened to the page, the whole of it was seen, or something was read. */
export type ToolOutcome =
  | { readonly kind: 'looked'; readonly view: PageView }
  | { readonly kind: 'acted'; readonly happening: Happening | undefined }
  | { readonly kind: 'read'; readonly text: string; readonly jpeg?: Uint8Array };

export type Tool = {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodType;
  /** @throws AppError as `AgentPage`; ZodError for arguments that do not fit */
  run(page: AgentPage, input: unknown, signal: AbortSignal): Promise<ToolOutcome>;
};

/** Joins a schema and a handler that takes just what the schema gives. */
export function defineTool<Schema extends z.ZodType>(
  name: string,
  description: string,
  input: Schema,
  run: (page: AgentPage, input: z.infer<Schema>, signal: AbortSignal) => Promise<ToolOutcome>,
): Tool {
  return {
    name,
    description,
    input,
    run: async (page, raw, signal) => run(page, input.parse(raw), signal),
  };
}

/** What an act brought. */
export const acted = async (happening: Promise<Happening | void>): Promise<ToolOutcome> => ({
  kind: 'acted',
  happening: (await happening) ?? undefined,
});

/** The ref of an element, with or without what models put around it. */
export const ref = z
  .string()
  .max(40)
  .overwrite((text) => text.trim().replace(/^\[?(?:ref=)?@?(e\d+)\]?$/u, '$1'))
  .regex(/^e\d+$/u, 'must be a ref from the page, such as "e12"')
  .describe('Ref of the element, such as e12.');
