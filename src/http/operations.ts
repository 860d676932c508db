/** What operators and their machines ask: `/health`, `/ready`, `/metrics`. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { healthAnswer, readyAnswer } from '../contract/operations.ts';
import type { Readiness } from './deps.ts';

const RETRY_AFTER_SECONDS = 5;
const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8';

type Deps = {
  readonly readiness: () => Promise<Readiness>;
  readonly metricsText: () => Promise<string>;
};

export function operationRoutes(app: FastifyInstance, deps: Deps): void {
  const health = {
    operationId: 'getHealth',
    summary: 'Whether the process lives',
    response: { 200: healthAnswer },
  };
  app.get('/health', { schema: health }, () => ({ status: 'ok' }));

  const ready = {
    operationId: 'getReadiness',
    summary: 'Whether the server can take work',
    response: { 200: readyAnswer, 503: readyAnswer },
  };
  app.get('/ready', { schema: ready }, async (_request, reply) => {
    const readiness = await deps.readiness();
    if (!readiness.ready) reply.code(503).header('retry-after', RETRY_AFTER_SECONDS);
    return readiness;
  });

  const metrics = {
    operationId: 'getMetrics',
    summary: 'Figures for Prometheus',
    response: {
      200: { description: 'Prometheus text.', content: { 'text/plain': { schema: z.string() } } },
    },
  };
  app.get('/metrics', { schema: metrics }, async (_request, reply) =>
    reply.type(PROMETHEUS_TEXT).send(await deps.metricsText()),
  );
}
