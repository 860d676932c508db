/** What a box is made of, as arguments of bubblewrap. */

/** A host path shown inside a box. */
export type Bind = {
  readonly from: string;
  readonly to: string;
  /** `write` only for what belongs to the box; everything of the host is `read`. */
  readonly access: 'read' | 'write';
};

/** The walls around one command. */
export type SandboxPlan = {
  /** Host folder that is `/workspace`, where the command starts; seen alike by browser and runners. */
  readonly workspace: string;
  /** Host folder that is `/run/box`: the sockets this side of the box has with the server. */
  readonly runFolder: string;
  /** Host path of the egress door's socket, which must be there; undefined leaves the box without a way out. */
  readonly doorSocket: string | undefined;
  /** Shown besides the runtime. */
  readonly binds: readonly Bind[];
  /** Only Chromium, whose own sandbox is made of them. */
  readonly allowUserNamespaces: boolean;
  /** Largest content of `/tmp` and of `/dev/shm`, each, in bytes; it lives in memory. */
  readonly temporaryBytes: number;
  /** Descriptor bubblewrap reads the seccomp program from. */
  readonly seccompFd: number;
  /** Descriptor bubblewrap tells the process id of the box's first process on. */
  readonly infoFd: number;
};

/** Where a box finds its folders. */
export const WORKSPACE_INSIDE = '/workspace';
export const RUN_FOLDER_INSIDE = '/run/box';
/** Socket of the gate, in the run folder of runners. */
export const GATE_SOCKET_INSIDE: string = `${RUN_FOLDER_INSIDE}/cdp.sock`;
export const DOOR_SOCKET_INSIDE = '/run/egress.sock';

/** The made-up `/etc` of every box. */
const ETC_FOLDER = new URL('./etc/', import.meta.url).pathname;
const ETC_FILES = ['passwd', 'group', 'hosts', 'nsswitch.conf', 'resolv.conf'];

/** What programs need of the host's `/etc` and `/var`; it says nothing about the host but what is installed. */
const RUNTIME_PATHS = [
  '/etc/ld.so.cache',
  '/etc/alternatives',
  '/etc/fonts',
  '/etc/localtime',
  '/etc/mime.types',
  '/etc/ssl/certs',
  '/etc/ssl/openssl.cnf',
  '/var/cache/fontconfig',
];

/** Top folders that are links into `/usr` on a merged system. */
const USR_LINKS = ['bin', 'sbin', 'lib', 'lib32', 'lib64'];

/** Who the command is inside: no name of the host. */
const INSIDE_ID = '1000';

const bindArguments = ({ from, to, access }: Bind): readonly string[] => [
  access === 'write' ? '--bind' : '--ro-bind',
  from,
  to,
];

/**
 * The arguments of bubblewrap for one box: namespaces of its own, no interface but loopback, a
 * read-only runtime, private `/tmp` and `/dev/shm`, no capability. `--` and the command follow them.
 * The environment is the one bubblewrap is started with: pass nothing of the server's.
 */
export function bwrapArguments(plan: SandboxPlan): readonly string[] {
  const size = String(plan.temporaryBytes);
  return [
    '--unshare-user',
    '--unshare-pid',
    '--unshare-ipc',
    '--unshare-uts',
    '--unshare-net',
    '--unshare-cgroup-try',
    ...(plan.allowUserNamespaces ? [] : ['--disable-userns']),
    ...['--uid', INSIDE_ID, '--gid', INSIDE_ID, '--hostname', 'box'],
    ...['--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
    ...['--ro-bind', '/usr', '/usr'],
    // What an operator put here by hand is no part of the runtime.
    ...['--tmpfs', '/usr/local', '--tmpfs', '/usr/src'],
    ...USR_LINKS.flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`]),
    ...RUNTIME_PATHS.flatMap((path) => ['--ro-bind-try', path, path]),
    ...ETC_FILES.flatMap((name) => ['--ro-bind', `${ETC_FOLDER}${name}`, `/etc/${name}`]),
    ...['--proc', '/proc', '--dev', '/dev'],
    ...['--size', size, '--tmpfs', '/dev/shm', '--size', size, '--tmpfs', '/tmp'],
    ...['--bind', plan.workspace, WORKSPACE_INSIDE, '--bind', plan.runFolder, RUN_FOLDER_INSIDE],
    ...(plan.doorSocket === undefined ? [] : ['--bind', plan.doorSocket, DOOR_SOCKET_INSIDE]),
    ...plan.binds.flatMap(bindArguments),
    // These lie in memory without a bound of their own.
    ...['--remount-ro', '/usr/local', '--remount-ro', '/usr/src'],
    ...['--remount-ro', '/dev', '--remount-ro', '/'],
    ...['--chdir', WORKSPACE_INSIDE],
    ...['--seccomp', String(plan.seccompFd), '--info-fd', String(plan.infoFd)],
  ];
}
