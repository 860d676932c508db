/** A box on this machine: folders, egress door, boxed Chromium, gate and runner, joined. */
import { rm } from 'node:fs/promises';
import { untilAborted } from '../../base/abort.ts';
import type { Log } from '../../base/log.ts';
import { emptyFolder, makeBoxFolders } from './box-folders.ts';
import { createBoxPage, type BoxPage, type BoxParts } from './box-page.ts';
import { createBoxRunners, type BoxRunners } from './box-runners.ts';
import type { Box } from './box.ts';
import { launchBoxedChromium } from './chromium/launch-boxed-chromium.ts';
import { makeUsualPage, type ReadyPage } from './dressed-page.ts';
import type { Egress } from './egress/egress.ts';
import { createGateServer, type GateServer } from './gate/gate-server.ts';
import type { PythonPackages } from './python-packages.ts';
import { boxedRunners, plainRunners } from './runner-place.ts';
import { createWorkspaceFiles } from './workspace-files.ts';

export type LocalBoxParts = {
  readonly boxesFolder: string;
  readonly bwrapPath: string;
  readonly chromiumPath: string;
  readonly sandbox: 'bubblewrap' | 'off';
  readonly egress: Egress;
  /** Compiled code of the runners, shown in every box. */
  readonly cacheFolder: string;
  /** Undefined where Python code cannot run. */
  readonly python: PythonPackages | undefined;
  readonly log: Log;
};

/** A blank page must be there within this time, in milliseconds. */
const UNDRESS_LIMIT_MS = 10_000;

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
  const page = await untilAborted(makeUsualPage(chromium), signal);
  const box = await joinBox(parts, { folders, door, chromium, log }, page);
  undo.move();
  return box;
}

async function joinBox(local: LocalBoxParts, parts: BoxParts, first: ReadyPage): Promise<Box> {
  const { folders, door, chromium, log } = parts;
  const page = createBoxPage(parts, first);
  const gateServer = await createGateServer({
    folder: folders.runner,
    hasPort: local.sandbox === 'off',
    gate: page.gate,
    // What code of a session does counts as its call.
    onActivity: () => undefined,
    log,
  });
  const { bwrapPath, cacheFolder, python } = local;
  const runners = createBoxRunners({
    places: (conductOf) =>
      local.sandbox === 'off'
        ? plainRunners({ folders, python, conductOf, gatePort: gateServer.port })
        : boxedRunners({ bwrapPath, folders, cacheFolder, python, conductOf }),
    gate: page.gate,
    door,
    log,
  });
  const crashed = Promise.withResolvers<void>();
  let destroying: Promise<void> | undefined;
  void chromium.exited.then(() => (destroying === undefined ? crashed.resolve() : undefined));

  return {
    id: folders.id,
    crashed: crashed.promise,
    served: page.served,
    dress: page.dress,
    hold: page.hold,
    async undress() {
      await withinLimit(UNDRESS_LIMIT_MS, async () => {
        await runners.leave();
        await page.renew();
        await emptyFolder(folders.workspace);
      });
    },
    runnerReadiness: runners.readiness,
    warmRunner: runners.warm,
    run: runners.run,
    joinCdp: (client, onActivity) => page.gate().join(client, onActivity),
    files: createWorkspaceFiles(folders.workspace),
    lendToAgent: page.lendToAgent,
    captureState: (signal) => page.captureState(signal, runners.leave),
    destroy: () => (destroying ??= destroy(parts, page, gateServer, runners)),
  };
}

/** Each step is taken even when one of them fails. */
async function destroy(
  parts: BoxParts,
  page: BoxPage,
  gateServer: GateServer,
  runners: BoxRunners,
): Promise<void> {
  const { folders, door, chromium, log } = parts;
  const steps = [
    page.gate().close(),
    runners.close(),
    chromium.kill(),
    door.close(),
    gateServer.close(),
  ];
  for (const step of await Promise.allSettled(steps)) {
    if (step.status === 'rejected')
      log.error({ error: step.reason }, 'a part of a box did not end');
  }
  await rm(folders.box, { recursive: true, force: true }).catch((error: unknown) => {
    log.error({ error }, 'the folder of a box could not be removed');
  });
}

async function withinLimit(limitMs: number, work: () => Promise<void>): Promise<void> {
  await untilAborted(work(), AbortSignal.timeout(limitMs));
}
