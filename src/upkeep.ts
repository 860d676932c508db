/** What a server does every few seconds: it shows that it lives, and clears up after those who do not. */
import type { Clock } from './base/clock.ts';
import type { Log } from './base/log.ts';
import { recoverSessions } from './session/recover.ts';
import type { BlobStore } from './store/blobs.ts';
import type { NodeStore } from './store/nodes.ts';
import type { Owner, ScrapeStore } from './store/scrapes.ts';
import type { SessionStore } from './store/sessions.ts';

const BEAT_EVERY_MS = 5_000;
const RECOVER_EVERY_MS = 15_000;
const SWEEP_EVERY_MS = 600_000;
/** Scrapes are kept this long: their answer, and the right to open their page again. */
const KEEP_SCRAPES_MS = 24 * 3_600_000;
/** Closed sessions are listed this long. */
const KEEP_SESSIONS_MS = 30 * 24 * 3_600_000;

type Deps = {
  readonly nodes: NodeStore;
  readonly sessions: SessionStore;
  readonly scrapes: ScrapeStore;
  readonly blobs: BlobStore;
  /** Lets what this process has open for writing last on. */
  readonly renewLeases: () => Promise<void>;
  readonly owner: Owner;
  readonly clock: Clock;
  readonly log: Log;
};

export type Upkeep = {
  /** Ends the rounds; what is under way is waited for. */
  stop(): Promise<void>;
};

/** Begins the rounds. A round that fails is logged and comes again. */
export function startUpkeep(deps: Deps): Upkeep {
  const rounds = [
    startRound(deps, 'beat', BEAT_EVERY_MS, () => deps.nodes.beat(deps.owner, deps.clock.now())),
    startRound(deps, 'leases', BEAT_EVERY_MS, deps.renewLeases),
    startRound(deps, 'recover', RECOVER_EVERY_MS, () => recover(deps)),
    startRound(deps, 'sweep', SWEEP_EVERY_MS, () => sweep(deps)),
  ];
  return {
    async stop() {
      await Promise.all(rounds.map((round) => round.stop()));
    },
  };
}

/** Closes and fails what dead processes left; run once before the first request, then in rounds. */
export async function recover(deps: Deps): Promise<void> {
  await recoverSessions(deps);
  const failed = await deps.scrapes.failAbandoned(deps.clock.now());
  if (failed > 0) deps.log.info({ failed }, 'failed scrapes that a former server left');
}

async function sweep(deps: Deps): Promise<void> {
  const scrapes = await deps.scrapes.forgetBefore(deps.clock.now() - KEEP_SCRAPES_MS);
  const sessions = await deps.sessions.forgetBefore(deps.clock.now() - KEEP_SESSIONS_MS);
  const blobs = await deps.blobs.sweep();
  deps.log.debug({ scrapes, sessions, blobs }, 'forgot what is past its time');
}

function startRound(deps: Deps, name: string, everyMs: number, run: () => Promise<void>): Upkeep {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  let timer: Disposable | undefined;
  const again = (): void => {
    timer = deps.clock.after(everyMs, () => {
      running = run()
        .catch((error: unknown) => deps.log.warn({ error, round: name }, 'an upkeep round failed'))
        .then(() => (stopped ? undefined : again()));
    });
  };
  again();
  return {
    async stop() {
      stopped = true;
      timer?.[Symbol.dispose]();
      await running;
    },
  };
}
