/** The server's end of the control channel of a runner: lines of JSON, longer texts as bytes behind. */
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import { createFrameReader } from './frames.ts';

const LINE_LIMIT_BYTES = 64 * 1024;
const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started') }),
  z.object({ type: z.literal('exit'), exitCode: z.number().int() }),
  z.object({
    type: z.literal('done'),
    id: z.number().int(),
    exitCode: z.number().int(),
    truncated: z.boolean(),
    bodyBytes: z.number().int().min(0).max(BODY_LIMIT_BYTES),
    failure: z.string().optional(),
  }),
]);

type Done = Extract<z.infer<typeof message>, { readonly type: 'done' }>;

/** What a runner answers to a request. */
export type RunnerReply = Omit<Done, 'type' | 'bodyBytes'> & { readonly body: string };

export type ControlChannel = {
  send(request: object): void;
};

type Listeners = {
  readonly onStarted: () => void;
  /** The runner says it will exit by its own will. */
  readonly onExit: (exitCode: number) => void;
  readonly onReply: (reply: RunnerReply) => void;
  /** What came is no message: user code has written here, and nothing can be believed any more. */
  readonly onGarbage: () => void;
};

const parse = (line: string): z.infer<typeof message> | undefined => {
  try {
    return message.safeParse(JSON.parse(line)).data;
  } catch {
    // Not even JSON; the caller treats both alike.
    return undefined;
  }
};

/** How requests travel to a runner, as one line without its end. */
export type EncodeRequest = (request: object) => string;

export function createControlChannel(
  pipe: Duplex,
  listeners: Listeners,
  encode: EncodeRequest,
): ControlChannel {
  let done: Done | undefined;
  let broken = false;

  const onGarbage = (): void => {
    if (broken) return;
    broken = true;
    listeners.onGarbage();
  };

  const onBody = (body: string): void => {
    if (done === undefined || broken) return;
    const { type: _type, bodyBytes: _bodyBytes, ...reply } = done;
    done = undefined;
    listeners.onReply({ ...reply, body });
  };

  const onLine = (line: string): number => {
    const read = broken ? undefined : parse(line);
    if (read === undefined) onGarbage();
    else if (read.type === 'started') listeners.onStarted();
    else if (read.type === 'exit') listeners.onExit(read.exitCode);
    else {
      done = read;
      if (read.bodyBytes === 0) onBody('');
      return read.bodyBytes;
    }
    return 0;
  };

  const frames = createFrameReader({ lineLimitBytes: LINE_LIMIT_BYTES, onLine, onBody });
  pipe.on('data', (chunk: Buffer) => {
    if (!broken && !frames.read(chunk)) onGarbage();
  });
  // A runner that dies takes its end with it; its exit says so.
  pipe.on('error', () => undefined);

  return {
    send(request) {
      if (pipe.writable) pipe.write(`${encode(request)}\n`);
    },
  };
}
