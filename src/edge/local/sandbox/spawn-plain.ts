/** SANDBOX=off: starts a command without walls, with what limits the system has. */
import { spawn, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { endProcesses, processTree } from './box-processes.ts';
import type { BoxLimits } from './inside-script.ts';
import { untilExit, type BoxedProcess } from './spawn-boxed.ts';

/** A command that runs as the server's user, on the server's files. */
export type PlainCommand = {
  readonly argv: readonly string[];
  /** The whole environment; nothing of the server's is added. */
  readonly environment: Readonly<Record<string, string>>;
  /** Host folder where it starts. */
  readonly workspace: string;
  readonly limits: BoxLimits;
  /** Pipes to the command from descriptor 3 on. */
  readonly extraPipes: number;
};

const KILL_PATIENCE_MS = 5_000;

/** Linux has it; elsewhere the command runs without limits and may outlive a killed server. */
const canLimit = (): boolean =>
  ['/usr/bin/prlimit', '/usr/bin/setpriv'].every((path) => existsSync(path));

/**
 * Starts a command without a box, as `spawnBoxed` would start it in one. No process limit: the
 * kernel would count the server's own processes in.
 */
export function spawnPlain(command: PlainCommand): BoxedProcess {
  const { limits, argv } = command;
  const prefix = canLimit()
    ? [
        ...[
          '/usr/bin/prlimit',
          '--core=0',
          `--data=${limits.memoryBytes}`,
          `--fsize=${limits.fileSizeBytes}`,
        ],
        ...[`--nofile=${limits.openFiles}`, '--', '/usr/bin/setpriv', '--pdeathsig', 'KILL', '--'],
      ]
    : [];
  const [program = '', ...rest] = [...prefix, ...argv];
  const stdio: StdioOptions = Array.from({ length: 3 + command.extraPipes }, () => 'pipe');
  const child = spawn(program, rest, {
    cwd: command.workspace,
    env: { ...command.environment },
    stdio,
    detached: true,
  });
  const exited = untilExit(child);
  return {
    child,
    pid: child.pid,
    exited,
    async kill() {
      if (child.pid === undefined) return;
      const patience = AbortSignal.timeout(KILL_PATIENCE_MS);
      // Out of patience: the kernel has the signals, nothing more can be done from here.
      await endProcesses(processTree(child.pid), patience).catch(() => undefined);
      await exited;
    },
  };
}
