/** The code runners of a box, one for each language, on the same page and the same files. */
import { AppError } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import type { CodeOutcome, CodeTask, Language } from '../../runtime/live-page.ts';
import type { RunnerReadiness } from './box.ts';
import type { EgressDoor } from './egress/door.ts';
import { withFailuresTold } from './failures-told.ts';
import type { CallScene } from './gate/call-turns.ts';
import type { Gate } from './gate/gate.ts';
import { PYTHON_MISSING } from './python-packages.ts';
import { BASH_DIALECT } from './runner/bash-command.ts';
import {
  createKeptRunner,
  type Runner,
  type RunnerOptions,
  type Scene,
} from './runner/kept-runner.ts';
import { createNodeRunner } from './runner/node-runner.ts';
import { pythonArguments } from './runner/python-command.ts';
import type { ConductOf, RunnerPlaces } from './runner-place.ts';

type Deps = {
  readonly places: (conductOf: ConductOf) => RunnerPlaces;
  /** The gate of the page there is now. */
  readonly gate: () => Gate;
  readonly door: Pick<EgressDoor, 'hearFailures'>;
  readonly log: Log;
};

export type BoxRunners = {
  /** How far a language is; undefined when this server does not run it. */
  readiness(language: Language): RunnerReadiness | undefined;
  /** Never throws. */
  warm(language: Language, to: 'started' | 'joined'): Promise<void>;
  /** As `LivePage.run`. */
  run(task: CodeTask, timeoutMs: number, signal: AbortSignal): Promise<CodeOutcome>;
  /** Leaves the page; for runners that have run no code. */
  leave(): Promise<void>;
  /** Never throws. */
  close(): Promise<void>;
};

const CLOSED_TABS = 'All tabs were closed; a new one was opened.';
const CRASHED_PAGE = 'The page crashed; a new tab was opened.';

export function createBoxRunners({ places, gate, door, log }: Deps): BoxRunners {
  /** Whose call runs now: files that appear are its doing. */
  let busy: Language | undefined;
  const ran = new Set<Language>();
  const place = places((language) => ({
    hasRun: () => ran.has(language),
    mayFill: () => busy === undefined || busy === language,
  }));
  const runners = createRunners(place, { freeStuckPages: () => gate().freeStuckPages(), log });

  return {
    readiness: (language) => readinessOf(runners[language]),
    async warm(language, to) {
      try {
        await (to === 'joined' ? runners[language]?.connect() : runners[language]?.warm());
      } catch (error) {
        log.warn({ error, language, to }, 'a code runner could not be warmed');
      }
    },
    async run({ language, code }, timeoutMs, signal) {
      const runner = runners[language];
      if (runner === undefined) throw new AppError('RUNTIME_UNAVAILABLE', PYTHON_MISSING);
      const scene = await gate().beginCall(language);
      busy = language;
      ran.add(language);
      try {
        return await withFailuresTold(door, () =>
          runner.run(code, timeoutMs, signal, sceneOf(scene)),
        );
      } finally {
        busy = undefined;
        gate().endCall(language);
      }
    },
    async leave() {
      await Promise.all(present(runners).map((runner) => runner.disconnect()));
    },
    async close() {
      await Promise.all(present(runners).map((runner) => runner.close()));
    },
  };
}

type Runners = { readonly [Each in Language]: Runner | undefined };

const present = (runners: Runners): readonly Runner[] =>
  Object.values(runners).filter((runner) => runner !== undefined);

function createRunners(
  { node, python, bash }: RunnerPlaces,
  shared: Pick<RunnerOptions, 'freeStuckPages' | 'log'>,
): Runners {
  return {
    node: createNodeRunner({ ...node.command, spawn: node.spawn, ...shared }),
    python:
      python &&
      createKeptRunner({
        argv: pythonArguments(python.command),
        spawn: python.spawn,
        joinsBeforeCalls: true,
        ...shared,
      }),
    bash: createKeptRunner({
      argv: bash.command,
      spawn: bash.spawn,
      dialect: BASH_DIALECT,
      joinsBeforeCalls: false,
      ...shared,
    }),
  };
}

function readinessOf(runner: Runner | undefined): RunnerReadiness | undefined {
  if (runner === undefined) return undefined;
  const state = runner.state();
  if (state === 'connected' || state === 'busy') return 'joined';
  return state === 'warm' ? 'started' : 'cold';
}

/** What a runner is told of the tabs. */
export function sceneOf({ missing, ...tabs }: CallScene): Scene {
  const notes = {
    closed: [CLOSED_TABS],
    crashed: [CRASHED_PAGE],
    none: [],
  }[missing ?? 'none'];
  return { ...tabs, notes };
}
