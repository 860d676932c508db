// How set-up speaks: plain lines on stderr, and one kind of failure that needs no stack trace.
import { spawnSync } from 'node:child_process';

/** Something the person at the machine has to do; its message is all they need to read. */
export class SetUpError extends Error {}

/** Prints one line, or several. */
export function say(text) {
  for (const line of text.split('\n')) process.stderr.write(`livepage: ${line}\n`);
}

/** Runs a program with its output shown; true when it ended well. */
export function ran(program, args, options = {}) {
  const outcome = spawnSync(program, args, { stdio: ['ignore', 2, 2], ...options });
  return outcome.status === 0;
}
