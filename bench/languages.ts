/** Code in three languages: what a call adds, its first call on a parked page, and the memory of runners. */
import type { Api } from '../tests/fixtures/api.ts';
import type { LiveServer } from '../tests/fixtures/live-server.ts';
import { descendants, median, pssMegabytes, timed, until } from './measure.ts';

type Language = 'node' | 'python' | 'bash';

const LATER_CALLS = 40;
const ROUNDS = 5;

const FIRST_CALLS: Readonly<Record<Language, string>> = {
  node: 'await page.title()',
  python: 'await page.title()',
  bash: 'agent-browser get title',
};

const run = (api: Api, id: string, language: Language, code: string): Promise<number> =>
  timed(async () => {
    const { body } = await api.interact(id, { language, code });
    if (body['success'] !== true) throw new Error(`${language}: ${JSON.stringify(body)}`);
  });

async function joined(api: Api, language: Language): Promise<number> {
  const { body } = await api.get('/metrics');
  const line = new RegExp(
    `^livepage_runners\\{language="${language}",readiness="joined"\\} (\\d+)`,
    'm',
  );
  return Number(line.exec(body['text'])?.[1] ?? 0);
}

/** What warm calls take, median, in milliseconds. */
export async function measureLaterCalls(
  api: Api,
  url: string,
): Promise<Readonly<Record<'node' | 'python' | 'bash' | 'agentBrowser', number>>> {
  const id = await api.scrapeId(url);
  const later = async (language: Language, code: string): Promise<number> => {
    const took: number[] = [];
    await run(api, id, language, FIRST_CALLS[language]);
    for (let call = 0; call < LATER_CALLS; call += 1) took.push(await run(api, id, language, code));
    return median(took);
  };
  const figures = {
    node: await later('node', '1+1'),
    python: await later('python', '1+1'),
    bash: await later('bash', 'echo 2'),
    agentBrowser: await later('bash', 'agent-browser get url'),
  };
  await api.stop(id);
  return figures;
}

/** First call of a language on a parked page, its runner warmed or not, median, in milliseconds. */
export async function measureFirstCalls(
  api: Api,
  url: string,
  language: Language,
): Promise<{ readonly warmed: number; readonly cold: number }> {
  const warmed: number[] = [];
  const cold: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const waits of [true, false]) {
      const before = await joined(api, language);
      const id = await api.scrapeId(url);
      if (waits)
        await until(`a warmed ${language}`, async () => (await joined(api, language)) > before);
      (waits ? warmed : cold).push(await run(api, id, language, FIRST_CALLS[language]));
      await api.stop(id);
    }
  }
  return { warmed: median(warmed), cold: median(cold) };
}

/** The program of a runner; the command line of its walls ends with the same words. */
const PROGRAMS: Readonly<Record<Language, RegExp>> = {
  node: /(^|-- |bash )\/opt\/livepage\/bin\/node \S+ \/opt\/livepage\/program\/main\.ts/,
  python: /(^|-- |bash )\/usr\/bin\/python3 .*livepage_runner/,
  bash: /(^|-- |bash )\/bin\/bash --noprofile --norc \S+harness\.sh/,
};

/** PSS of the runner of each language, its walls and relays included, in megabytes. */
export async function measureRunners(
  api: Api,
  server: LiveServer,
  url: string,
): Promise<Readonly<Record<Language, number>>> {
  const id = await api.scrapeId(url);
  for (const language of ['node', 'python', 'bash'] as const)
    await run(api, id, language, FIRST_CALLS[language]);
  const memoryOf = (language: Language): number => {
    const all = descendants(server.pid);
    const ofLanguage = all.filter(({ command }) => PROGRAMS[language].test(command));
    const runners = ofLanguage.filter(({ command }) => !command.includes('bwrap')).length;
    const pids = new Set(
      ofLanguage.flatMap(({ pid }) => [pid, ...descendants(pid).map((each) => each.pid)]),
    );
    return pssMegabytes(all.filter(({ pid }) => pids.has(pid))) / runners;
  };
  const figures = { node: memoryOf('node'), python: memoryOf('python'), bash: memoryOf('bash') };
  await api.stop(id);
  return figures;
}
