/** Starts a command in a box of its own. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { bwrapArguments, type Bind } from './bwrap-arguments.ts';
import { childrenOf, endProcesses, untilGone } from './box-processes.ts';
import { insideScript, type BoxLimits } from './inside-script.ts';
import { assembleSeccompFilter } from './seccomp-filter.ts';
import { thisArchitecture } from './syscalls.ts';

/** A command and the walls around it. */
export type BoxedCommand = {
  /** Program, by a path that exists inside, and its arguments. Others on the host can read them: no secrets. */
  readonly argv: readonly string[];
  /** The whole environment; nothing of the server's is added. */
  readonly environment: Readonly<Record<string, string>>;
  /** Host folder shown as `/workspace`, where the command starts. */
  readonly workspace: string;
  /** Host folder shown as `/run/box`. */
  readonly runFolder: string;
  /** Host paths shown besides the runtime. */
  readonly binds: readonly Bind[];
  /** Host path of the egress door 127.0.0.1:3128 leads to; undefined: no way out. */
  readonly doorSocket: string | undefined;
  /** Whether 127.0.0.1:9333 leads to the gate. */
  readonly gatePort?: boolean;
  /** Whether the devtools socket leads to Chromium's debugging port. */
  readonly devtools?: boolean;
  readonly limits: BoxLimits;
  /** Only Chromium. */
  readonly allowUserNamespaces: boolean;
  /** Largest content of `/tmp` and of `/dev/shm`, each, in bytes. */
  readonly temporaryBytes: number;
  /** 0 to 19: how far it gives way to the server. */
  readonly niceness: number;
  /** 0 to 1000: how gladly the kernel kills it when the machine is out of memory; 1000 when left out. */
  readonly outOfMemoryScore?: number;
  /** Pipes to the command from descriptor 3 on, as `child.stdio` has them. */
  readonly extraPipes: number;
};

/** How a boxed command ended. */
export type BoxedExit = {
  /** Exit code; 128 and the signal's number when a signal ended the command. */
  readonly code: number | undefined;
  /** The signal that ended the box from outside. */
  readonly signal: NodeJS.Signals | undefined;
  /** Why nothing could be started. */
  readonly failure: string | undefined;
};

/** A command that runs in a box. */
export type BoxedProcess = {
  /** stdin, stdout, stderr are pipes; `stdio[3]` and on are the extra ones. */
  readonly child: ChildProcess;
  /** Of bubblewrap, on the host; undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Resolves once, never rejects. */
  readonly exited: Promise<BoxedExit>;
  /** Ends every process of the box and resolves when none is left. Bounded, never throws. */
  kill(): Promise<void>;
};

/** Most a box may take to die before `kill` gives up waiting, in milliseconds. */
const KILL_PATIENCE_MS = 5_000;
/** How long bubblewrap may take to end after its box, in milliseconds. */
const REAP_PATIENCE_MS = 500;

/** The first process of a box, by its host id, as bubblewrap tells it. */
async function readFirstProcess(pipe: Readable): Promise<number | undefined> {
  let text = '';
  try {
    for await (const chunk of pipe) text += String(chunk);
  } catch {
    // The box was killed while it was being built: what came is all there is.
  }
  const pid = /"child-pid":\s*(\d+)/.exec(text)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Resolves when a child has ended or could not be started; never rejects. */
export function untilExit(child: ChildProcess): Promise<BoxedExit> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      if (child.pid === undefined) {
        resolve({ code: undefined, signal: undefined, failure: error.message });
      }
    });
    child.once('exit', (code, signal) => {
      resolve({ code: code ?? undefined, signal: signal ?? undefined, failure: undefined });
    });
  });
}

/**
 * Ends a box: its first process dies, and with it, before the kernel lets bubblewrap reap it, every
 * other; then bubblewrap ends by itself. Throws a TimeoutError when that takes too long.
 * @param outer bubblewrap's process id
 * @param first the id of the box's first process, should bubblewrap have ended before it
 */
async function endBox(outer: number, first: Promise<number | undefined>): Promise<void> {
  const signal = AbortSignal.timeout(KILL_PATIENCE_MS);
  const inner = childrenOf(outer);
  await endProcesses(inner, signal);
  if (inner.length > 0) {
    // Killed before it has reaped, it would leave that to the machine's first process.
    await untilGone([outer], AbortSignal.timeout(REAP_PATIENCE_MS)).catch(() => undefined);
  }
  await endProcesses([outer], signal);
  const pid = await first;
  if (pid !== undefined) await endProcesses([pid], signal);
}

/** Writes all there is to read on one of the child's descriptors. */
function hand(child: ChildProcess, fd: number, bytes: string | Uint8Array): void {
  const pipe = child.stdio[fd] as Writable | undefined;
  // A box that dies while it is being built closes the pipe: its exit tells.
  pipe?.on('error', () => undefined);
  pipe?.end(bytes);
}

/**
 * Starts a command in a box of its own (see `bwrapArguments`). Never throws: what could not be
 * started has ended with a `failure`. Stays in force when the server is killed: the box dies with it.
 */
export function spawnBoxed(bwrapPath: string, command: BoxedCommand): BoxedProcess {
  const seccompFd = 3 + command.extraPipes;
  const infoFd = seccompFd + 1;
  const wallsFd = infoFd + 1;
  const stdio: StdioOptions = Array.from({ length: wallsFd + 1 }, () => 'pipe');
  const script = insideScript({
    egress: command.doorSocket !== undefined,
    devtools: command.devtools === true,
    gate: command.gatePort === true,
    limits: command.limits,
    niceness: command.niceness,
    outOfMemoryScore: command.outOfMemoryScore ?? 1000,
    extraFds: command.extraPipes,
  });
  const walls = bwrapArguments({ ...command, seccompFd, infoFd });
  // The walls name folders of the host, and the command line can be read inside: they come by a pipe.
  const inside = ['/bin/bash', '-c', script, 'bash', ...command.argv];
  const child = spawn(bwrapPath, ['--args', String(wallsFd), '--', ...inside], {
    env: { ...command.environment },
    stdio,
    // Ctrl-C in the server's terminal is the server's to handle.
    detached: true,
  });
  const exited = untilExit(child);
  hand(child, seccompFd, assembleSeccompFilter(thisArchitecture(), command.allowUserNamespaces));
  hand(child, wallsFd, walls.join('\0'));
  const first = readFirstProcess(child.stdio[infoFd] as Readable);
  return {
    child,
    pid: child.pid,
    exited,
    async kill() {
      if (child.pid === undefined) return;
      // Out of patience: the kernel has the signals, nothing more can be done from here.
      await endBox(child.pid, first).catch(() => undefined);
      await exited;
    },
  };
}
