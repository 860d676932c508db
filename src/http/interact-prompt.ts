/** The prompt's part of interact: in one piece, or as a stream of its steps. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ScrapeId } from '../base/ids.ts';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { InteractAnswer } from '../contract/interact-answer.ts';
import type { InteractRequest } from '../contract/interact-request.ts';
import type { InteractOptions, PromptAnswer, Sessions } from '../session/sessions.ts';
import { toRefusal } from './answer-error.ts';
import { baseUrl } from './base-url.ts';
import { note, teamOf } from './callers.ts';
import type { HttpSettings } from './deps.ts';
import { createEventStream, type EventStream } from './event-stream.ts';
import { ClientLeft, type Leaving } from './leaving.ts';
import { sessionAddresses } from './session-addresses.ts';

type Deps = {
  readonly sessions: Sessions;
  readonly leaving: Leaving;
  readonly settings: HttpSettings;
  readonly clock: Clock;
  readonly log: Log;
};

type Asked = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly scrapeId: ScrapeId;
  readonly body: InteractRequest;
  readonly prompt: string;
  readonly options: InteractOptions;
};

/** Answers a prompt in one piece. @throws what `Sessions.prompt` throws */
export async function answerPrompt(deps: Deps, asked: Asked): Promise<InteractAnswer> {
  return work(deps, asked, undefined);
}

/**
 * Answers a prompt as a stream. What fails before it begins is answered as everywhere.
 * @throws what `Sessions.prompt` throws, while the stream is not open
 */
export async function streamPrompt(deps: Deps, asked: Asked): Promise<void> {
  const stream = createEventStream(asked.request, asked.reply, deps.clock);
  try {
    stream.send('done', await work(deps, asked, stream));
  } catch (error) {
    if (!stream.isOpen()) throw error;
    if (!(error instanceof ClientLeft))
      stream.send('error', toRefusal(error, asked.request, deps.log).body);
  }
  stream.end();
}

async function work(
  deps: Deps,
  asked: Asked,
  stream: EventStream | undefined,
): Promise<InteractAnswer> {
  const { request, reply, body, options } = asked;
  const { prompt } = asked;
  const { schema, maxSteps: mostSteps, variables, confirm, maxCredits: mostCredits } = body;
  const answer = await deps.sessions.prompt(
    teamOf(request),
    asked.scrapeId,
    {
      task: { prompt, schema, mostSteps, variables, confirm },
      mostCredits,
      onBegin: () => stream?.open(),
      onEvent(event) {
        if (event.kind === 'step') stream?.send('step', event.step);
        else stream?.send('text', { text: event.text });
      },
    },
    options,
    deps.leaving.signalFor(reply),
  );
  note(request, { sessionId: answer.sessionId });
  return toAnswer(answer, body.timeout, baseUrl(request, deps.settings));
}

function toAnswer(answer: PromptAnswer, timeoutSeconds: number, base: string): InteractAnswer {
  const { output, stdout, stderr, result, exitCode, killed, planner, steps, script, use } = answer;
  const success = exitCode === 0 && !killed;
  const time = killed ? ` (timeout: ${timeoutSeconds} seconds)` : '';
  return {
    success,
    sessionId: answer.sessionId,
    ...sessionAddresses(base, answer.cdpToken),
    ...(output === '' ? {} : { output }),
    stdout,
    result,
    stderr,
    exitCode,
    killed,
    ...(success ? {} : { error: `${answer.error ?? 'The task was not done.'}${time}` }),
    planner,
    steps: [...steps],
    script,
    usage: use,
  };
}
