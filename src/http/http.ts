/** The door: every route of the API, ready to be listened on or injected into. */
import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { adminRoutes } from './admin.ts';
import { answerErrors } from './answer-error.ts';
import { BodyRefused } from './body-refused.ts';
import { createCallers } from './callers.ts';
import { answerClientError } from './client-errors.ts';
import { concurrencyCheckRoute } from './concurrency-check.ts';
import { creditUsageRoutes } from './credit-usage.ts';
import type { HttpDeps } from './deps.ts';
import { createSessionRoutes } from './create-session.ts';
import { endSessionRoutes } from './end-session.ts';
import { executeRoutes } from './execute.ts';
import { fileRoutes } from './files.ts';
import { findScrapeRoute } from './find-scrape.ts';
import { interactRoute } from './interact.ts';
import { createLeaving } from './leaving.ts';
import { listSessionsRoutes } from './list-sessions.ts';
import { mediaRoute } from './media.ts';
import { profileRoutes } from './profiles.ts';
import { describeRoutes, openApiRoute } from './open-api.ts';
import { operationRoutes } from './operations.ts';
import { queueStatusRoute } from './queue-status.ts';
import { BODY_LIMIT_BYTES, readJsonBodies } from './read-json.ts';
import { replayRoutes } from './replay.ts';
import { scrapeRoute } from './scrape.ts';
import { searchRoute } from './search.ts';
import { sessionStatusRoutes } from './session-status.ts';
import { stopInteractRoute } from './stop-interact.ts';
import { tokenUsageRoutes } from './token-usage.ts';
import { createJoinSocket } from './upgrade.ts';

/** A client has this long to send its whole request, in milliseconds. */
const REQUEST_LIMIT_MS = 120_000;
const REQUEST_ID = /^[\w.-]{1,64}$/;

/**
 * Builds the whole API. Two decorators serve who listens: `joinSocket` (see `upgrade.ts`) and
 * `giveUp`, which ends what still runs with 503. From `close()` on new requests get 503.
 */
export function createHttp(deps: HttpDeps): FastifyInstance {
  const leaving = createLeaving();
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_LIMIT_MS,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 400 },
    return503OnClosing: false,
    // Some clients are given an address that ends in `/v2` and add theirs.
    rewriteUrl: (request) => (request.url ?? '/').replace(/^\/v2(?=\/v2\/)/, ''),
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _request, reply) => {
      reply.statusCode = 400;
      void reply.send({ success: false, error: error.message } as never);
    },
  });
  app.decorateRequest('caller', undefined);
  app.decorateRequest('logFields');
  app.decorate('joinSocket', createJoinSocket(deps));
  app.decorate('giveUp', leaving.giveUp);
  useSchemas(app);
  readJsonBodies(app);
  answerErrors(app, deps.log);
  refuseWhileClosing(app);
  logRequests(app, deps.log);
  void app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    exposedHeaders: ['Retry-After', 'X-Request-Id', 'X-Response-Time'],
    strictPreflight: false,
  });
  describeRoutes(app);
  void app.register((room, _options, done) => {
    addRoutes(room, deps, leaving);
    done();
  });
  return app;
}

function addRoutes(
  app: FastifyInstance,
  deps: HttpDeps,
  leaving: ReturnType<typeof createLeaving>,
): void {
  const parts = { ...deps, leaving, callers: createCallers(deps) };
  scrapeRoute(app, parts);
  findScrapeRoute(app, parts);
  interactRoute(app, parts);
  stopInteractRoute(app, parts);
  createSessionRoutes(app, parts);
  listSessionsRoutes(app, parts);
  sessionStatusRoutes(app, parts);
  executeRoutes(app, parts);
  endSessionRoutes(app, parts);
  fileRoutes(app, parts);
  replayRoutes(app, parts);
  profileRoutes(app, parts);
  searchRoute(app, parts);
  creditUsageRoutes(app, parts);
  tokenUsageRoutes(app, parts);
  concurrencyCheckRoute(app, parts);
  queueStatusRoute(app, parts);
  adminRoutes(app, parts);
  mediaRoute(app, deps.blobs);
  operationRoutes(app, deps);
  openApiRoute(app);
}

/** Zod reads what comes in. What goes out is written as it is; tests hold it to its schema. */
function useSchemas(app: FastifyInstance): void {
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (data) => {
    const read = schema.safeParse(data);
    return read.success ? { value: read.data } : { error: new BodyRefused(read.error.issues) };
  });
  app.setSerializerCompiler(() => JSON.stringify);
}

function refuseWhileClosing(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onRequest', async (request) => {
    request.logFields = {};
    if (closing)
      throw new AppError('SHUTTING_DOWN', 'The server is shutting down. Please try again.');
  });
}

/** One line for each request: ids, never bodies, headers, addresses in full or tokens. */
function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('x-response-time', `${reply.elapsedTime.toFixed(3)}ms`);
  });
  app.addHook('onResponse', async (request, reply) => {
    const fields = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      elapsedMs: Math.round(reply.elapsedTime),
      ...request.logFields,
    };
    if (request.routeOptions.url?.startsWith('/v2/') === true) log.info(fields, 'request answered');
    else log.debug(fields, 'request answered');
  });
  app.addHook('onRequestAbort', async (request) => {
    log.info({ requestId: request.id, ...request.logFields }, 'the client left before its answer');
  });
}
