/** What a piece of code left behind, as answers tell it. */
import type { CodeOutcome } from '../runtime/live-page.ts';

type OutcomeFields = {
  readonly stdout: string;
  readonly result: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly killed: boolean;
  readonly truncated?: true;
  readonly error?: string;
};

/** Exit code of a task that its time limit cut (contract 6.3). */
const CUT = 124;

/** Whether the code ended well and by itself. */
export function endedWell({ exitCode, killed }: CodeOutcome): boolean {
  return exitCode === 0 && !killed;
}

/** The fields that answers to code have in common; `error` is there when it did not end well. */
export function outcomeFields(outcome: CodeOutcome, timeoutSeconds: number): OutcomeFields {
  return {
    stdout: outcome.stdout,
    result: outcome.result,
    stderr: outcome.stderr,
    exitCode: outcome.exitCode,
    killed: outcome.killed,
    ...(outcome.truncated ? { truncated: true } : {}),
    ...(endedWell(outcome) ? {} : { error: errorOf(outcome, timeoutSeconds) }),
  };
}

function errorOf({ killed, exitCode, stderr }: CodeOutcome, timeoutSeconds: number): string {
  if (!killed || exitCode !== CUT) return stderr === '' ? 'Execution failed' : stderr;
  const sentence = `Execution timed out after ${timeoutSeconds} second${timeoutSeconds === 1 ? '' : 's'}.`;
  return stderr === '' ? sentence : `${sentence}\n${stderr}`;
}
