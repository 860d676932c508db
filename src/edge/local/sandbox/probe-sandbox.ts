/** What this machine lets the sandbox do, tried at the start of the server. */
import { constants } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnBoxed, type BoxedCommand } from './spawn-boxed.ts';

/** Whether boxes can be made here. */
export type SandboxReport = {
  /** Boxes work, Chromium's own sandbox in them included. */
  readonly ok: boolean;
  /** Why not, and what to do about it; undefined when `ok`. */
  readonly reason: string | undefined;
  /** Whether Chromium's own sandbox can be made inside a box. */
  readonly nestedUserNamespaces: boolean;
  /** Whether the kernel counts processes for each box on its own, so that a fork bomb is contained. */
  readonly processLimit: boolean;
};

/** Programs a box is made with, by the package that brings them. */
const PROGRAMS: readonly (readonly [path: string, packageName: string])[] = [
  ['/bin/bash', 'bash'],
  ['/usr/bin/nice', 'coreutils'],
  ['/usr/bin/prlimit', 'util-linux'],
  ['/usr/bin/setpriv', 'util-linux'],
  ['/usr/bin/unshare', 'util-linux'],
  ['/usr/bin/socat', 'socat'],
];

/** What bubblewrap says, and what to do about it. */
const FIXES: readonly (readonly [RegExp, string])[] = [
  [
    /namespace|uid map|gid map|unshare/i,
    'The kernel does not let this user make user namespaces. On a machine: "sysctl -w kernel.unprivileged_userns_clone=1 ' +
      'kernel.apparmor_restrict_unprivileged_userns=0" (whichever exists). In Docker: run the container with ' +
      '"--security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined".',
  ],
  [
    /mount proc|\/proc/i,
    'The container hides parts of /proc. In Docker: run it with "--security-opt systempaths=unconfined".',
  ],
  [
    /loopback|RTM_NEW/i,
    'The container forbids network namespaces. In Docker: add "--security-opt seccomp=unconfined".',
  ],
];

const PROBE_TIMEOUT_MS = 10_000;
/** From here on a process limit is counted for each user namespace. */
const KERNEL_WITH_NAMESPACE_LIMITS = [5, 14] as const;

async function isThere(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function missingProgram(bwrapPath: string): Promise<string | undefined> {
  for (const [path, packageName] of [[bwrapPath, 'bubblewrap'] as const, ...PROGRAMS]) {
    if (!(await isThere(path)))
      return `${path} is missing. Install it: apt-get install ${packageName}`;
  }
  return undefined;
}

type Attempt = { readonly ok: boolean; readonly said: string };

/** Runs one command in a box of its own and listens to what bubblewrap says. */
async function attempt(
  bwrapPath: string,
  folder: string,
  wanted: Pick<BoxedCommand, 'argv' | 'allowUserNamespaces'>,
): Promise<Attempt> {
  const boxed = spawnBoxed(bwrapPath, {
    ...wanted,
    environment: { PATH: '/usr/bin:/bin' },
    workspace: folder,
    runFolder: folder,
    doorSocket: undefined,
    binds: [],
    limits: {
      memoryBytes: 256 * 1024 ** 2,
      processes: 64,
      fileSizeBytes: 1024 ** 2,
      openFiles: 64,
    },
    temporaryBytes: 1024 ** 2,
    niceness: 0,
    extraPipes: 0,
  });
  let said = '';
  boxed.child.stderr?.on(
    'data',
    (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(0, 2_000)),
  );
  const timer = setTimeout(() => void boxed.kill(), PROBE_TIMEOUT_MS);
  try {
    const exit = await boxed.exited;
    return { ok: exit.code === 0, said: exit.failure ?? said.trim() };
  } finally {
    clearTimeout(timer);
  }
}

function hasNamespaceLimits(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number);
  const [wantedMajor, wantedMinor] = KERNEL_WITH_NAMESPACE_LIMITS;
  const isNewEnough = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  // The kernel counts no processes of root.
  return isNewEnough && process.getuid?.() !== 0;
}

const fixFor = (said: string): string =>
  FIXES.find(([pattern]) => pattern.test(said))?.[1] ?? 'See docs/configuration.md, SANDBOX.';

/** Tries whether boxes can be made on this machine. Never throws; takes some 50 ms. */
export async function probeSandbox({
  bwrapPath,
}: {
  readonly bwrapPath: string;
}): Promise<SandboxReport> {
  const processLimit = hasNamespaceLimits();
  const refusal = (reason: string, nestedUserNamespaces: boolean): SandboxReport => ({
    ok: false,
    reason,
    nestedUserNamespaces,
    processLimit,
  });
  const missing = await missingProgram(bwrapPath);
  if (missing !== undefined) return refusal(missing, false);
  const folder = await mkdtemp(join(tmpdir(), 'livepage-probe-'));
  try {
    const plain = await attempt(bwrapPath, folder, {
      argv: ['/bin/true'],
      allowUserNamespaces: false,
    });
    if (!plain.ok)
      return refusal(`bubblewrap cannot make a box (${plain.said}). ${fixFor(plain.said)}`, false);
    const nested = await attempt(bwrapPath, folder, {
      argv: ['/usr/bin/unshare', '--user', '/bin/true'],
      allowUserNamespaces: true,
    });
    if (nested.ok) return { ok: true, reason: undefined, nestedUserNamespaces: true, processLimit };
    return refusal(
      `Chromium's own sandbox cannot be made inside a box (${nested.said}). ${fixFor('namespace')}`,
      false,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
