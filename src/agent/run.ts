/** One prompt under way: its guarded page, its record, and what it leaves behind. */
import type { AgentPage } from '../runtime/agent-page.ts';
import type { AgentDeps, Planner, PromptEvent, PromptOutcome, PromptTask } from './agent.ts';
import { createJournal, lineOf } from './journal.ts';
import type { Memory } from './memory.ts';
import type { ModelStep } from './model.ts';
import { compileSchema, type Fits } from './schema.ts';
import { scriptOf } from './script/script.ts';
import type { Toolbox } from './toolbox.ts';
import { createGuardedPage } from './trust/guarded-page.ts';
import { createSite } from './trust/site.ts';
import { createVariables } from './trust/variables.ts';

type Ending = Pick<PromptOutcome, 'output' | 'result' | 'exitCode'> & {
  readonly error?: string;
  readonly killed?: boolean;
};

export type Run = {
  readonly task: PromptTask;
  /** The prompt with secrets by their names. */
  readonly prompt: string;
  readonly variables: readonly string[];
  readonly page: AgentPage;
  readonly tools: Toolbox;
  readonly fits: Fits | undefined;
  /** Who works: told before he begins. */
  begins(planner: 'local' | 'model'): void;
  onUse(use: ModelStep['use']): void;
  onText(text: string): void;
  /** What was said last on the way. */
  lastText(): string;
  /** The steps so far, one line each. */
  lines(): readonly string[];
  /** The page as it is now, or as it was last when it does not show itself in a second. */
  lastLook(signal: AbortSignal | undefined): Promise<string>;
  outcome(ending: Ending): PromptOutcome;
};

/** A last look may take this long, also when all other time is over, in milliseconds. */
const LAST_LOOK_MS = 1_000;

/** @throws AppError `BAD_REQUEST` for a schema that cannot be used */
export function createRun(
  deps: AgentDeps,
  task: PromptTask,
  page: AgentPage,
  memory: Memory,
  onEvent: (event: PromptEvent) => void,
): Run {
  const fits = task.schema === undefined ? undefined : compileSchema(task.schema);
  memory.keepSecrets(task.variables);
  const variables = createVariables(task.variables, memory.secrets());
  const journal = createJournal((step) => onEvent({ kind: 'step', step }));
  const site = createSite(page.url(), task.prompt);
  const guarded = createGuardedPage(page, { variables, site, confirm: task.confirm, journal });
  const tools = remembering(deps.createTools(guarded, deps.model));
  const planners = new Set<'local' | 'model'>();
  const use = { inputTokens: 0, outputTokens: 0, modelCalls: 0 };
  let lastText = '';

  return {
    task,
    prompt: variables.hide(task.prompt),
    variables: variables.names,
    page: guarded,
    tools,
    fits,
    begins: (planner) => void planners.add(planner),
    onUse(one) {
      use.inputTokens += one.inputTokens;
      use.outputTokens += one.outputTokens;
      use.modelCalls += 1;
    },
    onText(text) {
      lastText = variables.hide(text);
      onEvent({ kind: 'text', text: lastText });
    },
    lastText: () => lastText,
    lines: () => journal.steps().map(lineOf),
    async lastLook(signal) {
      const limit = AbortSignal.timeout(LAST_LOOK_MS);
      try {
        return await tools.look(signal === undefined ? limit : AbortSignal.any([signal, limit]));
      } catch {
        // A page that does not show itself any more: what was seen last is what there is.
        return tools.seen();
      }
    },
    outcome(ending) {
      const lines = journal.steps().map((step, index) => `${index + 1}. ${lineOf(step)}\n`);
      return variables.hideAll({
        stdout: lines.join(''),
        stderr: ending.error ?? '',
        killed: false,
        planner: plannerOf(planners, journal.steps().length > 0),
        steps: journal.steps(),
        script: scriptOf(journal.code(), variables.names),
        use,
        ...ending,
      });
    },
  };
}

/** The local planner has a part in it only when the model found something done. */
function plannerOf(planners: ReadonlySet<'local' | 'model'>, didSomething: boolean): Planner {
  if (!planners.has('model')) return 'local';
  return planners.has('local') && didSomething ? 'local+model' : 'model';
}

type RememberingTools = Toolbox & { seen(): string };

function remembering(tools: Toolbox): RememberingTools {
  let seen = '';
  return {
    specs: tools.specs,
    use: (name, input, signal) => tools.use(name, input, signal),
    async look(signal) {
      seen = await tools.look(signal);
      return seen;
    },
    seen: () => seen,
  };
}
