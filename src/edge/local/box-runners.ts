/** The code runners of a box. */
import { AppError } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import type { CodeOutcome, CodeTask } from '../../runtime/live-page.ts';
import type { RunnerReadiness } from './box.ts';
import { createNodeRunner } from './runner/node-runner.ts';
import type { RunnerPlace } from './runner-place.ts';

type Deps = {
  readonly place: RunnerPlace;
  /** Frees pages whose script never ends. Never throws. */
  readonly freeStuckPages: () => Promise<void>;
  readonly log: Log;
};

export type BoxRunners = {
  readiness(): RunnerReadiness;
  /** Never throws. */
  warm(to: 'started' | 'joined'): Promise<void>;
  /** As `LivePage.run`. */
  run(task: CodeTask, timeoutMs: number, signal: AbortSignal): Promise<CodeOutcome>;
  /** Leaves the page; for runners that have run no code. */
  leave(): Promise<void>;
  /** Never throws. */
  close(): Promise<void>;
};

export function createBoxRunners({ place, freeStuckPages, log }: Deps): BoxRunners {
  const node = createNodeRunner({ ...place.command, spawn: place.spawn, freeStuckPages, log });
  return {
    readiness() {
      const state = node.state();
      if (state === 'connected' || state === 'busy') return 'joined';
      return state === 'warm' ? 'started' : 'cold';
    },
    async warm(to) {
      try {
        await (to === 'joined' ? node.connect() : node.warm());
      } catch (error) {
        log.warn({ error, to }, 'a code runner could not be warmed');
      }
    },
    async run(task, timeoutMs, signal) {
      if (task.language !== 'node') throw languageMissing(task.language);
      return node.run(task.code, timeoutMs, signal);
    },
    leave: () => node.disconnect(),
    close: () => node.close(),
  };
}

function languageMissing(language: string): AppError {
  return new AppError(
    'RUNTIME_UNAVAILABLE',
    `This server does not run ${language} yet: language can be "node".`,
  );
}
