/** A real server, asked whatever its OpenAPI document allows and some of what it does not, answers as the document says. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Json } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { valuesOf, withMistakes, type Named, type Schema } from '../fixtures/schema-values.ts';
import { startSite, type Site } from '../site/site.ts';

/** The same questions at every run. */
const SEED = 20_261_127;
const RUNS = 10;
/** At most, of one question. */
const ANSWER_LIMIT_MS = 60_000;
const TEST_LIMIT_MS = 300_000;

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
type Operation = {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};
type Question = {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
};

let site: Site;
let server: LiveServer;
let named: Named;
let document: Json;

beforeAll(async () => {
  site = await startSite();
  server = await startServer({ MAX_LIVE_PAGES: '4', WARM_BROWSERS: '1' });
  const api = createApi(server.url);
  document = (await api.get('/openapi.json')).body;
  const scrapeId = await api.scrapeId(`${site.url}/form`);
  const { sessionId } = await api.run(scrapeId, '1');
  const pages = [
    '/small',
    '/form',
    '/status/404',
    '/json',
    '/image.png',
    '/redirect-loop',
    '/reset',
  ];
  named = {
    url: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pages.map((page) => site.url + page)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('http://10.0.0.1', 'no.invalid', 'a b', 'ftp://a.b'),
      },
    ),
    jobId: fc.oneof(fc.constant(scrapeId), fc.uuid(), fc.constant('none')),
    sessionId: fc.oneof(fc.constant(sessionId), fc.uuid(), fc.constant('none')),
    code: fc.constantFrom('1 + 1', 'throw new Error("no")', 'page.title()', 'const a = {', ''),
    timeout: fc.constantFrom(1, 2, 3, 1000, 2000),
    waitFor: fc.constantFrom(0, 100, 500, 70_000),
    selector: fc.constantFrom('h1', 'input', '#none', '>>'),
  };
});

afterAll(async () => {
  await server.stop();
  await site.close();
});

function questionsOf({ parameters = [], requestBody }: Operation): fc.Arbitrary<Question> {
  const of = (place: 'path' | 'query'): fc.Arbitrary<Record<string, unknown>> => {
    const present = parameters.filter((each) => each.in === place);
    const values = present.map(({ name, schema }) => [name, named[name] ?? valuesOf(schema)]);
    const requiredKeys = place === 'path' ? present.map(({ name }) => name) : [];
    return fc.record(Object.fromEntries(values), { requiredKeys });
  };
  const schema = requestBody?.content['application/json']?.schema;
  const body =
    schema === undefined ? fc.constant(undefined) : withMistakes(valuesOf(schema, named));
  return fc.record({ path: of('path'), query: of('query'), body });
}

async function ask(method: string, path: string, question: Question): Promise<Response> {
  const address = path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(String(question.path[name])),
  );
  const query = new URLSearchParams(
    Object.entries(question.query).map(([name, value]) => [name, String(value)]),
  );
  return fetch(`${server.url}${address}?${query}`, {
    method: method.toUpperCase(),
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    ...(question.body === undefined
      ? {}
      : {
          body: JSON.stringify(question.body),
          headers: { 'content-type': 'application/json' },
        }),
  });
}

/** What is wrong with an answer; nothing when it is as described. */
async function faultsOf(operation: Operation, answer: Response): Promise<readonly string[]> {
  const text = await answer.text();
  const told = `${answer.status} ${text.slice(0, 300)}`;
  const described = operation.responses[answer.status];
  if (described === undefined) return [`status not in the document: ${told}`];
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  if (described.content === undefined) return [];
  const content = described.content[type];
  if (content === undefined) return [`${type} not in the document: ${told}`];
  if (type !== 'application/json') return [];
  const body: unknown = JSON.parse(text);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const isValid = ajv.validate({ ...content.schema, components: document.components }, body);
  const faults = isValid ? [] : [`${ajv.errorsText()}: ${told}`];
  return text.includes('UNKNOWN_ERROR') ? [...faults, `unforeseen: ${told}`] : faults;
}

/** One after another: those that end sessions last. */
test(
  'every answer has a status, a type and a shape the document tells',
  { timeout: TEST_LIMIT_MS },
  async () => {
    const paths = document.paths as Record<string, Record<string, Operation>>;
    const operations = Object.entries(paths)
      .flatMap(([path, byMethod]) =>
        Object.entries(byMethod).map(([method, operation]) => ({ path, method, operation })),
      )
      .toSorted(
        (one, other) => Number(one.method === 'delete') - Number(other.method === 'delete'),
      );
    const faults: string[] = [];
    const statuses = new Set<number>();

    for (const { path, method, operation } of operations) {
      const questions = fc.sample(questionsOf(operation), { numRuns: RUNS, seed: SEED });
      for (const question of questions) {
        const answer = await ask(method, path, question);
        statuses.add(answer.status);
        const found = await faultsOf(operation, answer);
        faults.push(
          ...found.map((fault) => `${method} ${path} ${JSON.stringify(question)}: ${fault}`),
        );
      }
    }

    expect(faults).toEqual([]);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 404]));
    expect(server.log().filter((line) => line.includes('"level":"error"'))).toEqual([]);
  },
);
