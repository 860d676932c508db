/** Interact calls, the memory of one more live page, and the end of a session. */
import type { Api } from '../tests/fixtures/api.ts';
import type { LiveServer } from '../tests/fixtures/live-server.ts';
import {
  descendants,
  livesInBox,
  isAlive,
  median,
  pssMegabytes,
  quantile,
  timed,
  until,
  type Process,
} from './measure.ts';

const isRunner = ({ command }: Process): boolean => /runner|node-program/.test(command);

async function warmedRunners(api: Api): Promise<number> {
  const { body } = await api.get('/metrics');
  return Number(
    /^livepage_runners\{language="node",readiness="joined"\} (\d+)/m.exec(body['text'])?.[1] ?? 0,
  );
}

/** First `await page.title()` on a parked page whose runner is warm, and later `1+1` calls, in milliseconds. */
export async function measureCalls(
  api: Api,
  url: string,
): Promise<{
  readonly first: number;
  readonly firstWorst: number;
  readonly later: number;
  readonly cold: number;
}> {
  const first: number[] = [];
  const later: number[] = [];
  const cold: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    const joined = await warmedRunners(api);
    const id = await api.scrapeId(url);
    const warm = round % 3 !== 2;
    if (warm) await until('a warmed runner', async () => (await warmedRunners(api)) > joined);
    (warm ? first : cold).push(await timed(() => api.run(id, 'await page.title()')));
    for (let call = 0; call < 20; call += 1) later.push(await timed(() => api.run(id, '1+1')));
    await api.stop(id);
  }
  return {
    first: median(first),
    firstWorst: quantile(first, 0.95),
    later: median(later),
    cold: median(cold),
  };
}

/** PSS of one more parked page, runner excluded, in megabytes. */
export async function measureMemory(api: Api, serverPid: number, url: string): Promise<number> {
  const browsers = (): number => pssMegabytes(descendants(serverPid).filter(isBrowser));
  await api.scrapeId(url);
  const one = browsers();
  const more = 4;
  for (let page = 0; page < more; page += 1) await api.scrapeId(url);
  return (browsers() - one) / more;
}

const isBrowser = (process: Process): boolean =>
  !isRunner(process) && /chromium|bwrap|socat/.test(process.command);

/** The processes of one box: those that see its folders, whatever descends from them, and bubblewrap around them. */
function processesOf(serverPid: number, boxId: string): readonly number[] {
  const families = descendants(serverPid).map(({ pid }) => [
    pid,
    ...descendants(pid).map((process) => process.pid),
  ]);
  const ofBox = families.filter((family) => family.some((pid) => livesInBox(pid, boxId)));
  return [...new Set(ofBox.flat())];
}

/** Time from the stop call until no process of the session is left, in milliseconds: median and worst. */
export async function measureStop(
  api: Api,
  server: LiveServer,
  url: string,
): Promise<{ readonly median: number; readonly worst: number; readonly processes: number }> {
  const times: number[] = [];
  let processes = 0;
  for (let round = 0; round < 10; round += 1) {
    const id = await api.scrapeId(url);
    await api.run(id, '1');
    const opened = server.log().find((line) => line.includes(id) && line.includes('"boxId"'));
    const boxId = /"boxId":"([^"]+)"/.exec(opened ?? '')?.[1];
    if (boxId === undefined) throw new Error('The log does not name the box of the session.');
    const pids = processesOf(server.pid, boxId);
    processes = pids.length;
    if (processes === 0) throw new Error('The session has no process: the measure is broken.');
    const from = performance.now();
    await api.stop(id);
    await until('the session to be gone', () => !pids.some((pid) => isAlive(pid)));
    times.push(performance.now() - from);
  }
  return { median: median(times), worst: Math.max(...times), processes };
}
