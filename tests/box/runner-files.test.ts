/** What a process in a box sees of the machine it runs on. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { askInBox, createWorld, runInBox, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  vi.stubEnv('LIVEPAGE_TEST_SECRET', 'only-for-the-server');
  world = await createWorld();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
});

test('it sees a made-up /etc, and no home, no /root, nothing of the server', async () => {
  const box = await world.openBox();
  const hostUsers = await readFile('/etc/passwd', 'utf8');

  const seen = await askInBox(
    box,
    `import { existsSync, readFileSync, readdirSync } from 'node:fs';
     answer({ root: readdirSync('/'), users: readFileSync('/etc/passwd', 'utf8'),
       there: ['/root', '/home', '/srv', '/opt', '/boot', '/etc/shadow', '/var/lib', ${JSON.stringify(import.meta.filename)},
         ${JSON.stringify(box.folder)}].filter((path) => existsSync(path)) });`,
  );

  expect(seen).toMatchObject({ there: [] });
  expect(seen).toHaveProperty('users', expect.not.stringContaining('livepage'));
  expect(seen).not.toHaveProperty('users', hostUsers);
});

test('it has the environment it was given, and its processes show no other', async () => {
  const box = await world.openBox();

  const seen = await askInBox(
    box,
    `import { readdirSync, readFileSync } from 'node:fs';
     const read = (pid) => { try { return readFileSync('/proc/' + pid + '/environ', 'latin1'); } catch { return ''; } };
     const all = readdirSync('/proc').filter((name) => /^\\d+$/.test(name)).map(read).join(' ');
     answer({ names: Object.keys(process.env).sort(), all });`,
  );

  expect(seen).toMatchObject({
    names: expect.not.arrayContaining(['LIVEPAGE_TEST_SECRET', 'HOME']),
  });
  expect(seen).toHaveProperty('all', expect.not.stringContaining('only-for-the-server'));
});

test('it sees no process but those of its own box', async () => {
  const box = await world.openBox();

  const { stdout } = await runInBox(box, [
    '/bin/bash',
    '-c',
    'cat /proc/[0-9]*/comm | sort -u; hostname',
  ]);

  const names = stdout.trim().split('\n');
  expect(
    names.filter((name) => !['bash', 'box', 'bwrap', 'cat', 'socat', 'sort'].includes(name)),
  ).toEqual([]);
});

test('two boxes share nothing: neither files nor sockets of the other are there', async () => {
  const [mine, other] = [await world.openBox(), await world.openBox()];
  await writeFile(join(other.folder, 'workspace', 'diary.txt'), 'dear diary');

  const { stdout } = await runInBox(mine, [
    '/bin/bash',
    '-c',
    `ls -A /workspace /run/box /tmp; cat ${other.folder}/workspace/diary.txt; ls ${other.folder}; find / -xdev -name diary.txt 2>/dev/null; true`,
  ]);

  expect(stdout).not.toContain('diary');
});

test('what it writes to /workspace is there for the server, and nothing else can be written', async () => {
  const box = await world.openBox();
  const script = [
    'echo kept > /workspace/note.txt',
    'for file in /note /etc/note /usr/note /usr/local/note /dev/note /run/note /var/note; do',
    '  (echo x > $file) 2>/dev/null && echo "wrote $file"; done; true',
  ].join('\n');

  const { stdout } = await runInBox(box, ['/bin/bash', '-c', script]);

  expect(stdout).toBe('');
  expect(await readFile(join(box.folder, 'workspace', 'note.txt'), 'utf8')).toBe('kept\n');
  expect(await readdir(join(box.folder, 'workspace'))).toEqual(['note.txt']);
});

test('it has no capability, cannot gain one, and is filtered', async () => {
  const box = await world.openBox();

  const { stdout } = await runInBox(box, [
    '/bin/grep',
    '-E',
    '^(Cap|NoNewPrivs|Seccomp:)',
    '/proc/self/status',
  ]);

  const states = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/:\s+/)),
  );
  expect(states).toEqual({
    CapInh: '0000000000000000',
    CapPrm: '0000000000000000',
    CapEff: '0000000000000000',
    CapBnd: '0000000000000000',
    CapAmb: '0000000000000000',
    NoNewPrivs: '1',
    Seccomp: '2',
  });
});

test.each([
  ['a user namespace', 'unshare --user true'],
  ['a mount', 'mount -t tmpfs none /tmp'],
  [
    'a raw socket',
    `python3 -c 'import socket; socket.socket(socket.AF_PACKET)' || perl -e 'socket(S, 17, 3, 0) or exit 1'`,
  ],
  ['another root', 'chroot / true'],
  ['the kernel log', 'dmesg'],
])('it cannot have %s', async (_what, command) => {
  const box = await world.openBox();

  const { code } = await runInBox(box, ['/bin/bash', '-c', `${command} 2>/dev/null`]);

  expect(code).not.toBe(0);
});

test('descriptors of whoever started the server are not passed on', async () => {
  const box = await world.openBox();

  const { stdout } = await runInBox(box, ['/bin/bash', '-c', 'ls /proc/self/fd | tr "\\n" " "']);

  // 0 to 2, and the one with which ls reads the list.
  expect(stdout.trim()).toBe('0 1 2 3');
});
