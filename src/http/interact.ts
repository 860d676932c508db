/** `POST /v2/scrape/:jobId/interact`: one piece of code, or one prompt, on a live page. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { interactAnswer, type InteractAnswer } from '../contract/interact-answer.ts';
import { interactRequest, type InteractRequest } from '../contract/interact-request.ts';
import { jobParameters } from '../contract/path-parameters.ts';
import type { Clock } from '../base/clock.ts';
import type { SessionId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { InteractOptions, InteractOutcome, Sessions } from '../session/sessions.ts';
import { baseUrl } from './base-url.ts';
import { accountOf, note, requireJobId, scrapeIdOf, teamOf, type Callers } from './callers.ts';
import type { HttpSettings } from './deps.ts';
import { answerPrompt, streamPrompt } from './interact-prompt.ts';
import type { Leaving } from './leaving.ts';
import { errorAnswers } from './open-api.ts';
import { endedWell, outcomeFields } from './outcome-fields.ts';
import { sessionAddresses } from './session-addresses.ts';
import { zeroDataRetentionRefused } from './to-order.ts';

type Deps = {
  readonly sessions: Sessions;
  readonly callers: Callers;
  readonly leaving: Leaving;
  readonly settings: HttpSettings;
  readonly clock: Clock;
  readonly log: Log;
};

/** A prompt with `stream` is answered by events. */
const ANSWERED = {
  description:
    'What became of the task. With "stream", events: "step" (one of "steps"), "text" ({text}: the model on its way), ' +
    '"done" (the whole answer), "error" (a refusal that came after the stream had begun).',
  content: {
    'application/json': { schema: interactAnswer },
    'text/event-stream': { schema: z.string() },
  },
};

export function interactRoute(app: FastifyInstance, deps: Deps): void {
  const schema = {
    operationId: 'interact',
    summary: 'Work on the live page of a scrape',
    params: jobParameters,
    body: interactRequest,
    response: {
      200: ANSWERED,
      ...errorAnswers(400, 401, 402, 403, 404, 409, 410, 413, 415, 429, 500, 503),
    },
  };
  const onRequest = [requireJobId, deps.callers.admit('scrape')];
  app
    .withTypeProvider<ZodTypeProvider>()
    .post('/v2/scrape/:jobId/interact', { schema, onRequest }, async (request, reply) => {
      const { body } = request;
      if (body.zeroDataRetention) throw zeroDataRetentionRefused();
      const scrapeId = scrapeIdOf(request.params.jobId);
      const options = { ...toOptions(body), ...accountOf(request) };
      const { code, prompt, language } = body;
      // Code wins where both are given.
      if (code === undefined && prompt !== undefined) {
        const asked = { request, reply, scrapeId, body, prompt, options };
        return body.stream ? streamPrompt(deps, asked) : answerPrompt(deps, asked);
      }
      const outcome = await deps.sessions.interact(
        teamOf(request),
        scrapeId,
        { language, code: code ?? '' },
        options,
        deps.leaving.signalFor(reply),
      );
      note(request, { sessionId: outcome.sessionId });
      return toAnswer(outcome, body.timeout, baseUrl(request, deps.settings));
    });
}

function toOptions({
  timeout,
  ttl,
  activityTtl,
  existingSessionId,
}: InteractRequest): InteractOptions {
  return {
    timeoutMs: timeout * 1000,
    ttlMs: ttl * 1000,
    idleMs: activityTtl * 1000,
    ...(existingSessionId === undefined
      ? {}
      : { existingSessionId: existingSessionId.toLowerCase() as SessionId }),
  };
}

function toAnswer(outcome: InteractOutcome, timeoutSeconds: number, base: string): InteractAnswer {
  return {
    success: endedWell(outcome),
    sessionId: outcome.sessionId,
    ...sessionAddresses(base, outcome.cdpToken),
    ...outcomeFields(outcome, timeoutSeconds),
  };
}
