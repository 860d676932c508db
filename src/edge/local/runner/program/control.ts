/** The runner's end of the control channel. */
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Message, Reply, Request } from './protocol.ts';

export type Control = {
  onRequest(listener: (request: Request) => void): void;
  /** Sends a reply with its body. */
  reply(reply: Omit<Reply, 'type' | 'bodyBytes'>, body: Buffer): void;
  send(message: Message): void;
  /** Sends at once, for the last words of a process that ends. */
  sendNow(message: Message): void;
};

/** Ends the process when the server hangs up. */
export function openControl(fd: number): Control {
  const socket = new Socket({ fd, readable: true, writable: true });
  const line = (message: Message): string => `${JSON.stringify(message)}\n`;
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('close', () => process.exit(1));
  // 'close' follows, which ends the process.
  socket.on('error', () => undefined);

  return {
    onRequest(listener) {
      socket.on('data', (text: string) => {
        const lines = `${rest}${text}`.split('\n');
        rest = lines.pop() ?? '';
        lines.forEach((json) => listener(JSON.parse(json) as Request));
      });
    },
    reply(reply, body) {
      socket.cork();
      socket.write(line({ type: 'done', ...reply, bodyBytes: body.length }));
      socket.write(body);
      socket.uncork();
    },
    send: (message) => void socket.write(line(message)),
    sendNow(message) {
      try {
        writeSync(fd, line(message));
      } catch {
        // The server is gone, or user code closed the channel: nobody to tell.
      }
    },
  };
}
