/** A prompt on a live page: worked out without a model where that is certain, with one where it is not. */
import { AppError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { AgentPage } from '../runtime/agent-page.ts';
import type { Deadline } from './deadline.ts';
import type { Step } from './journal.ts';
import type { Memory } from './memory.ts';
import type { JsonSchema, Model, TokenUse } from './model.ts';
import type { LocalPlanner } from './local/planner.ts';
import { createRun, type Run } from './run.ts';
import type { Toolbox } from './toolbox.ts';
import { ConfirmationNeeded, type ConfirmPolicy } from './trust/risky.ts';
import type { SecretValues } from './trust/variables.ts';
import { workOut } from './work-out.ts';

export type PromptTask = {
  readonly prompt: string;
  /** Wanted form of the result. */
  readonly schema?: JsonSchema | undefined;
  /** Questions to the model at most. */
  readonly mostSteps: number;
  readonly variables: SecretValues;
  readonly confirm: ConfirmPolicy;
};

/** Who worked a prompt out. */
export type Planner = 'local' | 'model' | 'local+model';

export type PromptUse = TokenUse & {
  /** Questions to the model. */
  readonly modelCalls: number;
};

/** What a prompt left behind. One that was not done is an outcome, not an error. */
export type PromptOutcome = {
  /** The answer in plain words; empty when there is none. */
  readonly output: string;
  /** The page as it is at the end; or JSON text in the form that was asked for. */
  readonly result: string;
  /** The steps, one line each. */
  readonly stdout: string;
  readonly stderr: string;
  /** 0 when the task was done; 124 when its time was over. */
  readonly exitCode: number;
  readonly killed: boolean;
  /** Why the task was not done. */
  readonly error?: string;
  readonly planner: Planner;
  readonly steps: readonly Step[];
  /** Playwright code it amounted to; empty when nothing was done. */
  readonly script: string;
  readonly use: PromptUse;
};

/** What is told while a prompt runs. */
export type PromptEvent =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'text'; readonly text: string };

export interface Agent {
  /**
   * Works a prompt out. Ends at the deadline, give or take a second, with what it has.
   * @throws AppError `BAD_REQUEST` for a schema that cannot be used, before anything is done;
   * `RUNTIME_FAILED` when the page is gone; the deadline's reason when it aborts before its time
   */
  answer(
    task: PromptTask,
    page: AgentPage,
    memory: Memory,
    deadline: Deadline,
    onEvent: (event: PromptEvent) => void,
  ): Promise<PromptOutcome>;
}

export type AgentDeps = {
  /** Undefined: there is none, and only what the local planner is sure of is done. */
  readonly model: Model | undefined;
  readonly planner: LocalPlanner;
  readonly createTools: (page: AgentPage, model: Model | undefined) => Toolbox;
  readonly log: Log;
  /** One prompt is over. */
  readonly onDone: (planner: Planner, outcome: 'done' | 'undone' | 'cut') => void;
};

/** Exit code of what was cut by its time limit, as with code. */
const CUT = 124;

export function createAgent(deps: AgentDeps): Agent {
  return {
    async answer(task, page, memory, deadline, onEvent) {
      const run = createRun(deps, task, page, memory, onEvent);
      const outcome = await attempt(deps, run, memory, deadline);
      const { planner, exitCode, killed, use, steps } = outcome;
      deps.log.info({ planner, exitCode, killed, steps: steps.length, ...use }, 'prompt answered');
      deps.onDone(planner, killed ? 'cut' : exitCode === 0 ? 'done' : 'undone');
      memory.notePrompt(run.prompt, outcome.output || (outcome.error ?? ''), exitCode === 0);
      return outcome;
    },
  };
}

async function attempt(
  deps: AgentDeps,
  run: Run,
  memory: Memory,
  deadline: Deadline,
): Promise<PromptOutcome> {
  try {
    const end = await workOut(deps, run, memory, deadline);
    const result = end.result ?? (await run.lastLook(deadline.signal));
    if (end.done) return run.outcome({ output: end.output, result, exitCode: 0 });
    const error = end.error ?? (end.output === '' ? 'The task was not done.' : end.output);
    return run.outcome({ output: end.output, result, exitCode: 1, error });
  } catch (error) {
    return run.outcome(await failed(error, run, deadline));
  }
}

/** What is answered although something failed; the rest is thrown on. */
async function failed(
  error: unknown,
  run: Run,
  deadline: Deadline,
): Promise<Parameters<Run['outcome']>[0]> {
  if (deadline.signal.aborted) {
    if (deadline.leftMs() > 0) throw error;
    return {
      output: run.lastText(),
      result: await run.lastLook(undefined),
      exitCode: CUT,
      error: 'The time was over before the task was done.',
      killed: true,
    };
  }
  const result = await run.lastLook(deadline.signal);
  if (error instanceof ConfirmationNeeded) {
    const output = `I stopped before I would ${error.step}: this needs your confirmation. Send the prompt again with "confirm": "never" to have it done.`;
    return { output, result, exitCode: 1, error: error.message };
  }
  if (error instanceof AppError && error.code === 'LLM_FAILED') {
    return { output: run.lastText(), result, exitCode: 1, error: error.message };
  }
  throw error;
}
