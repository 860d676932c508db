/** `POST /v2/scrape/:jobId/interact`: one piece of code, or one prompt, on a live page. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { interactAnswer, type InteractAnswer } from '../contract/interact-answer.ts';
import { interactRequest, type InteractRequest } from '../contract/interact-request.ts';
import { jobParameters } from '../contract/path-parameters.ts';
import type { SessionId } from '../base/ids.ts';
import type { CodeTask } from '../runtime/live-page.ts';
import type { InteractOptions, InteractOutcome, Sessions } from '../session/sessions.ts';
import { baseUrl } from './base-url.ts';
import { accountOf, note, requireJobId, scrapeIdOf, teamOf, type Callers } from './callers.ts';
import type { HttpSettings } from './deps.ts';
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
};

/** Opens the session and nothing else: a prompt passes all its checks, and its answer names the session. */
const OPEN_ONLY: CodeTask = { language: 'node', code: 'void 0' };

const NO_MODEL =
  'This prompt needs a model to decide its steps, and this server has none: prompts are not supported yet, ' +
  'and LLM_PROVIDER, LLM_MODEL, LLM_BASE_URL and LLM_API_KEY are not read yet. ' +
  'The page is open: send "code" to work on it.';

export function interactRoute(app: FastifyInstance, deps: Deps): void {
  const schema = {
    operationId: 'interact',
    summary: 'Work on the live page of a scrape',
    params: jobParameters,
    body: interactRequest,
    response: {
      200: interactAnswer,
      ...errorAnswers(400, 401, 402, 403, 404, 409, 410, 413, 415, 429, 500, 503),
    },
  };
  const onRequest = [requireJobId, deps.callers.admit('scrape')];
  app
    .withTypeProvider<ZodTypeProvider>()
    .post('/v2/scrape/:jobId/interact', { schema, onRequest }, async (request, reply) => {
      const { body } = request;
      if (body.zeroDataRetention) throw zeroDataRetentionRefused();
      const outcome = await deps.sessions.interact(
        teamOf(request),
        scrapeIdOf(request.params.jobId),
        toTask(body),
        { ...toOptions(body), ...accountOf(request) },
        deps.leaving.signalFor(reply),
      );
      note(request, { sessionId: outcome.sessionId });
      const answer = toAnswer(outcome, body.timeout, baseUrl(request, deps.settings));
      return body.code === undefined && answer.success ? withoutModel(answer) : answer;
    });
}

/** Code wins where both are given. */
function toTask({ code, language }: InteractRequest): CodeTask {
  return code === undefined ? OPEN_ONLY : { language, code };
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

function withoutModel(answer: InteractAnswer): InteractAnswer {
  return { ...answer, success: false, exitCode: 1, error: NO_MODEL };
}
