/** The walls, read off the arguments. */
import { expect, test } from 'vitest';
import { bwrapArguments, type SandboxPlan } from './bwrap-arguments.ts';

const plan: SandboxPlan = {
  workspace: '/data/b1/workspace',
  runFolder: '/data/b1/runner',
  doorSocket: '/data/b1/egress.sock',
  binds: [{ from: '/app/program', to: '/app/program', access: 'read' }],
  allowUserNamespaces: false,
  temporaryBytes: 1000,
  seccompFd: 5,
  infoFd: 6,
};

const triples = (words: readonly string[]): readonly string[] =>
  words.map((_, index) => words.slice(index, index + 3).join(' '));

test("only the box's own folders and its door can be written to", () => {
  const words = bwrapArguments(plan);

  const writable = triples(words).filter((triple) => triple.startsWith('--bind '));

  expect(writable).toEqual([
    '--bind /data/b1/workspace /workspace',
    '--bind /data/b1/runner /run/box',
    '--bind /data/b1/egress.sock /run/egress.sock',
  ]);
});

test('nothing of the homes, of /root, /var, /opt or /srv is shown, and no file of /etc that names users', () => {
  const words = bwrapArguments(plan);

  const sources = words
    .filter((_, index) => /^--(ro-)?bind(-try)?$/.test(words[index - 1] ?? ''))
    // The made-up /etc lies in the clone, and the clone may lie anywhere.
    .filter((path) => !path.startsWith(`${import.meta.dirname}/etc/`));

  expect(sources.filter((path) => /^\/(home|root|opt|srv|run|tmp)/.test(path))).toEqual([]);
  expect(sources.filter((path) => path.startsWith('/var'))).toEqual(['/var/cache/fontconfig']);
  expect(sources.filter((path) => /^\/etc\/(passwd|group|shadow|hosts|resolv)/.test(path))).toEqual(
    [],
  );
});

test('every namespace is its own, and the box dies with the server', () => {
  const words = bwrapArguments(plan);

  expect(words).toEqual(
    expect.arrayContaining([
      '--unshare-user',
      '--unshare-pid',
      '--unshare-net',
      '--unshare-ipc',
      '--unshare-uts',
      '--die-with-parent',
      '--new-session',
    ]),
  );
  expect(words).not.toContain('--share-net');
});

test('user namespaces are closed unless they are asked for', () => {
  const closed = bwrapArguments(plan);
  const open = bwrapArguments({ ...plan, allowUserNamespaces: true });

  expect(closed).toContain('--disable-userns');
  expect(open).not.toContain('--disable-userns');
});

test('memory that poses as files is bounded or read-only', () => {
  const text = bwrapArguments(plan).join(' ');

  expect(text).toContain('--size 1000 --tmpfs /dev/shm --size 1000 --tmpfs /tmp');
  for (const folder of ['/', '/dev', '/usr/local', '/usr/src']) {
    expect(text).toContain(`--remount-ro ${folder} `);
  }
});

test('a box without a door has no way out', () => {
  const words = bwrapArguments({ ...plan, doorSocket: undefined });

  expect(words.join(' ')).not.toContain('egress');
});
