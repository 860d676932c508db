/** The filter, run instruction by instruction as the kernel would. */
import { describe, expect, test } from 'vitest';
import { assembleSeccompFilter } from './seccomp-filter.ts';
import type { FilterArchitecture } from './syscalls.ts';

const ALLOW = 'allow';
const KILL = 'kill';
const refused = (errno: number): string => `errno ${errno}`;

type Call = { readonly nr: number; readonly arguments?: readonly number[]; readonly arch?: number };

const AUDIT: Readonly<Record<FilterArchitecture, number>> = { x64: 0xc000003e, arm64: 0xc00000b7 };

/** What the kernel would find at this offset of its `seccomp_data`. */
function word(offset: number, call: Call, architecture: FilterArchitecture): number {
  if (offset === 0) return call.nr;
  if (offset === 4) return call.arch ?? AUDIT[architecture];
  return call.arguments?.[(offset - 16) / 8] ?? 0;
}

function outcome(value: number): string {
  if (value === 0x7fff0000) return ALLOW;
  if (value === 0x80000000) return KILL;
  return (value & 0xffff0000) === 0x00050000 ? refused(value & 0xffff) : `unknown ${value}`;
}

/** Runs the program over one call. */
function judge(architecture: FilterArchitecture, namespaces: boolean, call: Call): string {
  const bytes = new DataView(assembleSeccompFilter(architecture, namespaces).buffer);
  let accumulator = 0;
  for (let index = 0; index < bytes.byteLength / 8; index += 1) {
    const code = bytes.getUint16(index * 8, true);
    const value = bytes.getUint32(index * 8 + 4, true);
    if (code === 0x06) return outcome(value);
    if (code === 0x20) {
      accumulator = word(value, call, architecture) >>> 0;
      continue;
    }
    const holds =
      code === 0x15
        ? accumulator === value
        : code === 0x35
          ? accumulator >= value
          : (accumulator & value) !== 0;
    index += bytes.getUint8(index * 8 + (holds ? 2 : 3));
  }
  return 'fell off the end';
}

describe('for everybody', () => {
  test.each([
    ['read', { nr: 0 }, ALLOW],
    ['execve', { nr: 59 }, ALLOW],
    ['ptrace', { nr: 101 }, refused(1)],
    ['mount', { nr: 165 }, refused(1)],
    ['keyctl', { nr: 250 }, refused(1)],
    ['bpf', { nr: 321 }, refused(1)],
    ['io_uring_setup', { nr: 425 }, refused(1)],
    ['setns', { nr: 308 }, refused(1)],
    ['socket of unix', { nr: 41, arguments: [1, 1, 0] }, ALLOW],
    ['socket of inet6', { nr: 41, arguments: [10, 1, 0] }, ALLOW],
    ['socket of netlink route', { nr: 41, arguments: [16, 3, 0] }, ALLOW],
    ['socket of netlink netfilter', { nr: 41, arguments: [16, 3, 12] }, refused(97)],
    ['socket of packet', { nr: 41, arguments: [17, 3, 0] }, refused(97)],
    ['socket of vsock', { nr: 41, arguments: [40, 1, 0] }, refused(97)],
    ['ioctl that types', { nr: 16, arguments: [0, 0x5412] }, refused(1)],
    ['ioctl of the console', { nr: 16, arguments: [0, 0x541c] }, refused(1)],
    ['ioctl for the window size', { nr: 16, arguments: [0, 0x5413] }, ALLOW],
    ['a call of x32', { nr: 0x40000000 }, KILL],
    ['a call of i386', { nr: 5, arch: 0x40000003 }, KILL],
  ] as const)('%s', (_name, call, expected) => {
    const answers = [judge('x64', true, call), judge('x64', false, call)];

    expect(answers).toEqual([expected, expected]);
  });
});

describe('for runners, which have no use for namespaces', () => {
  test.each([
    ['unshare', { nr: 272 }, refused(1), ALLOW],
    ['chroot', { nr: 161 }, refused(1), ALLOW],
    ['clone of a thread', { nr: 56, arguments: [0x3d0f00] }, ALLOW, ALLOW],
    ['clone with a user namespace', { nr: 56, arguments: [0x10000000] }, refused(1), ALLOW],
    ['clone with a network namespace', { nr: 56, arguments: [0x40000000] }, refused(1), ALLOW],
    ['clone with a mount namespace', { nr: 56, arguments: [0x00020000] }, refused(1), ALLOW],
    ['clone3, whose wish cannot be seen', { nr: 435 }, refused(38), ALLOW],
  ] as const)('%s', (_name, call, forRunner, forBrowser) => {
    const answers = [judge('x64', false, call), judge('x64', true, call)];

    expect(answers).toEqual([forRunner, forBrowser]);
  });
});

test('on arm64 the numbers are those of arm64', () => {
  const answers = [
    { nr: 117 }, // ptrace
    { nr: 40 }, // mount
    { nr: 101 }, // nanosleep
    { nr: 198, arguments: [17, 3, 0] },
    { nr: 220, arguments: [0x10000000] },
    { nr: 63, arch: 0x40000028 },
  ].map((call) => judge('arm64', false, call));

  expect(answers).toEqual([refused(1), refused(1), ALLOW, refused(97), refused(1), KILL]);
});

test('the program is small, and its size a whole number of instructions', () => {
  const size = assembleSeccompFilter('x64', false).length;

  expect(size % 8).toBe(0);
  expect(size / 8).toBeLessThan(200);
});
