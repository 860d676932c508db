/** The runtime of this machine, on a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/base/clock.ts';
import { createLocalRuntime, type LocalRuntime } from '../../src/edge/local/local-runtime.ts';
import type { PageRequest } from '../../src/runtime/page-pool.ts';
import { silentLog } from '../store/silent-log.ts';

/** What most scrapes ask for. */
export const PLAIN: PageRequest = {
  viewport: { width: 1280, height: 800 },
  mobile: false,
  headers: {},
  ignoreTlsErrors: true,
};

export type RealRuntime = AsyncDisposable & Pick<LocalRuntime, 'pool'>;

/** Disposing ends it and removes its folder. */
export async function startRealRuntime(sizes: {
  readonly maxLivePages: number;
  readonly warmBrowsers: number;
}): Promise<RealRuntime> {
  const dataDir = await mkdtemp(join(tmpdir(), 'livepage-test-'));
  const runtime = await createLocalRuntime({
    ...sizes,
    dataDir,
    chromiumPath: undefined,
    allowPrivateNetwork: false,
    sandbox: 'bubblewrap',
    parkMs: 60_000,
    clock: systemClock,
    log: silentLog,
  });
  return {
    pool: runtime.pool,
    async [Symbol.asyncDispose]() {
      await runtime.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
