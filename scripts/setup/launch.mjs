// Runs one program and stands between it and whoever started us: each signal reaches it once, it
// ends when we end, and its exit code is ours.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { SetUpError } from './say.mjs';

/** A terminal and npm both pass on one Ctrl-C; what follows this soon is the same keypress. */
const SAME_KEYPRESS_MS = 300;
const PARENT_LOOK_MS = 500;

/**
 * Runs a program in its place and waits for its end.
 * @returns its exit code, or 128 and the signal's number when a signal ended it
 */
export async function runStep(words, { prefix, cwd, env }) {
  // Outside of root's ways there is no setpriv in the prefix yet; it ties the child's life to ours.
  const all =
    prefix.length > 0 ? [...prefix, ...words] : ['setpriv', '--pdeathsig', 'TERM', ...words];
  const [program, ...args] = all;
  // A session of its own keeps the terminal from signalling it beside us.
  const child = spawn(program, args, { cwd, env, stdio: 'inherit', detached: true });
  const stopPassing = passSignals(child);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', (error) => {
        reject(new SetUpError(`${program} could not be started: ${error.message}`));
      });
      child.once('exit', (code, signal) => {
        resolve(code ?? 128 + constants.signals[signal]);
      });
    });
  } finally {
    stopPassing();
  }
}

/** Passes signals on, and the end of npm as a SIGTERM: npm killed hard tells nobody. */
function passSignals(child) {
  let lastAt = -Infinity;
  const pass = (signal) => {
    const now = performance.now();
    if (now - lastAt < SAME_KEYPRESS_MS) return;
    lastAt = now;
    child.kill(signal);
  };
  const onSignal = {
    SIGINT: () => pass('SIGINT'),
    SIGTERM: () => pass('SIGTERM'),
    SIGHUP: () => pass('SIGTERM'),
  };
  for (const [signal, listener] of Object.entries(onSignal)) process.on(signal, listener);
  const stopWatching = onEndOfNpm(() => {
    // Whoever ended npm in order has told us too, and that has been passed on.
    if (lastAt === -Infinity) pass('SIGTERM');
  });
  return () => {
    stopWatching();
    for (const [signal, listener] of Object.entries(onSignal)) process.off(signal, listener);
  };
}

/** Calls back when the npm that started us is gone; `exec` in its scripts makes it our parent. */
function onEndOfNpm(listener) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    listener();
  }, PARENT_LOOK_MS);
  return () => clearInterval(watch);
}
