/** A box on this machine: folders, egress door, boxed Chromium, gate and runner, joined. */
import { rm } from 'node:fs/promises';
import { untilAborted } from '../../base/abort.ts';
import { AppError } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import { emptyFolder, makeBoxFolders, type BoxFolders } from './box-folders.ts';
import type { Box } from './box.ts';
import { launchBoxedChromium, type BoxedChromium } from './chromium/launch-boxed-chromium.ts';
import { dressPage, makeUsualPage, type ReadyPage } from './dressed-page.ts';
import { createDriver, type Driver } from './driver/create-driver.ts';
import type { EgressDoor } from './egress/door.ts';
import type { Egress } from './egress/egress.ts';
import { leaveDialogsToClients } from './gate/dialogs.ts';
import { createGate, type Gate } from './gate/gate.ts';
import { createGateServer, type GateServer } from './gate/gate-server.ts';
import { boxedRunners, plainRunners } from './runner-place.ts';
import { createNodeRunner, type Runner } from './runner/node-runner.ts';

export type LocalBoxParts = {
  readonly boxesFolder: string;
  readonly bwrapPath: string;
  readonly chromiumPath: string;
  readonly sandbox: 'bubblewrap' | 'off';
  readonly egress: Egress;
  /** Compiled code of the runners, shown in every box. */
  readonly cacheFolder: string;
  readonly log: Log;
};

/** A blank page must be there within this time, in milliseconds. */
const UNDRESS_LIMIT_MS = 10_000;

/** What a box is made of while it lives. */
type Parts = {
  readonly folders: BoxFolders;
  readonly door: EgressDoor;
  readonly chromium: BoxedChromium;
  readonly log: Log;
};

/**
 * Starts a box with a blank page in it.
 * @throws AppError `RUNTIME_UNAVAILABLE`; the signal's reason. Nothing is left behind then.
 */
export async function startLocalBox(parts: LocalBoxParts, signal: AbortSignal): Promise<Box> {
  const folders = await makeBoxFolders(parts.boxesFolder);
  const log = parts.log.child({ boxId: folders.id });
  await using undo = new AsyncDisposableStack();
  undo.defer(() => rm(folders.box, { recursive: true, force: true }));
  const door = await parts.egress.openDoor(folders.id, folders.doorSocket);
  undo.defer(() => door.close());
  const { bwrapPath, chromiumPath, sandbox } = parts;
  const chromium = await launchBoxedChromium({
    boxFolder: folders.box,
    doorSocket: folders.doorSocket,
    bwrapPath,
    chromiumPath,
    sandbox,
    log,
    signal,
  });
  undo.defer(() => chromium.kill());
  const page = await untilAborted(makeUsualPage(chromium.browser), signal);
  const box = await joinBox(parts, { folders, door, chromium, log }, page);
  undo.move();
  return box;
}

async function joinBox(local: LocalBoxParts, parts: Parts, first: ReadyPage): Promise<Box> {
  const { folders, door, chromium, log } = parts;
  let page = first;
  let driver: Driver | undefined;
  let gate = gateOf(parts, page);
  let onActivity = (): void => undefined;
  let served = 0;
  let destroying: Promise<void> | undefined;
  const gateServer = await createGateServer({
    folder: folders.runner,
    gate: () => gate,
    onActivity: () => onActivity(),
    log,
  });
  const place =
    local.sandbox === 'off'
      ? plainRunners(folders)
      : boxedRunners(local.bwrapPath, folders, local.cacheFolder);
  const runner = createNodeRunner({
    ...place.command,
    spawn: place.spawn,
    freeStuckPages: () => gate.freeStuckPages(),
    log,
  });
  const crashed = Promise.withResolvers<void>();
  void chromium.exited.then(() => (destroying === undefined ? crashed.resolve() : undefined));

  return {
    id: folders.id,
    served: () => served,
    crashed: crashed.promise,
    async dress(request, signal) {
      served += 1;
      const dressed = await untilAborted(dressPage(chromium.browser, page, request), signal);
      if (dressed !== page) {
        await gate.close();
        gate = gateOf(parts, dressed);
      }
      page = dressed;
      driver = createDriver(page.prepared, { lastVerdict: (host) => door.lastVerdict(host), log });
      return driver;
    },
    hold: () => void driver?.finish(),
    async undress() {
      await withinLimit(UNDRESS_LIMIT_MS, async () => {
        await Promise.all([runner.disconnect(), gate.close()]);
        await page.context.close();
        await emptyFolder(folders.workspace);
        page = await makeUsualPage(chromium.browser);
        gate = gateOf(parts, page);
        driver = undefined;
      });
    },
    runnerReadiness() {
      const state = runner.state();
      if (state === 'connected' || state === 'busy') return 'joined';
      return state === 'warm' ? 'started' : 'cold';
    },
    async warmRunner(to) {
      try {
        await (to === 'joined' ? runner.connect() : runner.warm());
      } catch (error) {
        log.warn({ error, to }, 'a code runner could not be warmed');
      }
    },
    async run(task, timeoutMs, signal) {
      if (task.language !== 'node') throw languageMissing(task.language);
      return runner.run(task.code, timeoutMs, signal);
    },
    joinCdp(client, activity) {
      onActivity = activity;
      gate.join(client, activity);
    },
    destroy: () => (destroying ??= destroy(parts, gate, gateServer, runner)),
  };
}

function gateOf({ chromium, log }: Parts, page: ReadyPage): Gate {
  const gate = createGate({
    socketPath: chromium.devtoolsSocketPath,
    devtoolsPath: chromium.devtoolsPath,
    contextId: page.contextId,
    log,
  });
  leaveDialogsToClients(page.context, gate);
  return gate;
}

function languageMissing(language: string): AppError {
  return new AppError(
    'RUNTIME_UNAVAILABLE',
    `This server does not run ${language} yet: language can be "node".`,
  );
}

/** Each step is taken even when the one before it failed. */
async function destroy(parts: Parts, gate: Gate, gateServer: GateServer, runner: Runner): Promise<void> {
  const { folders, door, chromium, log } = parts;
  const steps = [gate.close(), runner.close(), chromium.kill(), door.close(), gateServer.close()];
  for (const step of await Promise.allSettled(steps)) {
    if (step.status === 'rejected') log.error({ error: step.reason }, 'a part of a box did not end');
  }
  await rm(folders.box, { recursive: true, force: true }).catch((error: unknown) => {
    log.error({ error }, 'the folder of a box could not be removed');
  });
}

async function withinLimit(limitMs: number, work: () => Promise<void>): Promise<void> {
  await untilAborted(work(), AbortSignal.timeout(limitMs));
}
