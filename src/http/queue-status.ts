/** `GET /v2/team/queue-status`: how many scrapes of a team wait, and how many jobs are at work. */
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Usage } from '../account/usage.ts';
import { queueStatusAnswer } from '../contract/team-answers.ts';
import { callerOf, type Callers } from './callers.ts';
import { errorAnswers } from './open-api.ts';

type Deps = { readonly usage: Usage; readonly callers: Callers };

export function queueStatusRoute(app: FastifyInstance, { usage, callers }: Deps): void {
  const schema = {
    operationId: 'getQueueStatus',
    summary: 'Jobs that wait and jobs at work',
    response: { 200: queueStatusAnswer, ...errorAnswers(401, 429, 500, 503) },
  };
  app.get(
    '/v2/team/queue-status',
    { schema, onRequest: callers.admit('status') },
    async (request): Promise<z.output<typeof queueStatusAnswer>> => {
      const jobs = await usage.jobs(callerOf(request));
      const active = jobs.scraping + jobs.sessions;
      return {
        success: true,
        jobsInQueue: active + jobs.waiting,
        activeJobsInQueue: active,
        waitingJobsInQueue: jobs.waiting,
        maxConcurrency: jobs.maximum,
        mostRecentSuccess:
          jobs.lastSuccessAt === undefined ? null : new Date(jobs.lastSuccessAt).toISOString(),
      };
    },
  );
}
