/** Numbers of the system calls the boxes are refused, by processor. */
import { AppError } from '../../../base/errors.ts';

/** The processors a filter can be made for, as `process.arch` names them. */
export type FilterArchitecture = 'x64' | 'arm64';

/** `AUDIT_ARCH_*` of the kernel: which table a call number belongs to. */
export const AUDIT_ARCHITECTURE: Readonly<Record<FilterArchitecture, number>> = {
  x64: 0xc000003e,
  arm64: 0xc00000b7,
};

/** Calls whose arguments the filter looks at. */
export const CALL: Readonly<
  Record<FilterArchitecture, Readonly<Record<'clone' | 'clone3' | 'socket' | 'ioctl', number>>>
> = {
  x64: { clone: 56, clone3: 435, socket: 41, ioctl: 16 },
  arm64: { clone: 220, clone3: 435, socket: 198, ioctl: 29 },
};

/** Name, number on x64, number on arm64; undefined where a processor has no such call. */
type CallRow = readonly [name: string, x64: number | undefined, arm64: number | undefined];

/** Refused to everybody in a box, Chromium included. */
const REFUSED: readonly CallRow[] = [
  ['ptrace', 101, 117],
  ['process_vm_readv', 310, 270],
  ['process_vm_writev', 311, 271],
  ['pidfd_getfd', 438, 438],
  ['kcmp', 312, 272],
  ['mount', 165, 40],
  ['umount2', 166, 39],
  ['pivot_root', 155, 41],
  ['open_tree', 428, 428],
  ['move_mount', 429, 429],
  ['fsopen', 430, 430],
  ['fsconfig', 431, 431],
  ['fsmount', 432, 432],
  ['fspick', 433, 433],
  ['mount_setattr', 442, 442],
  ['setns', 308, 268],
  ['keyctl', 250, 219],
  ['add_key', 248, 217],
  ['request_key', 249, 218],
  ['bpf', 321, 280],
  ['perf_event_open', 298, 241],
  ['userfaultfd', 323, 282],
  ['io_uring_setup', 425, 425],
  ['io_uring_enter', 426, 426],
  ['io_uring_register', 427, 427],
  ['kexec_load', 246, 104],
  ['kexec_file_load', 320, 294],
  ['init_module', 175, 105],
  ['finit_module', 313, 273],
  ['delete_module', 176, 106],
  ['swapon', 167, 224],
  ['swapoff', 168, 225],
  ['reboot', 169, 142],
  ['open_by_handle_at', 304, 265],
  ['name_to_handle_at', 303, 264],
  ['fanotify_init', 300, 262],
  ['quotactl', 179, 60],
  ['quotactl_fd', 443, 443],
  ['acct', 163, 89],
  ['settimeofday', 164, 170],
  ['clock_settime', 227, 112],
  ['clock_adjtime', 305, 266],
  ['adjtimex', 159, 171],
  ['sethostname', 170, 161],
  ['setdomainname', 171, 162],
  ['syslog', 103, 116],
  ['lookup_dcookie', 212, 18],
  ['vhangup', 153, 58],
  ['nfsservctl', 180, 42],
  ['move_pages', 279, 239],
  ['migrate_pages', 256, 238],
  ['iopl', 172, undefined],
  ['ioperm', 173, undefined],
];

/** Refused besides where user namespaces are: Chromium's own sandbox is made of these. */
const REFUSED_WITH_NAMESPACES: readonly CallRow[] = [
  ['unshare', 272, 97],
  ['chroot', 161, 51],
];

/** Numbers of the calls refused whatever their arguments. */
export function refusedCalls(
  architecture: FilterArchitecture,
  allowUserNamespaces: boolean,
): readonly number[] {
  const rows = allowUserNamespaces ? REFUSED : [...REFUSED, ...REFUSED_WITH_NAMESPACES];
  return rows
    .map(([, x64, arm64]) => (architecture === 'x64' ? x64 : arm64))
    .filter((number) => number !== undefined);
}

/**
 * The processor this server runs on.
 * @throws AppError `RUNTIME_UNAVAILABLE` when no filter can be made for it
 */
export function thisArchitecture(): FilterArchitecture {
  if (process.arch === 'x64' || process.arch === 'arm64') return process.arch;
  throw new AppError(
    'RUNTIME_UNAVAILABLE',
    `The sandbox knows x64 and arm64 only, and this is ${process.arch}.`,
  );
}
