/** Boxes on this machine: checks what the machine can do, and builds the pool on it. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import type { PagePool } from '../../runtime/page-pool.ts';
import { findChromium } from './chromium/find-chromium.ts';
import { createEgress } from './egress/egress.ts';
import { createEgressPolicy } from './egress/policy.ts';
import { socketsFit } from './box-folders.ts';
import { startLocalBox } from './local-box.ts';
import { createPagePool } from './pool.ts';
import { prepareCompileCache } from './compile-cache.ts';
import { findPythonPackages, PYTHON_MISSING } from './python-packages.ts';
import { probeSandbox } from './sandbox/probe-sandbox.ts';

export type LocalRuntimeOptions = {
  readonly dataDir: string;
  readonly chromiumPath: string | undefined;
  readonly allowPrivateNetwork: boolean | readonly string[];
  readonly sandbox: 'bubblewrap' | 'off';
  readonly maxLivePages: number;
  readonly warmBrowsers: number;
  readonly parkMs: number;
  readonly clock: Clock;
  readonly log: Log;
};

export type LocalRuntime = {
  readonly pool: PagePool;
  /** What does not hold on this machine, in sentences for its operator. */
  readonly warnings: readonly string[];
  /** Ends every box and the way out; the pool is closed first. */
  close(): Promise<void>;
};

const BWRAP_PATH = '/usr/bin/bwrap';

/**
 * @throws AppError `RUNTIME_UNAVAILABLE` that names the fix, when boxes cannot be made here
 */
export async function createLocalRuntime(options: LocalRuntimeOptions): Promise<LocalRuntime> {
  const { log, sandbox } = options;
  const chromiumPath = await findChromium(options.chromiumPath);
  if (!socketsFit(options.dataDir)) {
    throw new AppError(
      'RUNTIME_UNAVAILABLE',
      `DATA_DIR is too long for the sockets of boxes: ${options.dataDir}. Choose a shorter path.`,
    );
  }
  const python = await findPythonPackages();
  if (python === undefined) log.warn({}, PYTHON_MISSING);
  const warnings = [
    ...(await checkSandbox(sandbox, log)),
    ...(python === undefined ? [PYTHON_MISSING] : []),
  ];
  const boxesFolder = join(options.dataDir, 'boxes');
  // What a killed server left: its boxes died with it, only their folders are still there.
  await rm(boxesFolder, { recursive: true, force: true });
  await mkdir(boxesFolder, { recursive: true, mode: 0o700 });
  const cacheFolder = await prepareCompileCache(BWRAP_PATH, options.dataDir, log);
  const egress = createEgress({ policy: createEgressPolicy(options.allowPrivateNetwork), log });
  const parts = {
    boxesFolder,
    bwrapPath: BWRAP_PATH,
    chromiumPath,
    sandbox,
    egress,
    cacheFolder,
    python,
    log,
  };
  const pool = createPagePool({
    startBox: (signal) => startLocalBox(parts, signal),
    maximum: options.maxLivePages,
    warm: options.warmBrowsers,
    parkMs: options.parkMs,
    clock: options.clock,
    log,
  });
  return {
    pool,
    warnings,
    async close() {
      await pool.close();
      await egress.close();
    },
  };
}

async function checkSandbox(sandbox: 'bubblewrap' | 'off', log: Log): Promise<readonly string[]> {
  if (sandbox === 'off') {
    const warning =
      'SANDBOX=off: code of users and pages runs without walls, as the user of the server.';
    log.warn({}, warning);
    return [warning];
  }
  const report = await probeSandbox({ bwrapPath: BWRAP_PATH });
  if (!report.ok) {
    throw new AppError(
      'RUNTIME_UNAVAILABLE',
      `Boxes cannot be made on this machine: ${report.reason} To run without walls all the same, set SANDBOX=off.`,
    );
  }
  return report.processLimit
    ? []
    : ['This kernel does not count processes for each box: a fork bomb is ended, not prevented.'];
}
