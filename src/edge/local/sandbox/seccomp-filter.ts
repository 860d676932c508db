/** The system call filter of a box, assembled as classic BPF. */
import { AUDIT_ARCHITECTURE, CALL, refusedCalls, type FilterArchitecture } from './syscalls.ts';

/** One BPF instruction; jumps count instructions after the next one. */
type Instruction = {
  readonly code: number;
  readonly jumpTrue: number;
  readonly jumpFalse: number;
  readonly value: number;
};

const LOAD_WORD = 0x20;
const JUMP_EQUAL = 0x15;
const JUMP_AT_LEAST = 0x35;
const JUMP_ANY_BIT = 0x45;
const RETURN = 0x06;

const RETURN_ALLOW = 0x7fff0000;
const RETURN_KILL_PROCESS = 0x80000000;
const RETURN_ERROR = 0x00050000;

const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;

/** Offsets in the kernel's `seccomp_data`. Arguments are 64 bits wide; both processors are little-endian. */
const OFFSET_CALL = 0;
const OFFSET_ARCHITECTURE = 4;
const argumentOffset = (index: number): number => 16 + 8 * index;

/** The first number of the x32 calls, which share x64's architecture value. */
const X32_CALLS = 0x40000000;

/** All `CLONE_NEW*` flags but CLONE_NEWTIME, whose bit means something else in `clone`. */
const CLONE_NEW_ANY = 0x7e020000;

/** AF_UNIX, AF_INET, AF_INET6. */
const SOCKET_FAMILIES: readonly number[] = [1, 2, 10];

/** The one netlink protocol that is let through: libc lists the interfaces with it. */
const AF_NETLINK = 16;
const NETLINK_ROUTE = 0;

/** Ioctls that type into a terminal. */
const TIOCSTI = 0x5412;
const TIOCLINUX = 0x541c;

const load = (offset: number): Instruction => ({
  code: LOAD_WORD,
  jumpTrue: 0,
  jumpFalse: 0,
  value: offset,
});
const answer = (value: number): Instruction => ({ code: RETURN, jumpTrue: 0, jumpFalse: 0, value });
const refuse = (errno: number): Instruction => answer(RETURN_ERROR | errno);
/** Runs the next instruction when the test holds, and skips `skip` instructions when it does not. */
const when = (code: number, value: number, skip: number): Instruction => ({
  code,
  jumpTrue: 0,
  jumpFalse: skip,
  value,
});

/** Skips `skip` instructions when the test holds. */
const unless = (code: number, value: number, skip: number): Instruction => ({
  code,
  jumpTrue: skip,
  jumpFalse: 0,
  value,
});

/** Refuses one call number whatever its arguments; expects the number loaded. */
const refuseCall = (call: number, errno: number): readonly Instruction[] => [
  when(JUMP_EQUAL, call, 1),
  refuse(errno),
];

/** Everything that is done when the loaded number is `call`; ends in a return. */
const onCall = (call: number, body: readonly Instruction[]): readonly Instruction[] => [
  when(JUMP_EQUAL, call, body.length),
  ...body,
];

function program(
  architecture: FilterArchitecture,
  allowUserNamespaces: boolean,
): readonly Instruction[] {
  const call = CALL[architecture];
  const families = SOCKET_FAMILIES.flatMap((family) => [
    when(JUMP_EQUAL, family, 1),
    answer(RETURN_ALLOW),
  ]);
  const namespaces = [
    // What clone3 asks for lies in memory, where a filter cannot look: libc falls back to clone.
    ...refuseCall(call.clone3, ENOSYS),
    ...onCall(call.clone, [
      load(argumentOffset(0)),
      when(JUMP_ANY_BIT, CLONE_NEW_ANY, 1),
      refuse(EPERM),
      answer(RETURN_ALLOW),
    ]),
  ];
  return [
    load(OFFSET_ARCHITECTURE),
    unless(JUMP_EQUAL, AUDIT_ARCHITECTURE[architecture], 1),
    answer(RETURN_KILL_PROCESS),
    load(OFFSET_CALL),
    when(JUMP_AT_LEAST, X32_CALLS, 1),
    answer(RETURN_KILL_PROCESS),
    ...onCall(call.socket, [
      load(argumentOffset(0)),
      ...families,
      when(JUMP_EQUAL, AF_NETLINK, 3),
      load(argumentOffset(2)),
      when(JUMP_EQUAL, NETLINK_ROUTE, 1),
      answer(RETURN_ALLOW),
      refuse(EAFNOSUPPORT),
    ]),
    ...onCall(call.ioctl, [
      load(argumentOffset(1)),
      ...refuseCall(TIOCSTI, EPERM),
      ...refuseCall(TIOCLINUX, EPERM),
      answer(RETURN_ALLOW),
    ]),
    ...(allowUserNamespaces ? [] : namespaces),
    ...refusedCalls(architecture, allowUserNamespaces).flatMap((refused) =>
      refuseCall(refused, EPERM),
    ),
    answer(RETURN_ALLOW),
  ];
}

/**
 * A seccomp program as bubblewrap takes it by `--seccomp`: refuses (EPERM) what reaches into other
 * processes, mounts, keys, kernel modules, clocks and the like, sockets of odd families, typing
 * into terminals and, where user namespaces are not allowed, new namespaces. A call of a foreign
 * architecture kills the process.
 */
export function assembleSeccompFilter(
  architecture: FilterArchitecture,
  allowUserNamespaces: boolean,
): Uint8Array {
  const instructions = program(architecture, allowUserNamespaces);
  const bytes = new DataView(new ArrayBuffer(instructions.length * 8));
  for (const [index, { code, jumpTrue, jumpFalse, value }] of instructions.entries()) {
    bytes.setUint16(index * 8, code, true);
    bytes.setUint8(index * 8 + 2, jumpTrue);
    bytes.setUint8(index * 8 + 3, jumpFalse);
    bytes.setUint32(index * 8 + 4, value >>> 0, true);
  }
  return new Uint8Array(bytes.buffer);
}
