/** Who has which session: made by the first who asks, shared by those after, closed once. */
import { untilAborted } from '../base/abort.ts';
import { AppError } from '../base/errors.ts';
import type { ScrapeId, SessionId, TeamId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { CloseReason } from '../store/sessions.ts';
import { closeSession } from './close.ts';
import { startLiveSession, type LiveSession } from './live-session.ts';
import { openSession, type Lifetime, type OpenDeps } from './open.ts';
import type { StopOutcome } from './sessions.ts';

/** A use of a session is written down at most this often, in milliseconds. */
const TOUCH_EVERY_MS = 1_000;
/** Opening a page again may take this long, in milliseconds. */
const OPEN_LIMIT_MS = 120_000;

export type LendDeps = OpenDeps & { readonly log: Log };

export type Lending = {
  /**
   * The open session of a scrape, made by the first who asks; those who ask meanwhile share it.
   * @throws AppError as `openSession`; `SESSION_GONE` when it is closing; `SHUTTING_DOWN`
   */
  obtain(teamId: TeamId, scrapeId: ScrapeId, lifetime: Lifetime, signal: AbortSignal): Promise<LiveSession>;
  /** The session of a scrape in this process, also one that is being made. @throws AppError `FORBIDDEN` */
  find(teamId: TeamId, scrapeId: ScrapeId): Promise<LiveSession | undefined>;
  findByCdpToken(cdpToken: string): LiveSession | undefined;
  /** Closes a session; those who ask again wait for the same end. */
  close(session: LiveSession, reason: CloseReason): Promise<StopOutcome>;
  /** Makes no more sessions and closes all. */
  closeAll(): Promise<void>;
};

export function createLending(deps: LendDeps): Lending {
  const open = new Map<ScrapeId, LiveSession>();
  const opening = new Map<ScrapeId, Promise<LiveSession>>();
  const close = createClosing(deps, open);
  let shuttingDown = false;

  const find = async (teamId: TeamId, scrapeId: ScrapeId): Promise<LiveSession | undefined> => {
    const session = open.get(scrapeId) ?? (await opening.get(scrapeId)?.catch(notOpened));
    if (session !== undefined && session.teamId !== teamId) throw new AppError('FORBIDDEN', 'Forbidden.');
    return session;
  };

  const make = (teamId: TeamId, scrapeId: ScrapeId, lifetime: Lifetime): Promise<LiveSession> => {
    if (shuttingDown) throw new AppError('SHUTTING_DOWN', 'The server is shutting down.');
    const making = begin(deps, teamId, scrapeId, lifetime, close)
      .then((session) => {
        open.set(scrapeId, session);
        session.page.onGone(() => void close(session, 'crashed'));
        return session;
      })
      .finally(() => opening.delete(scrapeId));
    opening.set(scrapeId, making);
    return making;
  };

  return {
    find,
    close,
    async obtain(teamId, scrapeId, lifetime, signal) {
      const session = await find(teamId, scrapeId);
      if (session === undefined) return untilAborted(make(teamId, scrapeId, lifetime), signal);
      session.ended.throwIfAborted();
      return session;
    },
    findByCdpToken: (cdpToken) => [...open.values()].find((session) => session.cdpToken === cdpToken),
    async closeAll() {
      shuttingDown = true;
      await Promise.allSettled(opening.values());
      await Promise.all([...open.values()].map((session) => close(session, 'shutdown')));
    },
  };
}

/** Whoever made it is told why; whoever only asked may try himself. */
const notOpened = (): undefined => undefined;

function createClosing(deps: LendDeps, open: Map<ScrapeId, LiveSession>): Lending['close'] {
  const closing = new Map<SessionId, Promise<StopOutcome>>();
  return (session, reason) => {
    const begun = closing.get(session.id);
    if (begun !== undefined) return begun;
    const closed = closeSession(deps, session, reason).finally(() => {
      open.delete(session.scrapeId);
      closing.delete(session.id);
    });
    closing.set(session.id, closed);
    return closed;
  };
}

async function begin(
  deps: LendDeps,
  teamId: TeamId,
  scrapeId: ScrapeId,
  lifetime: Lifetime,
  close: Lending['close'],
): Promise<LiveSession> {
  // Not the first caller's signal: those who share the opening would lose it when he leaves.
  const limit = AbortSignal.timeout(OPEN_LIMIT_MS);
  const { row, page } = await openSession(deps, teamId, scrapeId, lifetime, limit);
  const session: LiveSession = startLiveSession(
    {
      clock: deps.clock,
      onOver: (reason) => void close(session, reason),
      onUsed: recordUse(deps, row.id),
    },
    { ...row, scrapeId, page },
  );
  deps.log.info({ sessionId: session.id, scrapeId, boxId: page.boxId }, 'session opened');
  return session;
}

/** Writes uses down, now and then: a lost one costs idle time at most, so nobody waits for it. */
function recordUse(deps: LendDeps, id: SessionId): (at: number) => void {
  let written = 0;
  return (at) => {
    if (at - written < TOUCH_EVERY_MS) return;
    written = at;
    deps.sessions.touch(id, at).catch((error: unknown) => {
      deps.log.warn({ sessionId: id, error }, 'could not write down a use');
    });
  };
}
