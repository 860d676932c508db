/** What is remembered of scrapes, and the queue they wait in. */
import type { ErrorCode } from '../base/errors.ts';
import type { KeyId, NodeId, ScrapeId, TeamId } from '../base/ids.ts';

/** A scrape as asked for: everything needed to do it, and to open its page again. */
export type NewScrape = {
  readonly id: ScrapeId;
  readonly teamId: TeamId;
  readonly url: string;
  /** The validated request body as JSON. */
  readonly request: unknown;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** After this nobody waits for it, in milliseconds since the epoch. */
  readonly deadline: number;
  /** The key that asked for it; undefined where there are no keys. */
  readonly keyId?: KeyId | undefined;
  /** Scrapes and sessions the team may have at work together; undefined: no limit of the team's own. */
  readonly jobsAtOnce?: number | undefined;
};

export type ScrapeFailure = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
};

/** Where a scrape stands. */
export type ScrapeState =
  | { readonly kind: 'queued' }
  | { readonly kind: 'running'; readonly nodeId: NodeId; readonly startedAt: number }
  /** `document`: JSON text of the answer's `data`. `nodeId` owns the live page, if it still lives. */
  | {
      readonly kind: 'completed';
      readonly nodeId: NodeId;
      readonly document: string;
      readonly finishedAt: number;
    }
  | { readonly kind: 'failed'; readonly failure: ScrapeFailure; readonly finishedAt: number };

export type ScrapeRow = NewScrape & { readonly state: ScrapeState };

/** Who a piece of work is done by: a process and its current life. */
export type Owner = { readonly nodeId: NodeId; readonly epoch: number };

/**
 * Rows of scrapes. Every write has reached the disk when its promise resolves.
 * @throws AppError `STORE_UNAVAILABLE` when the database cannot be reached
 */
export interface ScrapeStore {
  /**
   * Writes the row and its job in one transaction.
   * @param needsCredits what the team must have beside the same for each scrape it has under way
   * @returns false, and nothing is written, when it has not
   */
  submit(scrape: NewScrape, needsCredits?: number): Promise<boolean>;
  find(id: ScrapeId): Promise<ScrapeRow | undefined>;
  /** Takes a scrape out of the queue that nobody has begun; false when somebody has. */
  withdraw(id: ScrapeId, failure: ScrapeFailure, now: number): Promise<boolean>;
  /**
   * Only the owner that runs it can end it; false when the row is no longer its to end.
   * @param credits what it costs, settled with the end; 0 when left out
   */
  complete(
    id: ScrapeId,
    owner: Owner,
    document: string,
    now: number,
    credits?: number,
  ): Promise<boolean>;
  fail(
    id: ScrapeId,
    owner: Owner,
    failure: ScrapeFailure,
    now: number,
    credits?: number,
  ): Promise<boolean>;
  /** Resolves with the row once it is completed or failed, on whatever node; throws the signal's reason. */
  untilOver(id: ScrapeId, signal: AbortSignal): Promise<ScrapeRow>;
  /** Fails what dead processes left queued past its deadline or running. Answers how many. */
  failAbandoned(now: number): Promise<number>;
  /** Counts for `/metrics` and queue status. */
  counts(): Promise<{ readonly queued: number; readonly running: number }>;
  /** Forgets scrapes created before this time that no open session refers to; answers how many. */
  forgetBefore(createdBefore: number): Promise<number>;
}

/** The queue's working end, on this node. */
export interface ScrapeQueue {
  /**
   * Takes scrapes as long as `mayTake` says so, marks each running by `owner` and hands it to `run`.
   * `run` ends the row itself; what it throws is logged and the row failed.
   */
  work(
    owner: Owner,
    concurrency: number,
    mayTake: () => boolean,
    run: (scrape: ScrapeRow, signal: AbortSignal) => Promise<void>,
  ): Promise<QueueWorker>;
}

export interface QueueWorker {
  /** `mayTake` may answer otherwise now: looks at the queue at once. */
  nudge(): void;
  /** Takes no more, waits for what runs (aborted after `graceMs`), gives back what was not begun. */
  stop(graceMs: number): Promise<void>;
}
