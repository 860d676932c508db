/**
 * `node bench/kill-storm.ts ROUNDS`: a server killed with SIGKILL at any moment of its start, when
 * boxes are half built; no process that sees its data folder may be left.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { until } from './measure.ts';

const ROUNDS = Number(process.argv[2] ?? 40);
const dataDir = await mkdtemp(join(tmpdir(), 'livepage-storm-'));

/** Processes with a mount of the data folder, or a file of it on their command line. */
function seeing(folder: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        const mounts = readFileSync(`/proc/${pid}/mountinfo`, 'utf8');
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return mounts.includes(basename(folder)) || command.includes(basename(folder));
      } catch {
        // The process has ended, or is not ours to look at.
        return false;
      }
    });
}

for (let round = 0; round < ROUNDS; round += 1) {
  const server = spawn(process.execPath, ['src/main.ts'], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', DATA_DIR: dataDir },
  });
  // The first start makes the database; the others are in the midst of their boxes at these times.
  await new Promise((resolve) =>
    setTimeout(resolve, round === 0 ? 6_000 : 600 + ((round * 173) % 2_000)),
  );
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
  await until(`round ${round}: nothing to be left`, () => seeing(dataDir).length === 0, 15_000, 50);
}
process.stdout.write(`${ROUNDS} kills during the start: no process left\n`);
await rm(dataDir, { recursive: true, force: true });
