/** From whatever was thrown to an answer: the door's one error handler. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { describeIssues } from '../contract/bad-request.ts';
import { BodyRefused } from './body-refused.ts';
import { ClientLeft } from './leaving.ts';
import { refusalOf, unknownRefusal, type Refusal, type Voice } from './errors.ts';

/** Answers failures and unknown routes. */
export function answerErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof ClientLeft) return reply.hijack();
    return send(reply, toRefusal(error, request, log));
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]?.slice(0, 200);
    return reply
      .code(404)
      .send({ success: false, error: `Cannot ${request.method} ${path}: no such route.` });
  });
}

/** Sends a refusal with its headers. */
function send(reply: FastifyReply, refusal: Refusal): FastifyReply {
  if (refusal.retryAfterSeconds !== undefined)
    reply.header('retry-after', refusal.retryAfterSeconds);
  return reply.code(refusal.status).type('application/json; charset=utf-8').send(refusal.body);
}

/** The refusal that a failure amounts to; what nobody expected is logged. */
export function toRefusal(error: unknown, request: FastifyRequest, log: Log): Refusal {
  if (error instanceof BodyRefused) return refuseBody(error, request);
  if (error instanceof AppError) return refusalOf(error, voiceOf(request));
  const status = statusOfFramework(error);
  if (status !== undefined) return refuseAsFramework(error, status, request);
  const exceptionId = randomUUID();
  log.error({ requestId: request.id, exceptionId, error }, 'an unexpected error');
  return unknownRefusal(exceptionId);
}

function refuseBody(error: BodyRefused, request: FastifyRequest): Refusal {
  const { error: sentence, details } = describeIssues(error.issues);
  if (request.routeOptions.url === '/v2/search') {
    // Hosted's search has words of its own, and no code.
    const body = { success: false, error: 'Invalid request body', details } as const;
    return { status: 400, body, retryAfterSeconds: undefined };
  }
  return {
    status: 400,
    body: { success: false, code: 'BAD_REQUEST', error: sentence, details },
    retryAfterSeconds: undefined,
  };
}

function voiceOf(request: FastifyRequest): Voice {
  return /\/interact\b|^\/v2\/browser\b/.test(request.routeOptions.url ?? '')
    ? 'interact'
    : 'scrape';
}

/** Fastify's own refusals (too large, wrong media type, bad address) name their status; bugs do not. */
function statusOfFramework(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('statusCode' in error)) return undefined;
  const { code, statusCode } = error;
  if (typeof code !== 'string' || !code.startsWith('FST_') || typeof statusCode !== 'number')
    return undefined;
  return statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

function refuseAsFramework(error: unknown, status: number, request: FastifyRequest): Refusal {
  const mostMegabytes = request.routeOptions.bodyLimit / 1024 / 1024;
  const sentences: Readonly<Record<number, string>> = {
    413: `The body is too large: at most ${mostMegabytes} MB are read.`,
    415: 'The body must be JSON, sent with the header "Content-Type: application/json".',
  };
  const sentence = sentences[status] ?? (error instanceof Error ? error.message : 'Bad Request');
  return {
    status,
    body: { success: false, code: 'BAD_REQUEST', error: sentence },
    retryAfterSeconds: undefined,
  };
}
