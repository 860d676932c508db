/** Who works a prompt out, and in which order: the local planner first, then the model. */
import type { AgentDeps } from './agent.ts';
import type { Deadline } from './deadline.ts';
import { askForResult } from './fitting.ts';
import { runLoop } from './loop.ts';
import type { Memory } from './memory.ts';
import type { Model, ModelMessage } from './model.ts';
import type { LocalAnswer } from './local/planner.ts';
import { openingText } from './prompts.ts';
import type { Run } from './run.ts';

export type WorkedOut = {
  readonly done: boolean;
  readonly output: string;
  /** JSON text in the form that was asked for. */
  readonly result?: string;
  readonly error?: string;
};

/** What would give the server a model; part of the API's promises. */
export const HOW_TO_GET_A_MODEL =
  'This server has no model to decide it: set LLM_PROVIDER and LLM_MODEL, with LLM_API_KEY or LLM_BASE_URL as the provider needs. ' +
  'The page is open: a plainer prompt, or "code", can go on from here.';

/**
 * Works a prompt out.
 * @throws AppError `LLM_FAILED`, `RUNTIME_FAILED`; ConfirmationNeeded; the deadline's reason
 */
export async function workOut(
  deps: AgentDeps,
  run: Run,
  memory: Memory,
  deadline: Deadline,
): Promise<WorkedOut> {
  const endsAt = performance.now() + deadline.leftMs();
  const local = await deps.planner.answer(run.prompt, run.page, deadline.signal, endsAt);
  const doneLocally = run.lines();
  if (local.kind === 'done' || doneLocally.length > 0) run.begins('local');
  const { model } = deps;
  if (local.kind === 'done') return withSchema(model, run, local, deadline);
  if (model === undefined) {
    return { done: false, output: '', result: local.snapshot, error: undecided(local) };
  }
  run.begins('model');
  const opening = await openingOf(run, memory.tell(), deadline);
  const end = await runLoop(
    {
      model,
      tools: run.tools,
      opening,
      mostSteps: run.task.mostSteps,
      onText: (text) => run.onText(text),
      onUse: (use) => run.onUse(use),
    },
    deadline,
  );
  if (!end.done) return end;
  return inForm(model, run, end.output, end.messages, deadline);
}

/** What was not clear, what was in question, and what would help. */
function undecided({
  at,
  reason,
  candidates,
  steps,
}: Extract<LocalAnswer, { kind: 'undecided' }>): string {
  const before =
    steps.length === 0 ? 'Nothing was done.' : `Done before that: ${steps.join('; ')}.`;
  const between =
    candidates.length === 0 ? '' : ` It is between, or nearest to: ${candidates.join(', ')}.`;
  return `I could not decide ${JSON.stringify(at)}: ${reason}.${between} ${before} ${HOW_TO_GET_A_MODEL}`;
}

async function openingOf(run: Run, before: string, { signal }: Deadline): Promise<string> {
  return openingText({
    prompt: run.prompt,
    snapshot: await run.tools.look(signal),
    url: run.page.url(),
    before,
    doneSoFar: run.lines(),
    variables: run.variables,
  });
}

/** What the local planner read may be all that was asked for; else the model puts it into its form. */
async function withSchema(
  model: Model | undefined,
  run: Run,
  { output, snapshot }: Extract<LocalAnswer, { kind: 'done' }>,
  deadline: Deadline,
): Promise<WorkedOut> {
  const { fits } = run;
  if (fits === undefined) return { done: true, output, result: snapshot };
  if (fits(output) === undefined) return { done: true, output, result: JSON.stringify(output) };
  if (model === undefined) {
    const error = `The task was done, but its result could not be put into the form of "schema". ${HOW_TO_GET_A_MODEL}`;
    return { done: false, output, error };
  }
  run.begins('model');
  const opening = await openingOf(run, '', deadline);
  const said: ModelMessage[] = [
    { role: 'user', text: opening },
    { role: 'assistant', text: output, calls: [] },
  ];
  return inForm(model, run, output, said, deadline);
}

async function inForm(
  model: Model,
  run: Run,
  output: string,
  messages: readonly ModelMessage[],
  deadline: Deadline,
): Promise<WorkedOut> {
  const { fits, task } = run;
  if (fits === undefined || task.schema === undefined) return { done: true, output };
  const onUse = run.onUse;
  const fitting = await askForResult(
    { model, schema: task.schema, fits, onUse },
    messages,
    deadline,
  );
  if (fitting.kind === 'fits') return { done: true, output, result: JSON.stringify(fitting.value) };
  return {
    done: false,
    output,
    result: '',
    error: `The answer does not fit the schema: ${fitting.why}`,
  };
}
