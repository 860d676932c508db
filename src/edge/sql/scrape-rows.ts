/** Rows of the table of scrapes, and what they mean. */
import type { NodeId, ScrapeId, TeamId } from '../../base/ids.ts';
import type { NewScrape, ScrapeFailure, ScrapeRow, ScrapeState } from '../../store/scrapes.ts';

/** All columns but the document, which may be megabytes. */
export const SCRAPE_COLUMNS =
  'id, team_id, url, request, created_at, deadline, state, node_id, node_epoch, started_at, finished_at, failure';

/** A row as `pg` answers it. */
export type RawScrape = {
  readonly id: ScrapeId;
  readonly team_id: TeamId;
  readonly url: string;
  readonly request: string;
  readonly created_at: number;
  readonly deadline: number;
  readonly state: ScrapeState['kind'];
  readonly node_id: NodeId | null;
  readonly node_epoch: number | null;
  readonly started_at: number | null;
  readonly finished_at: number | null;
  readonly failure: string | null;
  /** Missing where it was not asked for. */
  readonly document?: string | null;
};

/** @throws TypeError when the row breaks the checks of its table: the database was changed by hand */
export function toScrapeRow(raw: RawScrape): ScrapeRow {
  const order: NewScrape = {
    id: raw.id,
    teamId: raw.team_id,
    url: raw.url,
    request: JSON.parse(raw.request),
    createdAt: raw.created_at,
    deadline: raw.deadline,
  };
  return { ...order, state: toState(raw) };
}

function toState(raw: RawScrape): ScrapeState {
  switch (raw.state) {
    case 'queued':
      return { kind: 'queued' };
    case 'running':
      return { kind: 'running', nodeId: known(raw.node_id), startedAt: known(raw.started_at) };
    case 'completed':
      return {
        kind: 'completed',
        nodeId: known(raw.node_id),
        document: known(raw.document),
        finishedAt: known(raw.finished_at),
      };
    case 'failed':
      return {
        kind: 'failed',
        failure: toFailure(known(raw.failure)),
        finishedAt: known(raw.finished_at),
      };
  }
}

function toFailure(text: string): ScrapeFailure {
  // Written by `fail` and `withdraw` alone.
  return JSON.parse(text) as ScrapeFailure;
}

function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new TypeError('A scrape lacks what its state requires.');
  return value;
}
