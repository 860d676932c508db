/** Runners without a sandbox around them, so that most tests need none. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { downloadStore } from '../../src/edge/local/gate/commands.ts';
import { sceneOf } from '../../src/edge/local/box-runners.ts';
import { PROGRAM_FOLDER } from '../../src/edge/local/runner/node-command.ts';
import { createNodeRunner } from '../../src/edge/local/runner/node-runner.ts';
import type { Runner } from '../../src/edge/local/runner/kept-runner.ts';
import type { NodeRunnerOptions } from '../../src/edge/local/runner/node-runner.ts';
import type { RunnerChild, SpawnRunner } from '../../src/edge/local/runner/process.ts';
import type { CodeOutcome } from '../../src/runtime/live-page.ts';
import { openLiveBrowser, silentLog } from '../gate/live-browser.ts';
import type { LiveBrowser } from '../gate/live-browser.ts';

const require = createRequire(import.meta.url);

/** Packages that the program of the runner loads, as folders. */
export const PLAYWRIGHT_CORE = dirname(require.resolve('playwright-core/package.json'));
export const ACORN = dirname(require.resolve('acorn/package.json'));

/** Starts a command as it is, in a process group of its own. */
export const plainSpawn =
  (environment: Readonly<Record<string, string>> = {}): SpawnRunner =>
  (argv): RunnerChild => {
    const child = spawn(argv[0] ?? '', argv.slice(1), {
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      detached: true,
      env: { PATH: '/usr/bin:/bin', HOME: '/nonexistent', ...environment },
    });
    const exited = new Promise<Awaited<RunnerChild['exited']>>((resolve) => {
      child.once('error', (error) =>
        resolve({ code: undefined, signal: undefined, failure: error.message }),
      );
      child.once('exit', (code, signal) =>
        resolve({ code: code ?? undefined, signal: signal ?? undefined, failure: undefined }),
      );
    });
    return {
      child,
      exited,
      async kill() {
        try {
          if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        } catch {
          // It has ended already.
        }
        await exited;
      },
    };
  };

/** Options of a runner on a live browser, without a sandbox. */
export function plainOptions(live: LiveBrowser): NodeRunnerOptions {
  const { workspace } = live;
  return {
    spawn: plainSpawn(),
    nodePath: process.execPath,
    programFolder: PROGRAM_FOLDER,
    playwrightCorePath: PLAYWRIGHT_CORE,
    acornPath: ACORN,
    workspace,
    gateSocketPath: live.gateSocketPath,
    downloadFolder: downloadStore(workspace),
    heapMegabytes: 128,
    freeStuckPages: () => live.gate.freeStuckPages(),
    log: silentLog,
  };
}

export type LiveRunner = AsyncDisposable & {
  readonly live: LiveBrowser;
  readonly runner: Runner;
  readonly workspace: string;
  /** Runs code within a limit no test should reach. */
  run(code: string, timeoutMs?: number): Promise<CodeOutcome>;
};

export async function openLiveRunner(): Promise<LiveRunner> {
  const live = await openLiveBrowser();
  const options = plainOptions(live);
  const runner = createNodeRunner(options);
  return {
    live,
    runner,
    workspace: options.workspace,
    async run(code, timeoutMs = 30_000) {
      const scene = sceneOf(await live.gate.beginCall('node'));
      try {
        return await runner.run(code, timeoutMs, new AbortController().signal, scene);
      } finally {
        live.gate.endCall('node');
      }
    },
    async [Symbol.asyncDispose]() {
      await runner.close();
      await live[Symbol.asyncDispose]();
    },
  };
}
