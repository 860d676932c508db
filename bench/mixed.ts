/** `node bench/mixed.ts [calls] [pages] [seed]`: mixed calls in three languages, as in tests/e2e/mixed.test.ts. */
import { createApi } from '../tests/fixtures/api.ts';
import { startServer } from '../tests/fixtures/live-server.ts';
import { runMixedCalls } from '../tests/fixtures/mixed-calls.ts';
import { startSite } from '../tests/site/site.ts';
import { median, quantile } from './measure.ts';

const [calls = 300, pages = 10, seed = Date.now() % 100_000] = process.argv.slice(2).map(Number);

const [server, site] = await Promise.all([
  startServer({ MAX_LIVE_PAGES: String(pages + 2) }),
  startSite(),
]);
try {
  const done = await runMixedCalls(createApi(server.url), site.url, { calls, pages, seed });
  const took = `${median(done.tookMs).toFixed(0)} ms p50, ${quantile(done.tookMs, 0.95).toFixed(0)} ms p95`;
  process.stdout.write(
    `${done.calls} calls on ${pages} pages, seed ${seed}: ${done.wrong.length} wrong; ${took}\n${done.wrong.join('\n')}\n`,
  );
  process.exitCode = done.wrong.length === 0 ? 0 : 1;
} finally {
  await Promise.all([server.stop(), site.close()]);
}
