/** The server's end of the control channel of a runner: lines of JSON, longer texts as bytes behind. */
import type { Duplex } from 'node:stream';
import { z } from 'zod';

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

export type RunnerMessage = z.infer<typeof message>;
export type RunnerReply = Extract<RunnerMessage, { readonly type: 'done' }> & { readonly body: string };

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

const parse = (line: string): RunnerMessage | undefined => {
  try {
    return message.safeParse(JSON.parse(line)).data;
  } catch {
    // Not even JSON; the caller treats both alike.
    return undefined;
  }
};

export function createControlChannel(pipe: Duplex, listeners: Listeners): ControlChannel {
  let chunks: Buffer[] = [];
  let sizeBytes = 0;
  let awaited: Extract<RunnerMessage, { type: 'done' }> | undefined;
  let broken = false;

  const onGarbage = (): void => {
    broken = true;
    chunks = [];
    listeners.onGarbage();
  };

  const onMessage = (line: string): void => {
    const read = parse(line);
    if (read === undefined) onGarbage();
    else if (read.type === 'started') listeners.onStarted();
    else if (read.type === 'exit') listeners.onExit(read.exitCode);
    else awaited = read;
  };

  /** Takes one message off the front of the bytes; false when more must come first. */
  const takeOne = (bytes: Buffer): Buffer | undefined => {
    if (awaited !== undefined) {
      if (bytes.length < awaited.bodyBytes) return undefined;
      const reply = { ...awaited, body: bytes.toString('utf8', 0, awaited.bodyBytes) };
      const rest = bytes.subarray(awaited.bodyBytes);
      awaited = undefined;
      listeners.onReply(reply);
      return rest;
    }
    const end = bytes.indexOf(10);
    if (end > LINE_LIMIT_BYTES || (end < 0 && bytes.length > LINE_LIMIT_BYTES)) onGarbage();
    if (end < 0 || broken) return undefined;
    onMessage(bytes.toString('utf8', 0, end));
    return bytes.subarray(end + 1);
  };

  pipe.on('data', (chunk: Buffer) => {
    if (broken) return;
    chunks.push(chunk);
    sizeBytes += chunk.length;
    // Megabytes of a body come in many chunks: joined once, when all are there.
    if (awaited !== undefined && sizeBytes < awaited.bodyBytes) return;
    let rest: Buffer | undefined = Buffer.concat(chunks);
    let left = rest;
    while (rest !== undefined && !broken) {
      left = rest;
      rest = takeOne(rest);
    }
    chunks = left.length === 0 || broken ? [] : [left];
    sizeBytes = broken ? 0 : left.length;
  });
  // A runner that dies takes its end with it; its exit says so.
  pipe.on('error', () => undefined);

  return {
    send(request) {
      if (pipe.writable) pipe.write(`${JSON.stringify(request)}\n`);
    },
  };
}
