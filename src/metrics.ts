/** What `/metrics` tells Prometheus. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Planner } from './agent/agent.ts';
import type { ModelDone } from './agent/model.ts';
import type { PagePool } from './runtime/page-pool.ts';

export type Metrics = {
  /** The Prometheus text format, version 0.0.4. */
  text(): Promise<string>;
  /** One scrape is over; times in milliseconds. */
  scrapeDone(outcome: 'completed' | 'failed', tookMs: number, waitedMs: number): void;
  /** One interact is over, in milliseconds. */
  interactDone(outcome: 'completed' | 'failed' | 'refused', tookMs: number): void;
  /** One prompt is over. */
  promptDone(planner: Planner, outcome: 'done' | 'undone' | 'cut'): void;
  /** One question to the model is over. */
  readonly modelDone: ModelDone;
};

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

export function createMetrics(pool: PagePool): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'livepage_' });
  gaugePages(pool, registry);
  const histogram = (name: string, help: string) =>
    new Histogram({ name, help, labelNames: ['outcome'], buckets: SECONDS, registers });
  const scrapes = histogram(
    'livepage_scrape_seconds',
    'Time of a scrape without its wait in the queue',
  );
  const waits = new Histogram({
    name: 'livepage_scrape_wait_seconds',
    help: 'Time a scrape waited in the queue',
    buckets: SECONDS,
    registers,
  });
  const interacts = histogram(
    'livepage_interact_seconds',
    'Time of an interact call, its turn included',
  );
  const prompts = new Counter({
    name: 'livepage_prompts_total',
    help: 'Prompts by who worked them out and how they ended',
    labelNames: ['planner', 'outcome'],
    registers,
  });
  const questions = histogram(
    'livepage_model_seconds',
    'Time of a question to the model, tries included',
  );
  const tokens = new Counter({
    name: 'livepage_model_tokens_total',
    help: 'Tokens as the model provider counts them',
    labelNames: ['direction'],
    registers,
  });
  return {
    promptDone: (planner, outcome) => prompts.inc({ planner, outcome }),
    modelDone(outcome, tookMs, { inputTokens, outputTokens }) {
      questions.observe({ outcome }, tookMs / 1000);
      tokens.inc({ direction: 'in' }, inputTokens);
      tokens.inc({ direction: 'out' }, outputTokens);
    },
    text: () => registry.metrics(),
    scrapeDone(outcome, tookMs, waitedMs) {
      scrapes.observe({ outcome }, tookMs / 1000);
      waits.observe(waitedMs / 1000);
    },
    interactDone: (outcome, tookMs) => interacts.observe({ outcome }, tookMs / 1000),
  };
}

/** What the pool holds, counted when somebody asks. */
function gaugePages(pool: PagePool, registry: Registry): void {
  const registers = [registry];
  new Gauge({
    name: 'livepage_pages',
    help: 'Live pages by state',
    labelNames: ['state'],
    registers,
    collect() {
      const { waiting, scraping, parked, held, starting } = pool.counts();
      for (const [state, pages] of Object.entries({ waiting, scraping, parked, held, starting })) {
        this.set({ state }, pages);
      }
    },
  });
  new Gauge({
    name: 'livepage_runners',
    help: 'Boxes by how far the code runner of a language is on its way to its first call',
    labelNames: ['language', 'readiness'],
    registers,
    collect() {
      for (const [language, runners] of Object.entries(pool.counts().runners)) {
        for (const [readiness, boxes] of Object.entries(runners)) {
          this.set({ language, readiness }, boxes);
        }
      }
    },
  });
  new Gauge({
    name: 'livepage_pages_maximum',
    help: 'Live pages this server may have at once',
    registers,
    collect() {
      this.set(pool.counts().maximum);
    },
  });
}
