/** The tools of one prompt on one page, as the loop uses them. */
import type { ToolSpec } from './model.ts';

/** What the model is told of a tool's work. */
export type ToolAnswer = {
  readonly text: string;
  readonly failed: boolean;
  /** What the page looks like, where it was asked for. */
  readonly jpeg?: Uint8Array;
};

export interface Toolbox {
  readonly specs: readonly ToolSpec[];
  /** The whole page as it is now, compact; what is told from then on is what has changed since. */
  look(signal: AbortSignal): Promise<string>;
  /**
   * Uses a tool. What a model can mend comes back as a failed answer: an unknown name, arguments
   * that do not fit, an element that is gone (with a fresh look at the page), a step that is refused.
   * @throws AppError `RUNTIME_FAILED` when the page is gone; ConfirmationNeeded; the signal's reason
   */
  use(name: string, input: unknown, signal: AbortSignal): Promise<ToolAnswer>;
}
