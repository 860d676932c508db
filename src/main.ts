/** The server: reads the environment, builds the edges, listens, stops on signals. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { ModelDone } from './agent/model.ts';
import { createApp } from './app.ts';
import { systemClock } from './base/clock.ts';
import { isUuid, newNodeId, type NodeId } from './base/ids.ts';
import { readConfig, type Config } from './config.ts';
import { createDiskBlobs } from './edge/blob/disk-blobs.ts';
import { readProfileKeys } from './edge/blob/profile-keys.ts';
import { listen } from './edge/listen/listen.ts';
import { createLog } from './edge/listen/log.ts';
import { createModel } from './edge/llm/create-model.ts';
import { createLocalRuntime } from './edge/local/local-runtime.ts';
import { createSearxng } from './edge/searxng/searxng.ts';
import { openStore } from './edge/sql/open-store.ts';
import { greeting } from './greeting.ts';

/** A stop lets what runs go on this long, in milliseconds. */
const GRACE_MS = 10_000;

const config = readOrExit();
const log = createLog({ level: config.logLevel, pretty: process.stderr.isTTY });

process.on('unhandledRejection', (error) =>
  log.error({ error }, 'a bug: an error nobody waited for'),
);
process.on('uncaughtException', (error) => {
  log.error({ error }, 'a bug: an error nobody caught; the server ends');
  process.exit(1);
});

try {
  await serve(config);
} catch (error) {
  log.error({ error }, 'the server could not start');
  process.exitCode = 1;
  // Half-built parts may hold the process: boxes and the database die with it.
  process.exit();
}

function readOrExit(): Config {
  try {
    return readConfig(process.env, { cores: availableParallelism(), memoryBytes: totalmem() });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

async function serve(settings: Config): Promise<void> {
  const dataDir = resolve(settings.dataDir);
  await mkdir(dataDir, { recursive: true });
  const nodeId = await readNodeId(dataDir);
  // First of all: it makes the data folder this process's alone.
  const store = await openStore({ dataDir, databaseUrl: settings.databaseUrl, log });
  const runtime = await createLocalRuntime({ ...settings, dataDir, clock: systemClock, log });
  const profileKeys = await readProfileKeys(dataDir, settings.profileKeys);
  const blobs = createDiskBlobs({ folder: join(dataDir, 'blobs'), clock: systemClock });
  const owner = await store.nodes.begin(
    nodeId,
    settings.publicUrl ?? '',
    settings.maxLivePages,
    Date.now(),
  );
  const engine = settings.searxngUrl === undefined ? undefined : createSearxng(settings.searxngUrl);
  const { llm } = settings;
  const openModel = llm && ((onDone: ModelDone) => createModel(llm, { log, onDone }));
  const app = createApp(
    { ...store, blobs, pool: runtime.pool, engine, openModel, clock: systemClock, log },
    {
      owner,
      ...settings,
      profileKeys,
      maximumSessions: Math.max(1, settings.maxLivePages - 1),
    },
  );
  await app.start();
  const listening = await listen({ http: app.http, host: settings.host, port: settings.port, log });
  log.info({ address: listening.address, nodeId, epoch: owner.epoch }, 'listening');
  process.stdout.write(greeting(listening.address, settings, runtime.warnings));

  const stop = onceOnly(async (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    await Promise.all([listening.close(GRACE_MS), app.stop(GRACE_MS)]);
    await runtime.close();
    await store.close();
    log.info({}, 'stopped');
    process.exit(0);
  });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** The lasting name of this node, made at its first start. */
async function readNodeId(dataDir: string): Promise<NodeId> {
  const file = join(dataDir, 'node-id');
  const text = await readFile(file, 'utf8').catch(() => '');
  if (isUuid(text.trim())) return text.trim() as NodeId;
  const id = newNodeId();
  await writeFile(file, `${id}\n`);
  return id;
}

function onceOnly<Argument>(
  run: (argument: Argument) => Promise<void>,
): (argument: Argument) => void {
  let begun = false;
  return (argument) => {
    if (begun) return;
    begun = true;
    run(argument).catch((error: unknown) => {
      log.error({ error }, 'the server did not stop in order');
      process.exit(1);
    });
  };
}
