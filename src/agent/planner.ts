/** What works a prompt out without a model. */
import type { AgentPage } from '../runtime/agent-page.ts';
import type { Deadline } from './deadline.ts';

export type LocalAnswer =
  | {
      readonly kind: 'done';
      /** The answer, like a person's. */
      readonly output: string;
      /** What was read, as plain JSON, when something was. */
      readonly data?: unknown;
    }
  | {
      readonly kind: 'unsure';
      /** What of the prompt it could not decide, and between which elements: whole sentences. */
      readonly why: string;
    };

/**
 * Does what it is sure of and nothing else.
 * @throws AppError `RUNTIME_FAILED`; ConfirmationNeeded; the deadline's reason
 */
export type LocalPlanner = (
  prompt: string,
  page: AgentPage,
  deadline: Deadline,
) => Promise<LocalAnswer>;
