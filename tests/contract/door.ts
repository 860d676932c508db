/** The door with hand-made rooms behind it, which write down what they are asked. */
import type { FastifyInstance } from 'fastify';
import { admitEverybody } from '../../src/account/authenticate.ts';
import { systemClock } from '../../src/base/clock.ts';
import { newSessionId, type ScrapeId } from '../../src/base/ids.ts';
import type { Log, LogFields } from '../../src/base/log.ts';
import type { HttpDeps } from '../../src/http/deps.ts';
import { createHttp } from '../../src/http/http.ts';
import type { CodeTask } from '../../src/runtime/live-page.ts';
import type { ScrapeOrder } from '../../src/scrape/order.ts';
import type { PromptCall } from '../../src/session/run-prompt.ts';
import type { InteractOptions, InteractOutcome, PromptAnswer } from '../../src/session/sessions.ts';

export const SCRAPE_ID = '019aa4f2-7c11-7000-8000-00000000abcd' as ScrapeId;

export const OUTCOME: InteractOutcome = {
  stdout: '',
  stderr: '',
  result: '2',
  exitCode: 0,
  killed: false,
  truncated: false,
  sessionId: newSessionId(),
  cdpToken: 'A'.repeat(32),
};

/** What every prompt of the door's rooms comes to. */
export const PROMPT_ANSWER: PromptAnswer = {
  output: 'It is done.',
  result: 'A page.',
  stdout: '1. click button "Send"\n',
  stderr: '',
  exitCode: 0,
  killed: false,
  planner: 'model',
  steps: [{ action: 'click', target: 'button "Send"', url: 'https://example.com/', ok: true }],
  script: 'await page.getByRole("button", { name: "Send" }).click();\n',
  use: { inputTokens: 10, outputTokens: 2, modelCalls: 1 },
  sessionId: OUTCOME.sessionId,
  cdpToken: OUTCOME.cdpToken,
};

const NO_USAGE: HttpDeps['usage'] = {
  credits: async () => ({ remaining: 1, plan: 1, periodStart: 0, periodEnd: 1 }),
  periods: async () => [],
  jobs: async () => ({
    waiting: 0,
    scraping: 0,
    sessions: 0,
    lastSuccessAt: undefined,
    maximum: 1,
  }),
};

export type LogLine = {
  readonly level: string;
  readonly fields: LogFields;
  readonly message: string;
};

export type Door = {
  readonly http: FastifyInstance;
  readonly orders: ScrapeOrder[];
  readonly tasks: { readonly task: CodeTask; readonly options: InteractOptions }[];
  readonly prompts: { readonly call: PromptCall; readonly options: InteractOptions }[];
  readonly lines: LogLine[];
};

type Parts = Partial<Omit<HttpDeps, 'scrapes' | 'sessions'>> & {
  readonly scrapes?: Partial<HttpDeps['scrapes']>;
  readonly sessions?: Partial<HttpDeps['sessions']>;
};

/** A door whose rooms answer well, save for the parts given. */
export function openDoor(parts: Parts = {}): Door {
  const orders: ScrapeOrder[] = [];
  const tasks: Door['tasks'] = [];
  const prompts: Door['prompts'] = [];
  const lines: LogLine[] = [];
  const finished = { id: SCRAPE_ID, document: `{"metadata":{"scrapeId":"${SCRAPE_ID}"}}` };
  const http = createHttp({
    blobs: { put: async () => 'name', get: async () => undefined, sweep: async () => 0 },
    clock: systemClock,
    log: logInto(lines),
    settings: {},
    authenticate: admitEverybody,
    usage: NO_USAGE,
    search: { search: async () => ({ id: SCRAPE_ID, results: { web: [] }, credits: 0 }) },
    administration: {} as HttpDeps['administration'],
    profiles: {} as HttpDeps['profiles'],
    readiness: async () => ({ ready: true, checks: { database: 'ok' } }),
    metricsText: async () => 'livepage_pages 1\n',
    ...parts,
    scrapes: {
      async scrape(_team, order) {
        orders.push(order);
        return finished;
      },
      find: async () => finished,
      ...parts.scrapes,
    },
    sessions: {
      async interact(_team, _id, task, options) {
        tasks.push({ task, options });
        return OUTCOME;
      },
      async prompt(_team, _id, call, options) {
        prompts.push({ call, options });
        call.onBegin();
        for (const step of PROMPT_ANSWER.steps) call.onEvent({ kind: 'step', step });
        call.onEvent({ kind: 'text', text: 'I look.' });
        return PROMPT_ANSWER;
      },
      stop: async () => ({ status: 'stopped', durationMs: 61_000, creditsBilled: 3 }),
      joinCdp: async () => undefined,
      closeAll: async () => undefined,
      ...parts.sessions,
    } as HttpDeps['sessions'],
  });
  return { http, orders, tasks, prompts, lines };
}

function logInto(lines: LogLine[], bound: LogFields = {}): Log {
  const at = (level: string) => (fields: LogFields, message: string) => {
    lines.push({ level, fields: { ...bound, ...fields }, message });
  };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => logInto(lines, { ...bound, ...fields }),
  };
}

export type Sent = {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Body;
};
/** The fields tests look at, whatever the route. */
export type Body = {
  readonly success?: boolean;
  readonly code?: string;
  readonly error?: string;
  readonly details?: readonly {
    readonly path: readonly (string | number)[];
    readonly message: string;
  }[];
  readonly [field: string]: unknown;
};

/** Sends JSON through the front door and reads JSON back. */
export async function send(
  http: FastifyInstance,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  payload?: unknown,
): Promise<Sent> {
  const answer = await http.inject({
    method,
    url,
    ...(payload === undefined
      ? {}
      : { payload: JSON.stringify(payload), headers: { 'content-type': 'application/json' } }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<Body>() };
}

/** Sends a scrape request for a page that is always there. */
export const scrape = (http: FastifyInstance, options: object): Promise<Sent> =>
  send(http, 'POST', '/v2/scrape', { url: 'https://example.com', ...options });

/** Sends an interact request. */
export const interact = (http: FastifyInstance, body: unknown): Promise<Sent> =>
  send(http, 'POST', `/v2/scrape/${SCRAPE_ID}/interact`, body);
