/** The OpenAPI document says what the routes do. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openDoor } from './door.ts';

type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Record<string, { readonly schema: JsonSchema }>;
  };
  readonly responses: Record<string, unknown>;
};
type JsonSchema = Readonly<Record<string, unknown>>;
type Document = {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
};

async function readDocument(): Promise<Document> {
  const answer = await openDoor().http.inject('/openapi.json');
  return answer.json<Document>();
}

test('it is valid OpenAPI 3.1', async () => {
  const document = await readDocument();

  const verdict = await new Validator().validate(document);

  expect(verdict).toEqual({ valid: true });
  expect(document.openapi).toBe('3.1.0');
});

test('it lists every route', async () => {
  const { paths } = await readDocument();

  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );

  expect(routes.toSorted()).toEqual([
    'DELETE /v2/browser/profiles/{name}',
    'DELETE /v2/browser/{sessionId}',
    'DELETE /v2/interact/profiles/{name}',
    'DELETE /v2/interact/{sessionId}',
    'DELETE /v2/scrape/{jobId}/interact',
    'GET /health',
    'GET /livepage/media/{name}',
    'GET /metrics',
    'GET /openapi.json',
    'GET /ready',
    'GET /v2/browser',
    'GET /v2/browser/profiles',
    'GET /v2/browser/profiles/{name}',
    'GET /v2/browser/profiles/{name}/export',
    'GET /v2/browser/profiles/{name}/versions',
    'GET /v2/browser/{sessionId}',
    'GET /v2/browser/{sessionId}/files',
    'GET /v2/browser/{sessionId}/files/{path}',
    'GET /v2/browser/{sessionId}/replay',
    'GET /v2/browser/{sessionId}/replay/{pageId}',
    'GET /v2/concurrency-check',
    'GET /v2/interact',
    'GET /v2/interact/profiles',
    'GET /v2/interact/profiles/{name}',
    'GET /v2/interact/profiles/{name}/export',
    'GET /v2/interact/profiles/{name}/versions',
    'GET /v2/interact/{sessionId}',
    'GET /v2/interact/{sessionId}/files',
    'GET /v2/interact/{sessionId}/files/{path}',
    'GET /v2/interact/{sessionId}/replay',
    'GET /v2/interact/{sessionId}/replay/{pageId}',
    'GET /v2/scrape/{jobId}',
    'GET /v2/team/credit-usage',
    'GET /v2/team/credit-usage/historical',
    'GET /v2/team/queue-status',
    'GET /v2/team/token-usage',
    'GET /v2/team/token-usage/historical',
    'POST /v2/browser',
    'POST /v2/browser/profiles/{name}/import',
    'POST /v2/browser/profiles/{name}/rollback',
    'POST /v2/browser/{sessionId}/execute',
    'POST /v2/interact',
    'POST /v2/interact/profiles/{name}/import',
    'POST /v2/interact/profiles/{name}/rollback',
    'POST /v2/interact/{sessionId}/execute',
    'POST /v2/scrape',
    'POST /v2/scrape/{jobId}/interact',
    'POST /v2/search',
    'PUT /v2/browser/{sessionId}/files/{path}',
    'PUT /v2/interact/{sessionId}/files/{path}',
  ]);
});

test('every part of a path is described under its name', async () => {
  const { paths } = await readDocument();

  const undescribed = Object.entries(paths).flatMap(([path, operations]) => {
    const named = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
    return Object.entries(operations).flatMap(([method, { parameters = [] }]) => {
      const described = parameters.flatMap(({ name, in: place }) =>
        place === 'path' ? [name] : [],
      );
      return JSON.stringify(described) === JSON.stringify(named) ? [] : [`${method} ${path}`];
    });
  });

  expect(undescribed).toEqual([]);
});

const bodyOf = (operation: Operation | undefined): JsonSchema | undefined =>
  operation?.requestBody?.content['application/json']?.schema;

test('a scrape request is strict in it, and an interact request is not', async () => {
  const { paths } = await readDocument();

  const scrape = bodyOf(paths['/v2/scrape']?.['post']);
  const interact = bodyOf(paths['/v2/scrape/{jobId}/interact']?.['post']);

  expect(scrape).toMatchObject({
    required: ['url'],
    additionalProperties: false,
    properties: { formats: { type: 'array' }, actions: { type: 'array' }, maxAge: { minimum: 0 } },
  });
  expect(interact).toMatchObject({ properties: { timeout: { minimum: 1, maximum: 300 } } });
  expect(interact).not.toHaveProperty('additionalProperties', false);
});

test('a session may be opened without a body, a scrape may not', async () => {
  const { paths } = await readDocument();

  const required = ['/v2/interact', '/v2/browser', '/v2/scrape'].map(
    (path) => paths[path]?.['post']?.requestBody?.required,
  );

  expect(required).toEqual([false, false, true]);
});

test('what a text must look like is in it', async () => {
  const document = JSON.stringify(await readDocument());

  const patterns = [...document.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
    ([, pattern]) => new RegExp(JSON.parse(pattern ?? '""')),
  );

  for (const text of ['dify', '_mine', 'us-generic', 'de', '12']) {
    expect(patterns.some((pattern) => pattern.test(text))).toBe(true);
  }
  expect(patterns.every((pattern) => !pattern.test('no such thing'))).toBe(true);
});

test.each<[string, string, string[]]>([
  ['/v2/scrape', 'post', ['200', '400', '401', '403', '408', '413', '429', '500', '503']],
  ['/v2/scrape/{jobId}', 'get', ['200', '400', '401', '403', '404', '429', '500', '503']],
  [
    '/v2/scrape/{jobId}/interact',
    'post',
    ['200', '400', '403', '404', '409', '410', '429', '500', '503'],
  ],
  ['/v2/scrape/{jobId}/interact', 'delete', ['200', '400', '403', '404', '429', '500', '503']],
])('the failures of %s (%s) are told', async (path, method, statuses) => {
  const { paths } = await readDocument();

  const responses = Object.keys(paths[path]?.[method]?.responses ?? {});

  expect(responses).toEqual(expect.arrayContaining(statuses));
});
