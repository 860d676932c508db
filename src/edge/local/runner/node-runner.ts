/** The Node runner of a box. */
import { createKeptRunner } from './kept-runner.ts';
import type { Runner, RunnerOptions } from './kept-runner.ts';
import { nodeArguments } from './node-command.ts';
import type { NodeCommand } from './node-command.ts';

export type NodeRunnerOptions = NodeCommand &
  Pick<RunnerOptions, 'spawn' | 'freeStuckPages' | 'log'>;

/** Its calls find the page joined: `page` is there before the first line of code. */
export function createNodeRunner(options: NodeRunnerOptions): Runner {
  return createKeptRunner({
    ...options,
    argv: nodeArguments(options, 'run'),
    joinsBeforeCalls: true,
  });
}
