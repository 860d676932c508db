/** The few lines of shell that run inside a box before its command. */
import { DOOR_SOCKET_INSIDE, GATE_SOCKET_INSIDE, RUN_FOLDER_INSIDE } from './bwrap-arguments.ts';

/** What one process of a box may take; a limit of the kernel each, inherited by its children. */
export type BoxLimits = {
  /** Private writable memory of any one process, in bytes. */
  readonly memoryBytes: number;
  /** Processes and threads of the command at once; not in force when the server runs as root. */
  readonly processes: number;
  /** Largest file it can write, in bytes. */
  readonly fileSizeBytes: number;
  readonly openFiles: number;
};

/** Where the way out listens inside every box; its network namespace is private, so the port is fixed. */
export const PROXY_PORT_INSIDE = 3128;
export const PROXY_URL_INSIDE = `http://127.0.0.1:${PROXY_PORT_INSIDE}`;
/** Where the gate listens inside a box whose programs know no sockets. */
export const GATE_PORT_INSIDE = 9333;
/** Where Chromium's debugging port listens inside the browser's box. */
export const DEVTOOLS_PORT_INSIDE = 9222;

/** Name in the browser's run folder, the same on both sides of the wall. */
export const DEVTOOLS_SOCKET_NAME = 'devtools.sock';

/** How a box is set up from inside. */
export type InsideSetup = {
  /** 127.0.0.1:3128 to the egress door. */
  readonly egress: boolean;
  /** The devtools socket to Chromium's debugging port. */
  readonly devtools: boolean;
  /** 127.0.0.1:9333 to the gate. */
  readonly gate: boolean;
  readonly limits: BoxLimits;
  /** 0 to 19: how far it gives way to the server. */
  readonly niceness: number;
  /** 0 to 1000: how gladly the kernel kills it when the machine is out of memory. */
  readonly outOfMemoryScore: number;
  /** Descriptors from 3 on that belong to the command alone. */
  readonly extraFds: number;
};

/** Seconds a relay waits for the other direction once one has ended. */
const HALF_CLOSED_SECONDS = 10;
/** How often the script looks whether a relay listens; one look takes well under a millisecond. */
const LISTENING_LOOKS = 20_000;

/**
 * A relay that dies with the command the script becomes. Otherwise it would hold the box open after
 * the command, should the server be killed in the instant before bubblewrap asks to die with it.
 */
const socat = (from: string, to: string, closed: string): string =>
  `setpriv --pdeathsig KILL socat -t ${HALF_CLOSED_SECONDS} -b 65536 ${from} ${to} </dev/null >/dev/null 2>&1 ${closed} &`;

/** A shell function that ends when somebody listens on 127.0.0.1 at the port, without starting a process. */
function untilListening(port: number, what: string): readonly string[] {
  const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return [
    'listening() {',
    `while read -r line; do case "$line" in *": ${local} 00000000:0000 0A "*) return 0;; esac; done </proc/net/tcp`,
    'return 1; }',
    'looks=0',
    `until listening; do looks=$((looks + 1)); if [ $looks -gt ${LISTENING_LOOKS} ]; then echo "The relay to ${what} did not start." >&2; exit 97; fi; done`,
  ];
}

/** Closes what the server may have inherited from whoever started it: bubblewrap passes everything on. */
const closeAbove = (highest: number): string =>
  `for fd in /proc/self/fd/*; do fd=\${fd##*/}; if [ "$fd" -gt ${highest} ]; then eval "exec $fd>&-"; fi; done`;

/**
 * A script for `bash -c SCRIPT bash COMMAND ARGUMENTS...`: starts the relays, waits until the way out
 * is open, sets the limits and becomes the command. Exit code 97: a relay did not start.
 */
export function insideScript(setup: InsideSetup): string {
  const { limits } = setup;
  const closed = Array.from({ length: setup.extraFds }, (_, index) => `${index + 3}>&-`).join(' ');
  const egress = [
    socat(
      `TCP-LISTEN:${PROXY_PORT_INSIDE},bind=127.0.0.1,reuseaddr,fork,backlog=256`,
      `UNIX-CONNECT:${DOOR_SOCKET_INSIDE}`,
      closed,
    ),
    ...untilListening(PROXY_PORT_INSIDE, 'the egress door'),
  ];
  const gate = [
    socat(
      `TCP-LISTEN:${GATE_PORT_INSIDE},bind=127.0.0.1,reuseaddr,fork`,
      `UNIX-CONNECT:${GATE_SOCKET_INSIDE}`,
      closed,
    ),
    ...untilListening(GATE_PORT_INSIDE, 'the gate'),
  ];
  const devtools = socat(
    `UNIX-LISTEN:${RUN_FOLDER_INSIDE}/${DEVTOOLS_SOCKET_NAME},fork,mode=600`,
    `TCP:127.0.0.1:${DEVTOOLS_PORT_INSIDE}`,
    closed,
  );
  return [
    closeAbove(2 + setup.extraFds),
    `echo ${setup.outOfMemoryScore} >/proc/self/oom_score_adj`,
    ...(setup.devtools ? [devtools] : []),
    ...(setup.egress ? egress : []),
    ...(setup.gate ? gate : []),
    [
      ...(setup.niceness > 0 ? [`exec nice -n ${setup.niceness}`] : ['exec']),
      `prlimit --core=0 --data=${limits.memoryBytes} --fsize=${limits.fileSizeBytes}`,
      `--nofile=${limits.openFiles} --nproc=${limits.processes} -- "$@"`,
    ].join(' '),
  ].join('\n');
}
