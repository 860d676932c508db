/** `npm run bench`: Livepage against bare Playwright on the same browser, in one run, as ratios. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { chromium, type Browser } from 'playwright-core';
import { createApi } from '../tests/fixtures/api.ts';
import { startServer, type LiveServer } from '../tests/fixtures/live-server.ts';
import { startSite, type Site } from '../tests/site/site.ts';
import { findChromium } from '../src/edge/local/chromium/find-chromium.ts';
import { measureCalls, measureMemory, measureStop } from './interact.ts';
import { measureFirstCalls, measureLaterCalls, measureRunners } from './languages.ts';
import { compareLatency, comparePaced, compareThroughput, type Comparison } from './scrape.ts';

type Row = {
  readonly what: string;
  readonly value: string;
  readonly target: string;
  readonly met: boolean;
};

const row = (what: string, figure: number, unit: string, target: string, met: boolean): Row => ({
  what,
  value: `${figure.toFixed(unit === 'x' ? 2 : 1)} ${unit}`,
  target,
  met,
});

/** Both sides of a latency, and how ours stands to theirs. */
const comparisonRows = (what: string, { bare, ours, ratio }: Comparison, most: number): Row[] => [
  row(`${what}, p50: bare`, bare, 'ms', '', true),
  row(`${what}, p50: Livepage`, ours, 'ms', '', true),
  row(`${what}, p50`, ratio, 'x', `at most ${most} x`, ratio <= most),
];

async function scrapeRows(browser: Browser, site: Site): Promise<Row[]> {
  const server = await startServer();
  try {
    const api = createApi(server.url);
    const sides = (path: string) => ({ browser, api, pid: server.pid, url: site.url + path });
    const article = await compareLatency(sides('/article'));
    const small = await compareLatency(sides('/small'));
    const paced = await comparePaced(sides('/small'));
    const articlePaced = await comparePaced(sides('/article'));
    const filled = await compareLatency(sides('/filled-by-timer'));
    const atFour = await compareThroughput(sides('/article'));
    return [
      ...comparisonRows('article, one at a time', article, 1.1),
      ...comparisonRows('small page, one at a time', small, 0.8),
      ...comparisonRows('small page, with a pause before each', paced, 0.8),
      ...comparisonRows('article, with a pause before each', articlePaced, 1.1),
      row(
        'page filled 300 ms after load, p50: Livepage (bare misses the content)',
        filled.ours,
        'ms',
        '',
        true,
      ),
      row('article, four at a time: bare', atFour.bare, 'pages/s', '', true),
      row('article, four at a time: Livepage', atFour.ours, 'pages/s', '', true),
      row(
        'article, four at a time, throughput',
        atFour.ratio,
        'x',
        'at least 0.8 x',
        atFour.ratio >= 0.8,
      ),
    ];
  } finally {
    await server.stop();
  }
}

async function sessionRows(server: LiveServer, site: Site): Promise<Row[]> {
  const api = createApi(server.url);
  const calls = await measureCalls(api, site.url + '/article');
  const stop = await measureStop(api, server, site.url + '/article');
  return [
    row(
      'first page.title() on a parked page, warmed runner, p50',
      calls.first,
      'ms',
      'at most 60 ms',
      calls.first <= 60,
    ),
    row('the same, p95', calls.firstWorst, 'ms', '', true),
    row('the same right after the scrape, p50', calls.cold, 'ms', '', true),
    row('a later 1+1, p50', calls.later, 'ms', 'at most 10 ms', calls.later <= 10),
    row(`stop until none of ${stop.processes} processes is left, p50`, stop.median, 'ms', '', true),
    row('the same, worst', stop.worst, 'ms', 'at most 1000 ms', stop.worst <= 1000),
  ];
}

async function languageRows(server: LiveServer, site: Site): Promise<Row[]> {
  const api = createApi(server.url);
  const url = site.url + '/article';
  const later = await measureLaterCalls(api, url);
  const runners = await measureRunners(api, server, url);
  const first = async (language: 'node' | 'python' | 'bash'): Promise<Row[]> => {
    const { warmed, cold } = await measureFirstCalls(api, url, language);
    return [
      row(`first call in ${language} on a parked page, warmed, p50`, warmed, 'ms', '', true),
      row('the same, right after the scrape', cold, 'ms', '', true),
    ];
  };
  return [
    row('warm call, node 1+1, p50', later.node, 'ms', 'at most 10 ms', later.node <= 10),
    row('warm call, python 1+1, p50', later.python, 'ms', 'at most 10 ms', later.python <= 10),
    row('warm call, bash echo, p50', later.bash, 'ms', 'at most 15 ms', later.bash <= 15),
    row(
      'warm call, agent-browser get url, p50',
      later.agentBrowser,
      'ms',
      'at most 40 ms',
      later.agentBrowser <= 40,
    ),
    ...(await first('node')),
    ...(await first('python')),
    ...(await first('bash')),
    row('a node runner, PSS', runners.node, 'MB', '', true),
    row('a python runner, PSS', runners.python, 'MB', '', true),
    row('a bash runner with agent-browser, PSS', runners.bash, 'MB', '', true),
  ];
}

async function memoryRows(site: Site): Promise<Row[]> {
  const server = await startServer({ MAX_LIVE_PAGES: '8', WARM_BROWSERS: '0' });
  try {
    const megabytes = await measureMemory(createApi(server.url), server.pid, site.url + '/article');
    return [
      row(
        'one more live page with the article, PSS, runner excluded',
        megabytes,
        'MB',
        'at most 110 MB',
        megabytes <= 110,
      ),
    ];
  } finally {
    await server.stop();
  }
}

function table(rows: readonly Row[], browserVersion: string): string {
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 1024 ** 3).toFixed(0)} GiB, Linux ${release()}`;
  return [
    `# Benchmark of ${new Date().toISOString().slice(0, 10)}`,
    '',
    `${machine}. Node ${process.version}, Chromium headless shell ${browserVersion}.`,
    'Bare: Playwright on the same browser, new context, page, goto, content, close; no markdown, no isolation.',
    'One at a time: twelve in a row without a pause, in turn; the server stands still while bare Playwright runs.',
    'With a pause: each scrape begins when the server has done all it had put off, a ready page among it.',
    '',
    '| what | measured | asked for | |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ what, value, target, met }) =>
        `| ${what} | ${value} | ${target} | ${target === '' ? '' : met ? 'met' : 'not met'} |`,
    ),
    '',
  ].join('\n');
}

const site = await startSite();
const browser = await chromium.launch({
  executablePath: await findChromium(process.env['CHROMIUM_PATH']),
});
const rows = await scrapeRows(browser, site);
const version = browser.version();
await browser.close();
const server = await startServer();
rows.push(...(await sessionRows(server, site)));
rows.push(...(await languageRows(server, site)));
await server.stop();
rows.push(...(await memoryRows(site)));
await site.close();

const text = table(rows, version);
process.stdout.write(text);
const folder = process.env['BENCH_RESULTS'] ?? 'bench/results';
await mkdir(folder, { recursive: true });
const file = `${folder}/${new Date().toISOString().slice(0, 10)}.md`;
// An earlier table of the day may be somebody else's file; the folder is ours.
await rm(file, { force: true });
await writeFile(file, text);
